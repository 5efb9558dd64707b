import months from '../../../../text/numbers/data/numbers.json' with { type: 'json' };
import { fold, withoutMarks } from '../../../../text/unicode/fold.ts';
import data from '../data/date.json' with { type: 'json' };
import { looseKey } from '../page-names.ts';

type MonthNames = ReadonlyMap<string, number>;

/** Asked for where a page does not say its language, or says a wrong one. Of one name in two languages the first wins. */
const COMMON = data.monthLanguages;
const cache = new Map<string, MonthNames>();

/** The names of months in a language, whole and short, folded and without marks, with their numbers from 1 to 12. */
function monthsOf(language: string): MonthNames {
  const known = cache.get(language);
  if (known) return known;
  const names = new Map<string, number>();
  for (let month = 1; month <= 12; month++)
    for (const name of [...standardNames(language, month), ...knownNames(language, month)])
      if (/\p{L}{2}/u.test(name)) names.set(monthKey(name), month);
  cache.set(language, names);
  return names;
}

/** Alone and as within a date, where many languages change it ("říjen", "5. října"). */
function standardNames(language: string, month: number): string[] {
  const date = new Date(Date.UTC(2001, month - 1, 15));
  const styles = (['long', 'short'] as const).flatMap((style) => [
    { month: style },
    { month: style, day: 'numeric', year: 'numeric' } as const,
  ]);
  return styles.flatMap((style) => {
    const format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC', calendar: 'gregory' });
    return format.formatToParts(date).flatMap(({ type, value }) => (type === 'month' ? [value] : []));
  });
}

function knownNames(language: string, month: number): readonly string[] {
  const { ar, en } = months.months;
  if (language === 'ar') return [...(ar[month - 1] ?? []), ...(data.moreMonths.ar[month - 1] ?? [])];
  return language === 'en'
    ? (en[month - 1] ?? [])
    : language === 'de'
      ? (data.moreMonths.de[month - 1] ?? [])
      : [];
}

/** The number of a month by its name, first in the page's own language. */
export function monthNumber(name: string, language: string | undefined): number | undefined {
  const key = monthKey(name);
  const own = language?.split('-')[0]?.toLowerCase();
  for (const tongue of own && isLanguage(own) ? [own, ...COMMON] : COMMON) {
    const month = monthsOf(tongue).get(key);
    if (month) return month;
  }
  return undefined;
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

function monthKey(name: string): string {
  return withoutMarks(fold(name.replace(/\.$/, '')));
}

let days: ReadonlySet<string> | undefined;

/** The days of the week in the commonest languages, by their letters alone. */
export function weekdays(): ReadonlySet<string> {
  days ??= new Set(COMMON.flatMap(weekdaysIn).map(looseKey));
  return days;
}

function weekdaysIn(language: string): string[] {
  const names = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return [1, 2, 3, 4, 5, 6, 7].map((day) => names.format(Date.UTC(2001, 0, day)));
}
