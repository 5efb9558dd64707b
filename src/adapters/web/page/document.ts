import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import { type Html, html } from '../drawing/html.ts';
import { inLanguage } from './language.ts';

/** A page: what is in it, and which of the pages' own files it takes. */
export interface PageParts {
  readonly title: string;
  readonly language: InterfaceLanguage;
  /** The look, where it is not for the person or their browser to choose. */
  readonly look?: 'dark' | 'light';
  /** Names of style sheets and scripts in `/assets/`, without their endings. */
  readonly styles: readonly string[];
  readonly scripts?: readonly string[];
  /** Further metadata. */
  readonly head?: Html;
  readonly body: Html;
}

/** A whole page. The look is chosen by the browser unless `theme.js` finds that the person has chosen one. */
export function documentPage({ title, language, look, styles, scripts = [], head, body }: PageParts): Html {
  return html`<!doctype html>
<html ${inLanguage(language)}${look && html` data-theme="${look}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
${['fonts', 'theme', ...styles].map((name) => html`<link rel="stylesheet" href="/assets/${name}.css">`)}
${[...(look ? [] : ['theme']), ...scripts].map((name) => html`<script src="/assets/${name}.js"${name === 'theme' ? '' : html` defer`}></script>`)}
${head}
</head>
<body>
${body}
</body>
</html>
`;
}
