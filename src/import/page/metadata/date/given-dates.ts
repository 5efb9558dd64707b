import data from '../data/date.json' with { type: 'json' };
import { contentsOf } from '../meta-tags.ts';
import type { DateClaim, DateSources } from './claims.ts';
import { datesIn, isoDay } from './date-text.ts';

const { weights } = data;
const PRECISE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;
/** What systems write where nothing was entered. */
const PLACEHOLDERS = new Set(data.placeholderDays);

/** The dates that a page gives to machines, the most binding first. */
export function givenDates({ structured, tags, language }: DateSources): DateClaim[] {
  const claim = (weight: number) => (value: string) => claimOf(value, weight, language);
  return [
    ...[structured.published ?? ''].flatMap(claim(weights.structured)),
    ...contentsOf(tags, data.publishedTags).flatMap(claim(weights.tag)),
    ...contentsOf(tags, data.otherTags).flatMap(claim(weights.otherTag)),
    ...contentsOf(tags, data.dateTags).flatMap(claim(weights.vagueTag)),
  ];
}

/** The day that an address holds as a whole: near enough to what readers see. */
export function urlDates({ urls, language }: DateSources): DateClaim[] {
  return urls
    .slice(0, 2)
    .flatMap(dayInUrl)
    .flatMap((day) => claimOf(day, weights.url, language, true));
}

/** The days on which a page says that it was changed. */
export function changedDays({ structured, tags, language }: DateSources): ReadonlySet<string> {
  const values = [structured.modified ?? '', ...contentsOf(tags, data.modifiedTags)];
  return new Set(values.flatMap((value) => claimOf(value, 0, language)).map(({ day }) => day));
}

/** What a value says as a claim, if it says a whole date. */
export function claimOf(
  value: string,
  weight: number,
  language: string | undefined,
  shown = false,
): DateClaim[] {
  const whole = value.trim();
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/.exec(whole);
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(whole) ?? compact;
  const day = iso ? isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3])) : datesIn(whole, language)[0]?.day;
  if (!day || PLACEHOLDERS.has(day)) return [];
  const precise = PRECISE.test(whole) && !Number.isNaN(Date.parse(whole));
  return [{ day, value: precise ? whole : day, weight, shown }];
}

/** `/2031/05/06/`, `/2031-05-06-`, `20310506`: year, month and day together. */
function dayInUrl(url: string): string[] {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  const parts = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/_.-]|$)/.exec(path);
  const joined = parts ?? /(?<!\d)((?:199|20[0-3])\d)(\d{2})(\d{2})(?!\d)/.exec(path);
  const day = joined && isoDay(Number(joined[1]), Number(joined[2]), Number(joined[3]));
  return day ? [day] : [];
}
