import { type Html, html, joinHtml, OPENS_ELSEWHERE } from './html.ts';
import { channelName } from './stand-ins.ts';

/** Where a quotation can be checked in its article, and the language of that. */
export interface CitationLink {
  readonly address: string;
  /** BCP 47 tag. */
  readonly language: string;
}

/** Links of quotations, by the numbers that they have in a message. */
export type CitationLinks = ReadonlyMap<number, CitationLink>;

const NO_LINKS: CitationLinks = new Map();

/** Discord's Markdown as far as the bot writes it: escapes, bold, links in angle brackets, channels and commands. */
const INLINE =
  /\\([^0-9A-Za-z\s])|(\*\*)|\[((?:\\.|[^\]\\])*)\]\(<([^>]*)>\)|<(https?:[^>]*)>|<#(\d+)>|<\/([^:>]+):\d+>/g;

const LINES: readonly { readonly start: RegExp; readonly className: string }[] = [
  { start: /^-# /, className: 'small' },
  { start: /^> /, className: 'quote' },
  { start: /^# /, className: 'h1' },
  { start: /^## /, className: 'h2' },
  { start: /^### /, className: 'h3' },
];

const MENTIONS = /<(?:#\d+|\/[^:>]+:\d+)>/g;

/** How a line begins that holds a quotation, or a numbered source. */
const NUMBERED = /^\*\*(\d+)\.\*\* /;

/**
 * A text of Discord's as HTML: every line is its own paragraph with its own direction.
 * @param citations lead from a quotation's words to its article
 */
export function markdownToHtml(markdown: string, citations: CitationLinks = NO_LINKS): Html {
  return joinHtml(markdown.split('\n').map((line) => lineToHtml(line, citations)));
}

function lineToHtml(line: string, citations: CitationLinks): Html {
  if (line.trim() === '') return html`<div class="line gap"></div>`;
  const kind = LINES.find(({ start }) => start.test(line));
  const text = kind ? line.replace(kind.start, '') : line;
  const citation = citations.get(Number(NUMBERED.exec(text)?.[1]));
  const words = inline(text);
  const shown = citation
    ? html`<a class="citation" href="${citation.address}" lang="${citation.language}">${words}</a>`
    : words;
  // Without words of its own, a line begins where those around it do.
  const direction = /\p{L}/u.test(text.replace(MENTIONS, '')) ? html` dir="auto"` : '';
  return html`<div class="line ${kind?.className ?? ''}"${direction}>${shown}</div>`;
}

function inline(text: string): Html {
  const pieces: Html[] = [];
  let at = 0;
  let bold: number | undefined;
  const endBold = () => {
    if (bold !== undefined) pieces.push(html`<b>${pieces.splice(bold)}</b>`);
    bold = undefined;
  };
  for (const match of text.matchAll(INLINE)) {
    pieces.push(html`${text.slice(at, match.index)}`);
    at = match.index + match[0].length;
    if (match[2] === undefined) pieces.push(tokenToHtml(match));
    else if (bold === undefined) bold = pieces.length;
    else endBold();
  }
  pieces.push(html`${text.slice(at)}`);
  endBold();
  return joinHtml(pieces);
}

function tokenToHtml([, escaped, , label, target, bare, channel, command]: RegExpMatchArray): Html {
  if (escaped !== undefined) return html`${escaped}`;
  if (target !== undefined) return link(target, inline(label ?? ''));
  if (bare !== undefined) return link(bare, html`${bare}`);
  if (command === undefined)
    return html`<span class="mention" dir="ltr">#${channelName(channel ?? '')}</span>`;
  return html`<button type="button" class="mention" dir="ltr" data-command="${command}">/${command}</button>`;
}

function link(target: string, label: Html): Html {
  return html`<a href="${target}"${OPENS_ELSEWHERE}>${label}</a>`;
}
