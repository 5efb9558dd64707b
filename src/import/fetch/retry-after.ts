/** A number of seconds, or a date in one of HTTP's forms, which all name a day or a month. */
const SECONDS = /^\d{1,15}$/;
const DATE = /[a-z]{3}/i;

/**
 * How long a server asks to be left alone, in seconds, by its Retry-After field.
 * @param date its Date field: by its own clock the wait is right even where ours is not
 * @returns undefined when it does not say, or says it in no known form
 */
export function secondsToWait(retryAfter: string | undefined, date: string | undefined): number | undefined {
  const said = retryAfter?.trim() ?? '';
  if (SECONDS.test(said)) return Number(said);
  // HTTP's dates are in universal time; its oldest form does not say so.
  const zoned = said.endsWith('GMT') ? said : `${said} GMT`;
  const until = DATE.test(said) ? Date.parse(zoned) : Number.NaN;
  if (Number.isNaN(until)) return undefined;
  const answered = Date.parse(date ?? '');
  return Math.max(0, Math.round((until - (Number.isNaN(answered) ? Date.now() : answered)) / 1000));
}
