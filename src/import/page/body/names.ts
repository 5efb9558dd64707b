import type { DomElement } from '../dom.ts';

/** Attributes in which the authors of a page say what a part of it is. */
const NAMING = [
  'id',
  'class',
  'role',
  'itemprop',
  'type',
  'data-role',
  'data-component',
  'data-testid',
  'data-module',
  'data-type',
];
/** Longer names are made of headings. */
const MOST_WORDS = 6;
const LONGEST = 1_000;

const known = new WeakMap<DomElement, string>();

/** What an element is called, in small letters, words parted by hyphens and names by spaces. */
export function partNames(element: DomElement): string {
  const names = known.get(element) ?? readNames(element);
  known.set(element, names);
  return names;
}

function readNames(element: DomElement): string {
  return NAMING.map((name) => element.getAttribute(name) ?? '')
    .join(' ')
    .slice(0, LONGEST)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .replace(/[_:./]+|-{2,}/g, '-')
    .toLowerCase()
    .split(/\s+/)
    .filter((name) => name.split('-').length < MOST_WORDS)
    .join(' ');
}

/** Matches any of the names as whole words; `*` at the end of one stands for the rest of a word. */
export function namePattern(names: readonly string[]): RegExp {
  const words = names.map((name) => (name.endsWith('*') ? name.slice(0, -1) : `${name}(?![a-z])`));
  return new RegExp(`(?<![a-z])(?:${words.join('|')})`, 'u');
}
