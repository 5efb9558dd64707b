import data from '../data/title.json' with { type: 'json' };
import { looseKey } from '../page-names.ts';
import type { SiteNames } from '../site-names.ts';

const MARKS = data.separators.replace(/[\]\\^-]/g, '\\$&');
/** A mark between spaces, or one that needs none. */
const SEPARATOR = new RegExp(`\\s+[${MARKS}]+\\s+|\\s*[|｜_»›⋆]+\\s*|:\\s+|\\s*(?:—)\\s*`, 'gu');

interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The parts of a title between separators. */
export function titlePieces(title: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const { 0: mark, index } of [...title.matchAll(SEPARATOR), { 0: '', index: title.length }]) {
    if (index > start) parts.push({ text: title.slice(start, index), start, end: index });
    start = index + mark.length;
  }
  return parts.filter(({ text }) => looseKey(text) !== '');
}

/** "Site | Title - Site" without the names of the site at its ends; the title itself where nothing else is left. */
export function withoutSite(title: string, site: SiteNames): string {
  const parts = titlePieces(title);
  const [first, last] = innerPieces(parts, site);
  return slice(title, parts, first, last);
}

/** The first and the last part that is not the site's name. */
function innerPieces(parts: readonly Part[], site: SiteNames): [number, number] {
  let [first, last] = [0, parts.length - 1];
  while (last > first && site.has(parts[last]?.text ?? '')) last--;
  while (first < last && site.has(parts[first]?.text ?? '')) first++;
  return [first, last];
}

/** What a page gives as its title without what is put around it: the site's name, a slogan, the section. */
export function bareTitle(title: string, site: SiteNames): string {
  const parts = titlePieces(title);
  let [first, last] = innerPieces(parts, site);
  // "Title - Marrowby Post - News from the river": the slogan is longer than the name.
  const named = parts.findIndex(({ text }, at) => at > first && at <= last && site.has(text));
  if (named > first) last = named - 1;
  while (last > first && isAppended(parts, last, site)) last--;
  return slice(title, parts, first, last);
}

/** A last part that holds the site's name, shorter than what stands before it. */
function isAppended(parts: readonly Part[], last: number, site: SiteNames): boolean {
  const part = parts[last];
  return part !== undefined && part.text.length < part.start && site.resembles(part.text);
}

/** Parts `first` to `last` as written. */
function slice(title: string, parts: readonly Part[], first: number, last: number): string {
  return title.slice(parts[first]?.start ?? 0, parts[last]?.end ?? title.length).trim();
}
