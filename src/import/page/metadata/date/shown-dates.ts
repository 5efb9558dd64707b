import data from '../data/date.json' with { type: 'json' };
import type { PageMark } from '../layout/layout.ts';
import { wordsIn } from '../layout/zones.ts';
import { isNear, mayBelong } from '../title/surroundings.ts';
import type { DateClaim, DateSources } from './claims.ts';
import { datesIn } from './date-text.ts';
import { claimOf } from './given-dates.ts';

const { weights } = data;
const PUBLISHED = wordsIn(data.publishedNames);
const MODIFIED = wordsIn(data.modifiedNames);
const MODIFIED_WORDS = anyOf(data.modifiedWords);
const PUBLISHED_WORDS = anyOf(data.publishedWords);
const EVENT_WORDS = anyOf(data.eventWords);
/** Characters of text below a headline in which a dateline is looked for. */
const BELOW = 900;
const LONGEST_LINE = 120;
/** A page made to keep a reader busy may have thousands. */
const MOST_CLAIMS = 40;
/** A dateline may hold several days, each in a field of its own. */
const LONGEST_FIELDS = 300;
const FIELDS = /\s*[|•‖]\s*|\s{3,}/u;
/** What it tells is no dateline. */
const SENTENCE = /(?:[\p{L}\p{M}]{3,}|(?:\S+\s+){5}.*)[.!?…]\p{Cf}*$/u;
const HARAKAT = /[\u064b-\u0652\u0640]/gu;
/** Older days are those of births and battles. */
const EARLIEST = '1995';

function anyOf(words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${words.join('|')})(?![\\p{L}\\p{M}])`, 'iu');
}

/** The dates that readers see beside the headline, or that an element marks as the date. */
export function shownDates(sources: DateSources): DateClaim[] {
  return [...markedDates(sources), ...datelines(sources)];
}

function markedDates({ layout, headline, language }: DateSources): DateClaim[] {
  const found: DateClaim[] = [];
  for (const mark of layout.marks) {
    const strength = strengthOf(mark);
    if (strength === 0 || !mayBelong(mark, headline, BELOW)) continue;
    const near = isNear(mark, headline, BELOW);
    const place = near ? nearness(mark.start - (headline.place ?? 0)) : weights.far;
    const weight = (strength * place) / (1 + found.length / 2);
    const claims = valuesOf(mark).map((value) => claimOf(value, weight, language, true));
    const [claim] = claims.find((all) => all.length > 0) ?? [];
    if (claim && claim.day >= EARLIEST) found.push(claim);
    if (found.length >= MOST_CLAIMS) break;
  }
  return found;
}

function valuesOf({ element, text }: PageMark): string[] {
  const machine = element.getAttribute('datetime') ?? element.getAttribute('content') ?? '';
  return [machine, element.localName === 'abbr' ? (element.getAttribute('title') ?? '') : '', text];
}

function strengthOf({ element, names, text }: PageMark): number {
  const property = (element.getAttribute('itemprop') ?? element.getAttribute('property') ?? '').toLowerCase();
  if (/datemodified|dateupdated/.test(property) || MODIFIED.test(names) || MODIFIED_WORDS.test(text))
    return 0;
  if (/datecreated/.test(property)) return weights.created;
  if (/datepublished/.test(property) || element.getAttribute('pubdate') !== null) return weights.property;
  if (text.length > LONGEST_LINE) return 0;
  if (element.localName === 'time') return PUBLISHED.test(names) ? weights.markedTime : weights.time;
  return PUBLISHED.test(names) ? weights.marked : 0;
}

function datelines({ layout, headline, language }: DateSources): DateClaim[] {
  const { place = 0 } = headline;
  const lines = layout.lines.filter(
    (line) =>
      line.start !== headline.place && isNear(line, headline, BELOW) && mayBelong(line, headline, BELOW),
  );
  const dates = lines.flatMap((line) =>
    dateline(line.text, language).map((date) => ({ ...date, start: line.start, above: line.start < place })),
  );
  return dates.map(({ day, weight, above, start, modified }) => ({
    day,
    modified,
    value: day,
    weight: weight * (above ? weights.above : nearness(start - place)),
    shown: true,
  }));
}

/** What stands right below the headline counts in full, what is further down less. */
function nearness(distance: number): number {
  return 1 - (weights.distance * Math.max(0, Math.min(distance, BELOW))) / BELOW;
}

interface ShownDay {
  readonly day: string;
  readonly modified?: boolean;
  readonly weight: number;
}

/** The dates of a line that is short or consists of fields, or of one that opens with its date and a dash. */
function dateline(text: string, language: string | undefined): ShownDay[] {
  const fields = text.length <= LONGEST_FIELDS ? text.split(FIELDS) : [];
  if (text.length > LONGEST_LINE && fields.length < 2) return opening(text, language);
  return fields.flatMap((field) => datesInField(field, language)).slice(0, 3);
}

function datesInField(field: string, language: string | undefined): ShownDay[] {
  if (field.length > LONGEST_LINE || EVENT_WORDS.test(field) || SENTENCE.test(field)) return [];
  const plain = field.replace(HARAKAT, '');
  return datesIn(plain, language)
    .filter(({ day }) => day >= EARLIEST)
    .slice(0, 2)
    .map(({ day, start }) => {
      const words = plain.slice(0, start);
      return { day, weight: weightAfter(words), modified: MODIFIED_WORDS.test(words) };
    });
}

/** How far a date is believed behind these words; one with a label of its own is that of a book or of a deadline. */
function weightAfter(words: string): number {
  if (MODIFIED_WORDS.test(words)) return weights.modified;
  return /\p{L}\s*:\s*$/u.test(words) && !PUBLISHED_WORDS.test(words) ? weights.labelled : weights.line;
}

function opening(text: string, language: string | undefined): ShownDay[] {
  const [first] = datesIn(text.slice(0, LONGEST_LINE), language);
  const opens = first && first.start === 0 && /^\s*[–—:|-]/u.test(text.slice(first.end));
  return opens ? [{ day: first.day, weight: weights.opening }] : [];
}
