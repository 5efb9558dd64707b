import { cleanLine } from '../../clean-text.ts';
import data from '../data/author.json' with { type: 'json' };
import { monthNumber } from '../date/month-names.ts';
import { looseKey } from '../page-names.ts';
import { isPenName, isPersonName } from './person-name.ts';
import { alternatives, escaped, OTHER_WORK, PREFIX } from './prefixes.ts';

const JOINER = new RegExp(
  `\\s*[${data.markJoiners.map(escaped).join('')}]\\s*|\\s+(?:${alternatives(data.wordJoiners)})\\s+|\\s+[-–]\\s+`,
  'iu',
);
const ARABIC_JOINER = new RegExp(`\\s+${data.arabicJoiner}\\s*(?=\\p{Script=Arabic}{2})`, 'u');
/** What follows a name: an address, brackets, another field. */
const TAIL = /\s*(?:[|｜·●»>@]|\s—\s|[([{<]|\S*@|https?:|www\.).*$/su;
const NUMBER = /[^\s\p{L}]*\p{Nd}.*$/su;
const ROLES = new Set(data.roles.map(looseKey));
const TITLES = new Set(data.titles);
const BEFORE = new RegExp(`^(?:(?:${alternatives(data.titlesBefore)})[\\s/:]+)+(?=\\S)`, 'iu');
const AFTER = new RegExp(`[\\s,]+(?:${alternatives(data.wordsAfter)})(?![\\p{L}\\p{M}]).*$`, 'iu');
const ACCOUNT = /^[\p{L}\p{N}_.-]+$/u;
const MOST_LINES = 5;

/**
 * The people that a byline names, as written there, without "By", titles of jobs, places and dates; those of its first
 * line that names any.
 * @param marked whether the page says that this is the author, so that "gizzmo" is one
 */
export function namesIn(byline: string, marked: boolean): string[] {
  for (const line of byline.split('\n').slice(0, MOST_LINES)) {
    const names = namesInLine(line, marked);
    if (names.length > 0) return names;
  }
  return [];
}

function namesInLine(line: string, marked: boolean): string[] {
  const said = cleanLine(line)
    .replace(/^[\s|–—:·•-]+/u, '')
    .replace(PREFIX, '')
    .replace(PREFIX, '');
  const bare = marked && ACCOUNT.test(said) ? said : withoutDate(said.replace(TAIL, '')).replace(AFTER, '');
  const valid = marked ? isPenName : isPersonName;
  const parts = bare
    .split(JOINER)
    .flatMap(arabicParts)
    .filter((part, at) => at === 0 || !OTHER_WORK.test(part))
    .map(trimmed)
    .filter(Boolean);
  if (parts.length === 1) return parts.filter((part) => valid(part) && !isRole(part));
  const people = parts.filter((part) => isPersonName(part) && !isRole(part));
  if (people.length > 0) return isPersonName(parts[0] ?? '') ? [...new Set(people)] : [];
  return marked && parts.length > 0 && parts.every(valid) ? [...new Set(parts)] : [];
}

/** The conjunction is written as a part of the second name, which may begin with that letter by itself. */
function arabicParts(part: string): string[] {
  const people = part.split(ARABIC_JOINER);
  const whole = isPersonName(part) && !people.every((name) => name.includes(' '));
  return whole ? [part] : people;
}

/** "Ines Holt March 25, 2031" without the date and whatever follows it. */
function withoutDate(text: string): string {
  const bare = text.replace(NUMBER, '').trimEnd();
  if (bare === text) return text;
  const words = bare.split(/\s+/);
  const [, before = '', glued = ''] = /^(.*\p{Ll})(\p{Lu}\p{Ll}+)$/u.exec(words.at(-1) ?? '') ?? [];
  if (monthNumber(glued, undefined)) return [...words.slice(0, -1), before].join(' ');
  while (words.length > 1 && monthNumber((words.at(-1) ?? '').replace(/[.,]$/, ''), undefined)) words.pop();
  return words.join(' ');
}

/** Words that a page sets beside a name without a space: "Ines HoltFollow". */
const GLUED = new RegExp(`(?<=\\p{Ll})(?:${data.gluedWords.map(capital).join('|')})$`, 'u');

function capital(word: string): string {
  return escaped(word.charAt(0).toUpperCase() + word.slice(1));
}

/** Without titles that stand before a name, and without marks behind it that do not end an initial. */
function trimmed(name: string): string {
  const bare = cleanLine(name.replace(BEFORE, '').replace(GLUED, ''));
  return /(?<!\p{L})\p{L}\.$|(?<!\p{L})(?:jr|sr)\.$/iu.test(bare) ? bare : bare.replace(/[\s,.:;–—-]+$/u, '');
}

function isRole(part: string): boolean {
  const words = part.split(/\s+/).map(looseKey);
  return words.some((word) => ROLES.has(word)) || words.every((word) => TITLES.has(word));
}
