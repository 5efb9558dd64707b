/** Characters that Discord's Markdown, mentions or custom emoji begin or end with, wherever they stand. */
const ALWAYS = /[\\*_~`|[\]<>@#]/;
/** Headings, quotes and lists count only at the start of a line; `1.` is a list too. No line's white space is looked at twice. */
const LINE_START = /^[^\S\n\r\u2028\u2029]*(?:[-+]|\d+(?=\.))/gm;
/** What makes Discord link a bare address, an invite (discord.gg, discord.com) or a gift (discord.gift). */
const LINKS = /:(?=\/\/)|(?<=discord(?:app)?)\.(?=[a-z])/gi;
/** Directional marks, embeddings, overrides and isolates. Source: Unicode Standard Annex 9. */
const BIDI_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
/** Everything else that has no business in a message; line feeds may stay. */
const CONTROLS = /(?!\n)\p{Cc}/gu;

/**
 * The escaped form of each UTF-16 unit of a text, so that offsets into the text stay usable.
 * Joined, Discord shows the text exactly as it was: a backslash before punctuation is never shown.
 */
export function escapedUnits(text: string): string[] {
  const units = text.split('');
  const guard = (index: number): void => {
    const unit = units[index];
    if (unit?.length === 1) units[index] = `\\${unit}`;
  };
  units.forEach((unit, index) => {
    if (ALWAYS.test(unit)) guard(index);
  });
  for (const { 0: start, index } of text.matchAll(LINE_START)) {
    const numbered = /\d$/.test(start);
    guard(index + start.length - (numbered ? 0 : 1));
  }
  for (const { index } of text.matchAll(LINKS)) guard(index);
  return units;
}

/** A text of which Discord shows every character and obeys none. */
export function escapeText(text: string): string {
  return escapedUnits(text).join('');
}

/** A text without directional and other controls; its lines end with line feeds. */
export function withoutControls(text: string): string {
  return text
    .replace(BIDI_CONTROLS, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(CONTROLS, '');
}

/** Words from people or files: escaped, without directional or other controls, and unable to address everyone. */
export function escapeForeign(text: string): string {
  return escapeText(withoutControls(text)).replace(/@(?=everyone|here)/g, '@\u200b');
}

/** The text of which `escapeText` made this. */
export function unescapeText(escaped: string): string {
  return escaped.replace(/\\([\s\S])/g, '$1');
}

/** A link target for `<…>`: what could end it early is percent-encoded. */
export function linkTarget(url: string): string {
  return url.replace(/[\s<>\\|`]/g, encodeURIComponent);
}
