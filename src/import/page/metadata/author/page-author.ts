import data from '../data/author.json' with { type: 'json' };
import type { PageLayout } from '../layout/layout.ts';
import { contentsOf, type MetaTags } from '../meta-tags.ts';
import { looseKey, looseWords } from '../page-names.ts';
import { bylines } from './bylines.ts';
import type { AuthorClaim, AuthorSources } from './claims.ts';
import { namesIn } from './names-in.ts';
import { isPersonName } from './person-name.ts';

const { weights } = data;

/** More names are a list of something else. */
const MOST_NAMES = 30;

/** The people who wrote an article, between commas; nothing where the page names none, or only itself. */
export function pageAuthor(sources: AuthorSources): string | undefined {
  const { site } = sources;
  const claims = [...bylines(sources), ...givenAuthors(sources)]
    .map(({ names, weight }) => ({ names: names.filter((name) => !site.has(name)), weight }))
    .filter(({ names }) => names.length > 0 && names.length <= MOST_NAMES);
  return best(claims)?.join(', ');
}

/** What a page says to machines; more believed where readers see it, too. */
function givenAuthors({ tags, structured, site, window, layout }: AuthorSources): AuthorClaim[] {
  const given = (names: readonly string[], weight: number): AuthorClaim => {
    const people = names
      .slice(0, MOST_NAMES)
      .filter((name) => !site.has(name) && (isPersonName(name) || !window.includes(name)))
      .flatMap((name) => namesIn(name, true));
    const full = people.every(isFullName) ? 1 : weights.nickname;
    return { names: people, weight: weight * full + (isShown(people, layout) ? weights.shown : 0) };
  };
  const tag = isArticle(tags, structured.titles) ? weights.articleTag : weights.tag;
  return [
    given(structured.authors, weights.structured),
    given(structured.accounts, weights.account),
    ...data.articleTags.map((name) => given(tags.get(name) ?? [], weights.articleTag)),
    ...contentsOf(tags, data.tags).map((content) => given([content], tag)),
  ];
}

function isFullName(name: string): boolean {
  return /[\s\p{sc=Han}]/u.test(name);
}

/** Whether a page calls itself an article; on other pages `author` is mostly who made the site. */
function isArticle(tags: MetaTags, headlines: readonly string[]): boolean {
  if (headlines.length > 0 || /article/i.test(tags.get('og:type')?.[0] ?? '')) return true;
  return [...tags.keys()].some((name) => name.startsWith('article:'));
}

/** Whether readers see all these names somewhere on the page. */
function isShown(names: readonly string[], { lines }: PageLayout): boolean {
  return names.every((name) => {
    const plain = name.toLowerCase();
    return lines.some(({ text }) => text.toLowerCase().includes(plain));
  });
}

function best(claims: readonly AuthorClaim[]): readonly string[] | undefined {
  let found: { readonly names: readonly string[]; readonly score: number } | undefined;
  for (const { names } of claims) {
    const score = claims.reduce((sum, other) => sum + other.weight * shared(names, other.names), 0);
    if (score >= weights.least && (!found || score > found.score)) found = { names, score };
  }
  return found?.names.map((name) => fullest(name, claims));
}

/** A name as another claim writes it in full: "ines.holt" is Ines Holt. */
function fullest(name: string, claims: readonly AuthorClaim[]): string {
  if (isFullName(name)) return name;
  const key = looseKey(name);
  const full = claims
    .flatMap(({ names }) => names)
    .find((other) => isFullName(other) && looseKey(other) === key);
  return full ?? name;
}

/** How far the second list names the people of the first, as fully or less so. */
function shared(names: readonly string[], others: readonly string[]): number {
  const same = names.filter((name) => others.some((other) => isSame(name, other))).length;
  return same / Math.max(names.length, others.length);
}

/** "Ines Holt" is meant by "Holt" too, not the other way. */
function isSame(name: string, other: string): boolean {
  if (looseKey(name) === looseKey(other)) return true;
  const words = new Set(looseWords(name));
  const less = looseWords(other);
  return less.length < words.size && less.every((word) => words.has(word));
}
