import type { Article, Sentence } from '../../../../corpus/types.ts';
import type { InterfaceLanguage } from '../../../../text/language/detect.ts';
import { type Html, html } from '../../drawing/html.ts';
import { webMessage } from '../../messages/messages.ts';

/** How anybody who has the file can check a quotation without trusting these pages. */
export function howToCheck({ file }: Article, { start, end }: Sentence, language: InterfaceLanguage): Html {
  const program = `process.stdout.write(require('fs').readFileSync(process.argv[1],'utf8').slice(${start},${end}))`;
  return html`<details class="how-to-check"><summary>${webMessage(language, 'check-how')}</summary>
<p>${webMessage(language, 'check-slice', { start: String(start), end: String(end) })}</p>
<pre dir="ltr" tabindex="0"><code>node -e "${program}" ${quotedForShell(file)}</code></pre>
<p>${webMessage(language, 'check-hash')}</p>
<pre dir="ltr" tabindex="0"><code>sha256sum ${quotedForShell(file)}</code></pre>
</details>`;
}

/** A file's name that begins with a hyphen would be taken for an option. */
function quotedForShell(file: string): string {
  return `'./${file.replaceAll("'", `'\\''`)}'`;
}
