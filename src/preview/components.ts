import { escapeHtml, markdownToHtml } from './markdown.ts';

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
}

const BUTTON_STYLES: Readonly<Record<number, string>> = {
  1: 'primary',
  2: 'secondary',
  3: 'success',
  4: 'danger',
  5: 'secondary link',
};
const OPENS_ELSEWHERE = '<span class="out" aria-hidden="true">↗</span>';

const DRAWN: Readonly<Record<number, (component: Component) => string>> = {
  1: ({ components }) => `<div class="row">${componentsToHtml(components)}</div>`,
  2: button,
  9: ({ components, accessory }) =>
    `<div class="section"><div>${componentsToHtml(components)}</div>${componentsToHtml(accessory && [accessory])}</div>`,
  10: ({ content = '' }) => `<div class="text">${markdownToHtml(content)}</div>`,
  14: () => '<hr>',
  17: container,
};

/** Components of a message as HTML; those that the bot does not use are named instead of drawn. */
export function componentsToHtml(components: readonly Component[] = []): string {
  return components
    .map((component) => DRAWN[component.type]?.(component) ?? `<div class="text">[${component.type}]</div>`)
    .join('');
}

function container({ components, accent_color: colour }: Component): string {
  const strip = typeof colour === 'number' ? `#${colour.toString(16).padStart(6, '0')}` : 'transparent';
  return `<div class="container" style="--strip: ${strip}">${componentsToHtml(components)}</div>`;
}

function button({ style = 2, label = '', url, custom_id: id = '', disabled }: Component): string {
  const attributes = `class="button ${BUTTON_STYLES[style] ?? 'secondary'}"`;
  const words = `<span dir="auto">${escapeHtml(label)}</span>`;
  if (url !== undefined) return `<a ${attributes} href="${escapeHtml(url)}">${words}${OPENS_ELSEWHERE}</a>`;
  return `<button ${attributes} data-id="${escapeHtml(id)}"${disabled ? ' disabled' : ''}>${words}</button>`;
}
