import { referenceTo } from '../../../../answer/reference.ts';
import type { Answer } from '../../../../answer/types.ts';
import { type Candidate, type Explanation, highlightsOf } from '../../../../retrieval/index.ts';
import type { InterfaceLanguage } from '../../../../text/language/detect.ts';
import { markedPieces } from '../../../../text/unicode/marked-pieces.ts';
import { type Html, html, joinHtml } from '../../drawing/html.ts';
import { webMessage } from '../../messages/messages.ts';
import { citationAddress } from '../../page/addresses.ts';
import { inLanguage } from '../../page/language.ts';
import { shareBar } from '../parts/bar.ts';
import { codeText, exactText, foreignWords } from '../parts/exact-text.ts';
import { percentText } from '../parts/numbers.ts';
import { type PanelSetting, panelSection } from '../parts/setting.ts';
import { rankTable } from './feature-tables.ts';
import { matchedTerms } from './terms.ts';

/** The best sentences by rank, each with its score and what made it. */
export function candidateSection(answer: Answer, setting: PanelSetting): Html {
  const { language } = setting;
  const content = html`<p class="remark">${webMessage(language, 'candidates-caption')}</p>
<ol class="candidates" data-citations>${answer.candidates.map(
    (candidate) => html`<li>${candidateEntry(candidate, answer, language)}</li>
`,
  )}</ol>`;
  return panelSection(setting, 'candidates', webMessage(language, 'candidates'), content);
}

function candidateEntry(candidate: Candidate, answer: Answer, language: InterfaceLanguage): Html {
  const { article, sentence, score, explanation } = candidate;
  const address = citationAddress(referenceTo(article, sentence), language);
  return html`<blockquote ${inLanguage(article.language)}><p class="quoted">${highlighted(candidate)}</p></blockquote>
<p class="candidate-source"><a class="citation" href="${address}"><bdi>${article.heading.text}</bdi></a> ${codeText(article.file)}</p>
<p class="candidate-score">${webMessage(language, 'candidate-score')} ${shareBar(score)} ${percentText(score, language)}${useOf(candidate, answer, language)}</p>
${explanation && details(explanation, language)}`;
}

function details(explanation: Explanation, language: InterfaceLanguage): Html {
  const { named, crossLingualTerms } = explanation;
  const shared = new Set(
    named.filter(({ term }) => crossLingualTerms.includes(term)).map(({ words }) => words),
  );
  return html`${matchedTerms(explanation, language)}${
    shared.size > 0 &&
    html`<p class="shared">${webMessage(language, 'candidate-shares')} ${[...shared].map((words) => html`<span class="chip">${foreignWords(words)}</span> `)}</p>`
  }${rankTable(explanation, language)}`;
}

/** What the reply does with a candidate: said in words, since most candidates are not in it. */
function useOf(candidate: Candidate, { shown, status }: Answer, language: InterfaceLanguage): Html | '' {
  const at = shown.findIndex((other) => isSame(candidate, other));
  const twin = shown.findIndex(({ alsoIn }) => alsoIn.some((other) => isSame(candidate, other)));
  if (at < 0 && twin < 0) return '';
  const key = at < 0 ? 'candidate-twin' : status === 'answered' ? 'candidate-cited' : 'candidate-shown';
  return html` <strong class="use">${webMessage(language, key, { number: (at < 0 ? twin : at) + 1 })}</strong>`;
}

function isSame(a: Candidate, b: Candidate): boolean {
  return a.article.id === b.article.id && a.sentence.start === b.sentence.start;
}

/** The sentence as it stands in the file, with what matched in bold. */
function highlighted(candidate: Candidate): Html {
  const { start, end } = candidate.sentence;
  const text = candidate.article.text.slice(start, end);
  const pieces = markedPieces(text, highlightsOf(candidate));
  return joinHtml(
    pieces.map((piece) => (piece.isMarked ? html`<b>${exactText(piece.text)}</b>` : exactText(piece.text))),
  );
}
