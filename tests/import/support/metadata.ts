import { parsePage } from '../../../src/import/page/dom.ts';
import { pageMetadata } from '../../../src/import/page/metadata.ts';

/** A page of the *Marrowby Post* that says about itself what a test gives; fields that are not given are not there. */
export interface WrittenPage {
  readonly lang?: string;
  /** Of the window; the headline and the site's name otherwise. */
  readonly title?: string;
  /** `<meta>` tags by name. */
  readonly meta?: Readonly<Record<string, string>>;
  readonly jsonLd?: unknown;
  /** Above the article: the masthead. */
  readonly top?: string;
  readonly headline?: string;
  /** Right below the headline. */
  readonly below?: string;
  /** After the text of the article. */
  readonly end?: string;
  /** After the article. */
  readonly after?: string;
  readonly url?: string;
}

const TEXT =
  '<p>The council of Marrowby opened its new ferry landing on Tuesday, after two years of work and a long dispute over the cost.</p>'.repeat(
    3,
  );

/** What is read about such a page. */
export function metadataOf(page: WrittenPage) {
  const { headline = 'Ferry landing opens after two years', url = 'https://marrowby-post.example/ferry' } =
    page;
  const {
    lang,
    title = `${headline} - Marrowby Post`,
    meta = {},
    jsonLd,
    top = '',
    below = '',
    end = '',
  } = page;
  const tags = Object.entries(meta).map(
    ([name, content]) => `<meta property="${name}" content="${content}">`,
  );
  const data = jsonLd && `<script type="application/ld+json">${JSON.stringify(jsonLd)}</script>`;
  const html = `<!doctype html><html${lang ? ` lang="${lang}"` : ''}><head><title>${title}</title>${tags.join('')}${data ?? ''}</head>
<body><header>${top}<nav><a href="/">Front page</a> <a href="/sport">Sport</a></nav></header>
<article>${headline && `<h1>${headline}</h1>`}${below}${TEXT}${end}</article>${page.after ?? ''}
<footer><p>© 2031 Marrowby Post</p></footer></body></html>`;
  return pageMetadata(parsePage(html), url).metadata;
}
