import { readsFromRight } from '../../../text/unicode/scripts.ts';
import { type Html, html, joinHtml, OPENS_ELSEWHERE } from './html.ts';
import { type CitationLinks, markdownToHtml } from './markdown.ts';

/** A component as the API has it; only what is drawn. Numbers are those of "Component Reference". */
export interface Component {
  readonly type: number;
  readonly content?: string;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly accent_color?: number | null;
  readonly style?: number;
  readonly label?: string;
  readonly url?: string;
  readonly custom_id?: string;
  readonly disabled?: boolean;
  readonly file?: { readonly url: string };
}

const BUTTON_STYLES: Readonly<Record<number, string>> = {
  1: 'primary',
  2: 'secondary',
  3: 'success',
  4: 'danger',
  5: 'secondary link',
};
const ELSEWHERE_SIGN = html`<span class="out" aria-hidden="true">↗</span>`;

const DRAWN: Readonly<Record<number, (component: Component, citations?: CitationLinks) => Html>> = {
  1: ({ components }) => html`<div class="row">${componentsToHtml(components)}</div>`,
  2: button,
  9: ({ components, accessory }, citations) =>
    html`<div class="section"><div>${componentsToHtml(components, citations)}</div>${componentsToHtml(accessory && [accessory])}</div>`,
  10: ({ content = '' }, citations) => html`<div class="text">${markdownToHtml(content, citations)}</div>`,
  13: ({ file }) => html`<div class="file" dir="ltr">${file?.url.replace('attachment://', '') ?? ''}</div>`,
  14: () => html`<hr>`,
  17: container,
};

/**
 * Components of a message as HTML; those that the bot does not use are named instead of drawn.
 * @param citations lead from a quotation's words to its article
 */
export function componentsToHtml(components: readonly Component[] = [], citations?: CitationLinks): Html {
  return joinHtml(
    components.map(
      (component) =>
        DRAWN[component.type]?.(component, citations) ?? html`<div class="text">[${component.type}]</div>`,
    ),
  );
}

/** The bot has one colour for the strip at a box's edge; the style sheet knows it, since a strict policy allows no style in a tag. */
function container({ components, accent_color: colour }: Component, citations?: CitationLinks): Html {
  const accent = typeof colour === 'number' ? ' accent' : '';
  const reads = readsFromRight(firstText(components)) ? 'rtl' : 'ltr';
  return html`<div class="container${accent}" data-reads="${reads}">${componentsToHtml(components, citations)}</div>`;
}

/** What a box says first: small lines, such as those of the source, begin at the side at which that begins. */
function firstText(components: readonly Component[] = []): string {
  return components.find(({ content }) => content !== undefined)?.content ?? '';
}

function button({ style = 2, label = '', url, custom_id: id = '', disabled }: Component): Html {
  const className = `button ${BUTTON_STYLES[style] ?? 'secondary'}`;
  const words = html`<span dir="auto">${label}</span>`;
  if (url !== undefined)
    return html`<a class="${className}" href="${url}"${OPENS_ELSEWHERE}>${words}${ELSEWHERE_SIGN}</a>`;
  return html`<button type="button" class="${className}" data-id="${id}"${disabled ? html` disabled` : ''}>${words}</button>`;
}
