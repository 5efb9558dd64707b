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

/** A text of Discord's as HTML: every line is its own paragraph with its own direction. */
export function markdownToHtml(markdown: string): string {
  return markdown.split('\n').map(lineToHtml).join('');
}

/** A text without any meaning as HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function lineToHtml(line: string): string {
  if (line.trim() === '') return '<div class="line gap"></div>';
  const kind = LINES.find(({ start }) => start.test(line));
  const text = kind ? line.replace(kind.start, '') : line;
  return `<div class="line ${kind?.className ?? ''}" dir="auto">${inline(text)}</div>`;
}

function inline(text: string): string {
  let html = '';
  let at = 0;
  let isBold = false;
  for (const match of text.matchAll(INLINE)) {
    const [whole, escaped, bold, label, target, bare, channel, command] = match;
    html += escapeHtml(text.slice(at, match.index));
    at = match.index + whole.length;
    if (escaped !== undefined) html += escapeHtml(escaped);
    else if (bold) {
      isBold = !isBold;
      html += isBold ? '<b>' : '</b>';
    } else if (target !== undefined) html += link(target, inline(label ?? ''));
    else if (bare !== undefined) html += link(bare, escapeHtml(bare));
    else html += mention(command === undefined ? `#${channel}` : `/${command}`);
  }
  return html + escapeHtml(text.slice(at)) + (isBold ? '</b>' : '');
}

/** What Discord draws as a button inside of a text: a channel, or a command to click. */
function mention(name: string): string {
  return `<span class="mention">${escapeHtml(name)}</span>`;
}

function link(target: string, label: string): string {
  return `<a href="${escapeHtml(target)}">${label}</a>`;
}
