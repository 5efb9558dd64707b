/** Three paragraphs about a town that does not exist. */
export const PARAGRAPHS: readonly string[] = [
  'The council of Marrowby opened its new ferry landing on Tuesday, after two years of work and a long dispute over the cost.',
  'Mayor Odile Tarrant said that 412 households had asked for the crossing, and that the first boat would leave at six in the morning.',
  'The landing cost 3.2 million crowns, of which the province paid one half, the council a third, and the harbour guild the rest.',
];

/** A page with an article, and with what surrounds one. */
export function page(
  fields: {
    readonly head?: string;
    readonly html?: string;
    readonly body?: string;
    readonly paragraphs?: readonly string[];
    readonly heading?: string;
  } = {},
): string {
  const { head = '', html = 'lang="en"', paragraphs = PARAGRAPHS, heading = 'Ferry landing opens' } = fields;
  const body = fields.body ?? paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  return `<!doctype html><html ${html}><head><meta charset="utf-8"><title>${heading} - Marrowby Post</title>${head}</head>
<body><nav><ul><li><a href="/">Front page</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<script>document.write('<p>Injected by a script, never part of the text.</p>')</script>
<article><h1>${heading}</h1>${body}</article>
<footer><p>All rights reserved, Marrowby Post.</p></footer></body></html>`;
}
