import data from '../data/date.json' with { type: 'json' };
import type { DateClaim, DateSources } from './claims.ts';
import { changedDays, givenDates, urlDates } from './given-dates.ts';
import { shownDates } from './shown-dates.ts';

const { weights } = data;
const DAY_MS = 86_400_000;

/** The day, or the time, at which a page says it was published; nothing where it does not say, or says several things. */
export function pageDate(sources: DateSources): string | undefined {
  const given = givenDates(sources);
  const binding = bindingOf(given);
  const changed = changedDays(sources);
  const seen = shownDates(sources);
  const shown =
    binding.length === 0
      ? seen
      : seen.filter(({ day, modified }) => isAmong(binding, day) || (!modified && !changed.has(day)));
  const urls = urlDates(sources);
  const score = ({ day }: DateClaim) =>
    believed(binding, day, true) +
    [given, shown, urls].reduce((sum, claims) => sum + believed(claims, day, false), 0);
  const [best, next] = distinct(binding.length > 0 ? binding : [...given, ...shown, ...urls])
    .map((claim) => ({ claim, score: score(claim) }))
    .sort((a, b) => b.score - a.score);
  if (!best || best.score < weights.least || (next && next.score >= best.score)) return undefined;
  return asShown(best.claim, [...seen, ...urls]).value;
}

/** What says outright that it is the day of publication, else what mostly is. */
function bindingOf(given: readonly DateClaim[]): DateClaim[] {
  const outright = given.filter(({ weight }) => weight >= weights.tag);
  return outright.length > 0 ? outright : given.filter(({ weight }) => weight >= weights.otherTag);
}

/** How far claims speak for a day: what is given adds up, what is shown may be repeated for no reason. */
function believed(claims: readonly DateClaim[], day: string, add: boolean): number {
  const all = claims.filter((claim) => claim.day === day).map(({ weight }) => weight);
  return add ? all.reduce((sum, weight) => sum + weight, 0) : Math.max(0, ...all);
}

function isAmong(claims: readonly DateClaim[], day: string): boolean {
  return claims.some((claim) => claim.day === day);
}

/** The first claim for each day. */
function distinct(claims: readonly DateClaim[]): DateClaim[] {
  const days = new Map<string, DateClaim>();
  for (const claim of claims) if (!days.has(claim.day)) days.set(claim.day, claim);
  return [...days.values()];
}

/** A time given in universal time may fall on the day before or after the one that readers see. */
function asShown(claim: DateClaim, shown: readonly DateClaim[]): DateClaim {
  const same = isAmong(shown, claim.day);
  const near = shown.find(({ day }) => Math.abs(Date.parse(day) - Date.parse(claim.day)) === DAY_MS);
  return near && !same && /T.*(?:Z|[+-]00:?00)$/.test(claim.value) ? near : claim;
}
