import type { StructuredData } from '../../json-ld.ts';
import data from '../data/title.json' with { type: 'json' };
import type { PageLayout, PageLine, PageMark } from '../layout/layout.ts';
import { wordsIn } from '../layout/zones.ts';
import { contentsOf, type MetaTags } from '../meta-tags.ts';
import { looseKey } from '../page-names.ts';
import type { SiteNames } from '../site-names.ts';
import { agreement } from './agreement.ts';
import { bareTitle, titlePieces, withoutSite } from './bare-title.ts';
import { headlineIn } from './heading-text.ts';
import { type Headline, headlineAt } from './surroundings.ts';

/** An article's title, and where the page shows it. */
export interface PageTitle {
  readonly text?: string;
  readonly headline: Headline;
}

/** A title, and the place of what shows it (characters of visible text before it). */
type Shown = Partial<Pick<PageLine, 'text' | 'start'>>;

/** All that a title is chosen from. */
export interface TitleSources {
  /** The text of `<title>`. */
  readonly window?: string;
  readonly tags: MetaTags;
  readonly structured: StructuredData;
  readonly layout: PageLayout;
  readonly site: SiteNames;
}

const NO_TITLES = new Set(data.noTitles.map(looseKey));
const HEADLINE = wordsIn(data.headlineNames);
const LONGEST = 300;
/** Shorter lines are labels, such as those of sections. */
const LEAST_LINE = 20;
/** Below it a heading and what the page calls itself have only common words in common. */
const LEAST = 0.4;
const LEAST_LOWER = 0.75;
/** How much more a later, less binding title has to agree with the others. */
const MORE_BINDING = 0.5;
const MOST_HEADINGS = 400;
/** A heading that is one of the parts of a title between separators. */
const PART = 0.9;

/** Weighs what a page gives as its title against the headings that it shows. */
export function pageTitle(sources: TitleSources): PageTitle {
  const { text, start } = shownTitle(sources);
  return { text, headline: headlineAt(start, sources.layout) };
}

function shownTitle({ structured, tags, window, layout, site }: TitleSources): Shown {
  const given = [...structured.titles, ...contentsOf(tags, data.tags), window ?? ''].filter(Boolean);
  const named = given.map((text) => bareTitle(text, site)).filter((text) => isTitle(text, site));
  const headings = candidates(layout).filter(({ text }) => isTitle(text, site));
  const shown = bestHeading(headings, named);
  if (shown) return { text: withoutSite(headlineIn(shown, named), site), start: shown.start };
  const line = lineOf(named, layout);
  if (line) return line;
  const text = agreed(named);
  if (text) return { text };
  return headings.find(({ zone }) => zone === 'article') ?? { text: given[0] };
}

/** A line that is no heading and says what the page is called, as pages of tables have it. */
function lineOf(named: readonly string[], { lines }: PageLayout): PageLine | undefined {
  const keys = new Set(
    named.flatMap((name) => [name, ...titlePieces(name).map(({ text }) => text)]).map(looseKey),
  );
  return lines.find(
    ({ text, zone }) =>
      zone === 'article' && text.length >= LEAST_LINE && text.length <= LONGEST && keys.has(looseKey(text)),
  );
}

function isTitle(text: string, site: SiteNames): boolean {
  const key = looseKey(text);
  return key.length > 1 && text.length <= LONGEST && !NO_TITLES.has(key) && !site.has(text);
}

function candidates({ headings, marks }: PageLayout): PageMark[] {
  const marked = marks.filter((mark) => isHeadline(mark) && !/^h[1-6]$/.test(mark.element.localName));
  return [...headings, ...marked].filter(({ text }) => text !== '').sort((a, b) => a.start - b.start);
}

function isHeadline({ element, names }: PageMark): boolean {
  return HEADLINE.test(names) || element.getAttribute('itemprop') === 'headline';
}

function bestHeading(headings: readonly PageMark[], named: readonly string[]): PageMark | undefined {
  const firsts = headings.filter(({ element }) => element.localName === 'h1');
  const parts = new Set(named.flatMap((name) => titlePieces(name).map(({ text }) => looseKey(text))));
  let best: { readonly heading: PageMark; readonly score: number } | undefined;
  for (const [at, heading] of headings.slice(0, MOST_HEADINGS).entries()) {
    const whole = Math.max(0, ...named.map((name) => agreement(heading.text, name, isFirst(heading))));
    const said = whole < PART && parts.has(looseKey(heading.text)) ? PART : whole;
    // Of the same headline in a list and above the text, the latter has a text below it.
    const text = Math.min((headings[at + 1]?.start ?? heading.start + 1_000) - heading.start, 1_000) / 20_000;
    const score = said + text + (opens(heading.text, named) ? 0.1 : 0) + bonus(heading, firsts.length);
    if (said >= least(heading) && (!best || score > best.score)) best = { heading, score };
  }
  return best?.heading;
}

/** Lower headings stand within a text, and share its words: only one that says the same is the headline. */
function least(heading: PageMark): number {
  return isFirst(heading) ? LEAST : LEAST_LOWER;
}

function isFirst(heading: PageMark): boolean {
  return heading.element.localName === 'h1' || isHeadline(heading);
}

function opens(text: string, named: readonly string[]): boolean {
  const key = looseKey(text);
  return named.some((name) => looseKey(name).startsWith(key));
}

function bonus(heading: PageMark, firsts: number): number {
  const { localName } = heading.element;
  const rank = localName === 'h1' ? (firsts === 1 ? 0.5 : 0.35) : 0;
  return rank + (isHeadline(heading) ? 0.15 : 0) - (heading.zone === 'article' ? 0 : 0.5);
}

/** Of what a page is called in several places, what agrees best with the others; the more binding first. */
function agreed(named: readonly string[]): string | undefined {
  let best: { readonly name: string; readonly score: number } | undefined;
  for (const name of named) {
    const score = named.reduce((sum, other) => sum + agreement(name, other), 0);
    if (!best || score > best.score + MORE_BINDING) best = { name, score };
  }
  return best?.name;
}
