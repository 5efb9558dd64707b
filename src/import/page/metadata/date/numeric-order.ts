/**
 * Whether of two numbers the first is the day and the second the month.
 * @param mark what stands between them: a dot has only one reading
 * @param language of the page: `en` alone does not tell, `en-GB` and `en-US` do
 * @returns undefined where both readings are possible, or none
 */
export function dayBeforeMonth(
  first: number,
  second: number,
  mark: string,
  language: string | undefined,
): boolean | undefined {
  const [dayFirst, monthFirst] = [isDate(first, second), isDate(second, first)];
  if (!dayFirst && !monthFirst) return undefined;
  if (first === second || mark === '.' || !monthFirst) return dayFirst ? true : undefined;
  const custom = customOf(language);
  if (!dayFirst) return custom === true ? undefined : false;
  return custom;
}

function isDate(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/** What people do who write in this language; undefined where they differ or the language is not known. */
function customOf(language: string | undefined): boolean | undefined {
  if (!language || /^en$/i.test(language)) return undefined;
  try {
    const format = new Intl.DateTimeFormat(language, { dateStyle: 'short', calendar: 'gregory' });
    const types = format.formatToParts(0).map(({ type }) => type);
    return types.indexOf('day') < types.indexOf('month') && types.includes('day');
  } catch {
    return undefined;
  }
}
