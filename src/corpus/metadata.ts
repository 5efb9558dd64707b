import { z } from 'zod';

const text = z
  .union([z.string(), z.number()], 'must be text')
  .transform((value) => String(value).trim())
  .refine((value) => value.length > 0 && value.length <= 500, 'must be 1 to 500 characters of text');

const languageTag = text.refine((value) => isLanguageTag(value), 'must be a BCP 47 tag such as ar, vi or en');

const isoDate = text.refine(isDate, 'must be an ISO date such as 2025-12-03');

/** Four digits are enough for any document, and for any place where the number is shown. */
const MOST_PAGES = 9_999;

const pageNumber = z
  .union([z.number(), z.string()])
  .transform(Number)
  .refine(
    (value) => Number.isInteger(value) && value >= 1 && value <= MOST_PAGES,
    `must be a whole number from 1 to ${MOST_PAGES}`,
  );

const httpUrl = text.refine((value) => isHttpUrl(value), 'must be a complete http:// or https:// link');

/** Front matter or a sidecar: every key is optional, a blank one counts as absent. */
export const metadataSchema = z.object({
  title: text.optional(),
  language: languageTag.optional(),
  url: httpUrl.optional(),
  publisher: text.optional(),
  author: text.optional(),
  published: isoDate.optional(),
  page: pageNumber.optional(),
});

/** What an article's publisher says about it. */
export type Metadata = z.infer<typeof metadataSchema>;

/** The keys that front matter and sidecars may carry. */
export const METADATA_KEYS: readonly string[] = Object.keys(metadataSchema.shape);

/** Longer links would not fit a message beside the sentence that they vouch for. */
const LONGEST_URL = 1_000;

/** Whether a text is a link that people can open and a message can carry: http(s), no spaces, controls or `<>`. */
export function isHttpUrl(value: string): boolean {
  if (value.length > LONGEST_URL || /[\s<>"\p{C}]/u.test(value)) return false;
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

/** A real day of the calendar, with or without a time after it: `Date.parse` takes 31 February for 3 March. */
function isDate(value: string): boolean {
  const [, date] = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}.*)?$/.exec(value) ?? [];
  if (!date || Number.isNaN(Date.parse(value.replace(' ', 'T')))) return false;
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
