import type { Explanation } from '../../../../retrieval/index.ts';
import type { InterfaceLanguage } from '../../../../text/language/detect.ts';
import { type Html, html } from '../../drawing/html.ts';
import { webMessage } from '../../messages/messages.ts';
import { codeText } from '../parts/exact-text.ts';
import { numberText, signedText } from '../parts/numbers.ts';

type Contributions = Explanation['features'];

/** What made a sentence's rank, in a fold of its own. */
export function rankTable({ features, score }: Explanation, language: InterfaceLanguage): Html {
  const caption = webMessage(language, 'rank-caption');
  return fold(webMessage(language, 'rank-details'), table(caption, features, [['sum', score]], language));
}

/** What made the confidence, in a fold of its own. The rows and the base value add up to the logarithm of its odds. */
export function confidenceTable(
  { confidence: parts }: Explanation,
  confidence: number,
  language: InterfaceLanguage,
): Html {
  const sum = Math.log(confidence / (1 - confidence));
  const base = sum - parts.reduce((total, { adds }) => total + adds, 0);
  const caption = webMessage(language, 'confidence-caption');
  const rows = table(
    caption,
    parts,
    [
      ['base', base],
      ['sum', sum],
    ],
    language,
  );
  return fold(webMessage(language, 'confidence-details'), rows);
}

function fold(summary: string, content: Html): Html {
  return html`<details><summary>${summary}</summary>${content}</details>`;
}

function table(
  caption: string,
  parts: Contributions,
  totals: readonly (readonly ['base' | 'sum', number])[],
  language: InterfaceLanguage,
): Html {
  return html`<table class="panel-table"><caption>${caption}</caption>
<thead><tr><th scope="col">${webMessage(language, 'feature')}</th><th scope="col" class="numeric">${webMessage(language, 'feature-value')}</th><th scope="col" class="numeric">${webMessage(language, 'feature-adds')}</th></tr></thead>
<tbody>${parts.map(
    ({ name, value, adds }) =>
      html`<tr><th scope="row">${codeText(name)}</th><td class="numeric">${numberText(value, language)}</td><td class="numeric">${signedText(adds, language)}</td></tr>
`,
  )}</tbody>
<tfoot>${totals.map(
    ([name, value]) =>
      html`<tr><th scope="row" colspan="2">${webMessage(language, `feature-${name}`)}</th><td class="numeric">${signedText(value, language)}</td></tr>
`,
  )}</tfoot></table>`;
}
