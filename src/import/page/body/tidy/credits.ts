import { namesIn } from '../../metadata/author/names-in.ts';
import { SPOKEN_PREFIX } from '../../metadata/author/prefixes.ts';
import dates from '../../metadata/data/date.json' with { type: 'json' };
import { datesIn } from '../../metadata/date/date-text.ts';
import { weekdays } from '../../metadata/date/month-names.ts';
import { looseKey } from '../../metadata/page-names.ts';
import data from '../data/credits.json' with { type: 'json' };

/** Longer lines tell something. */
const LONGEST = 160;
/** Words of a place, a desk or an agency beside the name of an author or a day. */
const MOST_BESIDE = 3;
const FIELDS = /\s*[|•·‖\n]\s*|\s+[-–—]\s+/u;
const TIME = /\d{1,2}\s?[:h.]\s?\d{2}(?::\d{2})?|[([]?(?:gmt|utc)\s?[+-]\s?\d+[)\]]?/giu;
const LINK = /^(?:https?:\/\/|www\.)\S+$|^\S+@\S+$/iu;
const WORDS = new Set([...data.words, ...dates.publishedWords, ...dates.modifiedWords].flatMap(wordsOf));

/**
 * Tells lines that only say who wrote an article and when, or count its readers: the page's own words for it, not the
 * article's.
 * @param author names, as the metadata of the article have them
 */
export function creditTest(
  author: string | undefined,
  language: string | undefined,
): (text: string) => boolean {
  const authors = new Set((author ?? '').split(/,\s*/u).map(looseKey).filter(Boolean));
  const isAuthor = (field: string) => authors.has(looseKey(field));
  return (text) => {
    if (text.length > LONGEST) return false;
    const fields = text.split(FIELDS).filter((field) => /[\p{L}\p{N}]/u.test(field));
    const named = fields.filter(isAuthor).length > 0 || isAuthor(text);
    const rest = fields.filter((field) => !isAuthor(field) && !isStamp(field, language) && !saysWho(field));
    if (rest.length === 0) return true;
    const beside = (field: string) =>
      strangeWords(field, language) <= MOST_BESIDE && !/[.!?…؟]$/u.test(field);
    return (named || datesIn(text, language).length > 0) && rest.every(beside);
  };
}

/** "By Ines Holt", or what a desk or an office signs after a colon. */
function saysWho(text: string): boolean {
  if (!SPOKEN_PREFIX.test(text)) return false;
  return /[:：]/u.test(text) || namesIn(text, true).length > 0;
}

/** A date, a time, a number or a link, with no words but those that go with them. */
function isStamp(field: string, language: string | undefined): boolean {
  return LINK.test(field) || (/\p{N}/u.test(field) && strangeWords(field, language) === 0);
}

/** How many words do not go with a date or a time. */
function strangeWords(field: string, language: string | undefined): number {
  let bare = field;
  for (const { start, end } of datesIn(field, language).toReversed())
    bare = `${bare.slice(0, start)} ${bare.slice(end)}`;
  const words = wordsOf(bare.replace(TIME, ' ')).filter((word) => !/^\p{N}+$/u.test(word));
  return words.filter((word) => !WORDS.has(word) && !weekdays().has(word)).length;
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[\u064b-\u0652\u0640]/gu, '')
      .match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? []
  );
}
