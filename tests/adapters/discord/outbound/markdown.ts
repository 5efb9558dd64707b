/** What Discord would take for a mention, once escapes are honoured. */
export const MENTION = /(?<!\\)<(?:@|#|\/|a?:\w+:)|(?<!\\)@(?:everyone|here)/;

/** Reads Markdown as Discord does: a backslash shows the punctuation after it, bold markers vanish; other markup stays. */
export function readMarkdown(markdown: string): string {
  return markdown.replace(/\\([^0-9A-Za-z\s])|\*\*/g, (_all, escaped: string | undefined) => escaped ?? '');
}
