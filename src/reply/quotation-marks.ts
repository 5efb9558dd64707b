import marks from './data/quotation-marks.json' with { type: 'json' };

const MARKS: Readonly<Record<string, readonly string[]>> = marks;

/**
 * The marks that open and close a quotation in a language. They stand outside of the quoted sentence and are Dalil's own.
 * @param tag BCP 47 tag of the sentence's article
 * @see Unicode CLDR, `delimiters`
 */
export function quotationMarks(tag: string): { readonly open: string; readonly close: string } {
  const [open = '“', close = '”'] = MARKS[tag.split('-')[0]?.toLowerCase() ?? ''] ?? [];
  return { open, close };
}
