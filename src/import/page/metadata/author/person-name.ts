import data from '../data/author.json' with { type: 'json' };
import dates from '../data/date.json' with { type: 'json' };
import { weekdays } from '../date/month-names.ts';
import { looseKey, looseWords } from '../page-names.ts';

const NOBODY = new Set([...data.placeholders, ...data.agencies].map(looseKey));
const PLACES = new Set(data.places.map(looseKey));
const DESK = new Set(data.deskWords.flatMap(looseWords));
const DESK_PHRASES = data.deskPhrases.map(looseKey);
const PARTICLES = new Set(data.particles);
const FIRST_PARTICLES = new Set(data.firstParticles);
const NO_NAMES = new Set(
  [...data.noNames, ...data.prefixes, ...dates.modifiedWords, ...dates.publishedWords].filter(
    (word) => !PARTICLES.has(word),
  ),
);
const LONGEST = 60;
const MOST_WORDS = 6;
/** Arabic names that no mark tells from sentences. */
const MOST_UNCASED_WORDS = 4;
const WORD = /^[\p{L}\p{M}][\p{L}\p{M}'’`´.‑-]*$/u;
/** An account's name: one word that may hold digits. */
const HANDLE = /^[\p{L}][\p{L}\p{N}_.-]{2,24}$/u;
const ACCOUNT = /admin|redakt|editor|webmaster|support|service|info/i;
const UNCASED = /^\P{Lu}*[\p{Lo}]\P{Lu}*$/u;
const CAPITAL = /^(?:[\p{Lu}\p{Lt}\p{Lo}]|[dl]['’]\p{Lu}|al-|el-|Mc)/u;
const HOST = /\.(?:com|org|net|de|at|ch|fr|es|it|uk|info|vn|eg|eu|tv|io|news|online|blog)\b/i;

/** Whether a text can be the name of a person and is not that of a desk, an agency, a placeholder or a piece of a sentence. */
export function isPersonName(text: string): boolean {
  if (text.length < 2 || text.length > LONGEST || HOST.test(text) || isNobody(text)) return false;
  const words = text.split(/\s+/);
  if (words.length > MOST_WORDS) return false;
  if (!words.every((word) => WORD.test(word)) || words.some(isNoName)) return false;
  if (UNCASED.test(text))
    return words.length <= MOST_UNCASED_WORDS && (words.length > 1 || !/\p{sc=Arabic}/u.test(text));
  const bare = words.filter((word) => !PARTICLES.has(word.toLowerCase()));
  const first = words[0] ?? '';
  if (!CAPITAL.test(first) && !FIRST_PARTICLES.has(first.toLowerCase())) return false;
  return words.length > 1 && bare.length > 0 && bare.every((word) => CAPITAL.test(word));
}

/** Whether a text can be the name under which somebody writes, where the page says that it is one. */
export function isPenName(text: string): boolean {
  if (isPersonName(text)) return true;
  return HANDLE.test(text) && !ACCOUNT.test(text) && !HOST.test(text) && !isNobody(text) && !isNoName(text);
}

function isNoName(word: string): boolean {
  return NO_NAMES.has(word.toLowerCase());
}

function isNobody(text: string): boolean {
  const key = looseKey(text);
  if (key.length < 2 || NOBODY.has(key) || PLACES.has(key)) return true;
  if (DESK_PHRASES.some((phrase) => key.startsWith(phrase))) return true;
  return weekdays().has(key) || looseWords(text).some((word) => DESK.has(word));
}
