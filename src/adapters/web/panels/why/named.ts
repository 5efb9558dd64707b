import type { Answer } from '../../../../answer/types.ts';
import type { Explanation } from '../../../../retrieval/index.ts';
import { type Html, html } from '../../drawing/html.ts';
import { webMessage } from '../../messages/messages.ts';
import { foreignWords } from '../parts/exact-text.ts';
import { type PanelSetting, panelSection } from '../parts/setting.ts';
import { legibleTerm } from './named-term.ts';

/** The same words of a question, and all that they may stand for. */
interface NamedRow {
  readonly words: string;
  readonly terms: readonly string[];
}

/** Names, numbers, dates and words of the glossary that were recognised in the question, in its order. */
export function namedSection({ candidates }: Answer, best: Explanation, setting: PanelSetting): Html {
  const { language } = setting;
  const shared = new Set(candidates.flatMap(({ explanation }) => explanation?.crossLingualTerms ?? []));
  const rows = grouped(best);
  const idle = rows.filter((row) => isIdle(row, shared));
  const content = html`${namedTable(
    rows.filter((row) => !idle.includes(row)),
    best,
    setting,
  )}${
    idle.length > 0 &&
    html`<p class="remark">${webMessage(language, 'named-idle')} ${idle.map(({ words }) => html`<span class="chip">${foreignWords(words)}</span> `)}</p>`
  }`;
  return panelSection(setting, 'named', webMessage(language, 'named'), content);
}

/** Any two words side by side may be a name: those that no candidate has are many and say little. */
function isIdle({ terms }: NamedRow, shared: ReadonlySet<string>): boolean {
  return terms.every((term) => term.startsWith('p:') && !shared.has(term));
}

function namedTable(rows: readonly NamedRow[], best: Explanation, { language }: PanelSetting): Html {
  if (rows.length === 0) return html`<p>${webMessage(language, 'named-none')}</p>`;
  const isShared = ({ terms }: NamedRow) => terms.some((term) => best.crossLingualTerms.includes(term));
  return html`<table class="panel-table"><caption>${webMessage(language, 'named-caption')}</caption>
<thead><tr><th scope="col">${webMessage(language, 'named-words')}</th><th scope="col">${webMessage(language, 'named-as')}</th><th scope="col">${webMessage(language, 'named-shared')}</th></tr></thead>
<tbody>${rows.map(
    (
      row,
    ) => html`<tr><th scope="row">${foreignWords(row.words)}</th><td>${row.terms.map((term) => html`<div>${legibleTerm(term, language)}</div>`)}</td><td>${webMessage(language, isShared(row) ? 'yes' : 'no')}</td></tr>
`,
  )}</tbody></table>`;
}

/** A name has a key for each way to say it, a number one for each sense: one row for all that may stand for the same words. */
function grouped({ named }: Explanation): NamedRow[] {
  const rows = new Map<string, { words: string; terms: string[] }>();
  for (const { words, term } of named) {
    const key = `${term.charAt(0)}\0${words}`;
    const row = rows.get(key) ?? { words, terms: [] };
    row.terms.push(term);
    rows.set(key, row);
  }
  return [...rows.values()];
}
