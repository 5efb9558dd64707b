import { withoutMarks } from '../unicode/fold.ts';
import data from './data/names.json' with { type: 'json' };

interface Sound {
  readonly letters: string;
  readonly sound: string;
}
/** Rules by their first letter, in the order of the table. */
type Rules = ReadonlyMap<string, readonly Sound[]>;
type Script = Readonly<Record<'initial' | 'anywhere' | 'final', Rules>>;

function rulesOf(table: readonly (readonly string[])[]): Rules {
  const rules = new Map<string, Sound[]>();
  for (const [letters = '', sound = ''] of table) {
    const first = letters.charAt(0);
    rules.set(first, [...(rules.get(first) ?? []), { letters, sound }]);
  }
  return rules;
}

function scriptOf(tables: Readonly<Record<'initial' | 'anywhere' | 'final', string[][]>>): Script {
  const { initial, anywhere, final } = tables;
  return { initial: rulesOf(initial), anywhere: rulesOf(anywhere), final: rulesOf(final) };
}

const LATIN_SOUNDS = scriptOf(data.latin);
const ARABIC_SOUNDS = scriptOf(data.arabic);
const UNSEEN = /[\u0640\u200b-\u200f]/g;
const ARABIC = /\p{Script=Arabic}/u;

/** Letters as the tables have them: lower case, no tone marks, harakat or hamza. */
const plain = (word: string): string => withoutMarks(word.toLowerCase()).replace(UNSEEN, '');

function soundAt(word: string, at: number, script: Script): Sound | undefined {
  const first = word.charAt(at);
  return (
    (at > 0 ? soundOf(script.final.get(first), word, at, true) : undefined) ??
    (at === 0 ? soundOf(script.initial.get(first), word, at, false) : undefined) ??
    soundOf(script.anywhere.get(first), word, at, false)
  );
}

/** @param ends whether the letters must end the word */
function soundOf(
  rules: readonly Sound[] | undefined,
  word: string,
  at: number,
  ends: boolean,
): Sound | undefined {
  if (!rules) return undefined;
  for (const rule of rules) {
    if (word.startsWith(rule.letters, at) && (!ends || at + rule.letters.length === word.length)) return rule;
  }
  return undefined;
}

const isVowel = (sound: string): boolean => sound === 'a' || sound === 'i' || sound === 'u';

/**
 * The sounds of one word by class: consonants in capitals, vowels as a, i or u. A doubled Latin letter is one sound, and
 * so is any run of vowels of one class; a doubled Arabic letter is two.
 */
export function nameKey(word: string): string {
  return keyOf(plain(word));
}

function keyOf(letters: string): string {
  const arabic = ARABIC.test(letters);
  const script = arabic ? ARABIC_SOUNDS : LATIN_SOUNDS;
  let key = '';
  for (let at = 0; at < letters.length; ) {
    const rule = soundAt(letters, at, script);
    const sound = rule?.sound ?? '';
    const doubled = !arabic && letters[at] === letters[at - 1];
    if (!(key.endsWith(sound) && (doubled || isVowel(sound)))) key += sound;
    at += rule?.letters.length ?? 1;
  }
  return key;
}

/** A key of one word with what pairs are made of. */
export interface NameKey {
  readonly key: string;
  /** What is left without vowels; that a word begins with one still counts, as V. */
  readonly consonants: string;
  /** How many consonants that is, those apart that only stand for something silent. */
  readonly count: number;
}

function nameKeyOf(key: string): NameKey {
  const consonants = key.replace(/^[aiu]/, 'V').replace(/[aiu]/g, '');
  return { key, consonants, count: consonants.replace(/[VQ]/g, '').length };
}

/** The keys of a word: as the second word of a name it stands as it is, as the first it may carry a clitic. */
export interface NameKeys {
  readonly first: readonly NameKey[];
  readonly second: readonly NameKey[];
}

/**
 * The keys of a word that may stand for two sounds, and may carry a clitic: the word as it is, with what its first letters
 * may stand for otherwise (`ز` for a Vietnamese d), and, where it is the first of a name, the same without a leading و, ب or ل.
 */
export function nameKeys(word: string): NameKeys {
  const letters = plain(word);
  const own = ARABIC.test(letters) ? arabicKeys(letters) : latinKeys(letters);
  const second = [...new Set(own)].map(nameKeyOf);
  if (!carriesClitic(letters)) return { first: second, second };
  const known = new Set(own);
  const more = [...new Set(arabicKeys(letters.slice(1)))].filter((key) => !known.has(key));
  return { first: [...second, ...more.map(nameKeyOf)], second };
}

function carriesClitic(letters: string): boolean {
  return (
    letters.length > data.cliticMinimum && data.clitics.includes(letters.charAt(0)) && ARABIC.test(letters)
  );
}

function arabicKeys(letters: string): string[] {
  return [keyOf(letters), ...otherReadings(letters)];
}

/** Arabic may write a final a with ة, which otherwise ends words that are no names: a sound of its own. */
function latinKeys(letters: string): string[] {
  const key = keyOf(letters);
  return /[^aeiouwy]ah?$/.test(letters) ? [key, key.replace(/a?$/, 'Q')] : [key];
}

function otherReadings(form: string): string[] {
  return data.alternatives
    .filter(([letters = '']) => form.startsWith(letters))
    .map(([letters = '', sounds = '']) => keyOf(`ا${form.slice(letters.length)}`).replace(/^a?/, sounds));
}

/**
 * The key of two adjacent words. Vowels are left out where there are consonants enough to tell names apart;
 * @returns nothing for a pair without a consonant
 */
export function pairKey(first: NameKey, second: NameKey): string | undefined {
  const count = first.count + second.count;
  if (count === 0) return undefined;
  return count >= data.minimumConsonants
    ? `${first.consonants}|${second.consonants}`
    : `${first.key}|${second.key}`;
}
