import type { PageLayout, PageLine } from '../layout/layout.ts';

/** Where a headline stands, and what belongs to it above. */
export interface Headline {
  /** Characters of visible text before it; undefined where the page does not show it. */
  readonly place?: number;
  /** Where its surroundings begin: behind menus and mastheads, whose dates and names are of today and of the site. */
  readonly from: number;
}

/** Characters above a headline in which its byline and dateline may stand. */
const ABOVE = 300;
/** Right below it whatever stands there is about it, in an aside or beside a count of comments, too. */
const CLOSE = 250;

/** The surroundings of a headline at a place of a page. */
export function headlineAt(place: number | undefined, { lines }: PageLayout): Headline {
  if (place === undefined) return { from: 0 };
  const menu = lines.findLast(
    ({ zone, start }) => (zone === 'elsewhere' || zone === 'foreign') && start < place,
  );
  return { place, from: Math.max(place - ABOVE, (menu?.start ?? -1) + 1) };
}

/** Whether a place belongs to a headline: not above its surroundings, not further below it than so many characters. */
export function isNear({ start }: PageLine, { place, from }: Headline, below: number): boolean {
  return place !== undefined && start >= from && start <= place + below;
}

/** Whether a line stands in the article, beside it and near the headline, or right below the headline. */
export function mayBelong(line: PageLine, headline: Headline, below: number): boolean {
  if (line.start < headline.from) return false;
  if (line.zone === 'article') return true;
  if (line.zone === 'beside') return isNear(line, headline, below);
  return line.zone === 'elsewhere' && isNear(line, headline, CLOSE) && line.start >= (headline.place ?? 0);
}
