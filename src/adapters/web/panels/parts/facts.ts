import { type Html, html } from '../../drawing/html.ts';

/** What is known under a name; nothing is shown of what is not known. */
export type Fact = readonly [name: string, value: Html | string | undefined];

/** Facts with their names, one below the other. */
export function factList(facts: readonly Fact[]): Html {
  const known = facts.filter(([, value]) => value !== undefined && value !== '');
  return html`<dl class="facts">${known.map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>
`,
  )}</dl>`;
}
