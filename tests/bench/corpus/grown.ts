import functionWords from '../../../src/text/language/data/function-words.json' with { type: 'json' };
import type { InterfaceLanguage } from '../../../src/text/language/detect.ts';
import data from './data/languages.json' with { type: 'json' };
import { expand, type Grammar } from './grammar.ts';
import { drawRank, pick, type Spread, seededRandom } from './random.ts';
import type { WordSource } from './word-source.ts';

/** How a language's text is made: shares are of tokens, sentences are log-normal in length, stems follow Zipf's law. */
interface Language {
  /** Function words, the most frequent first; the others that the project knows follow. */
  readonly commonest: readonly string[];
  readonly functionShare: number;
  readonly numberShare: number;
  readonly commaShare: number;
  /** Of the stems: those written with a capital and never inflected. */
  readonly nameShare: number;
  readonly stems: Spread;
  /** From which symbol of the grammar stems up to a rank are spelt: frequent words are short. */
  readonly shapes: readonly (readonly [number | null, string])[];
  /** How often a stem takes which affix. */
  readonly prefixes: Readonly<Record<string, number>>;
  readonly suffixes: Readonly<Record<string, number>>;
  readonly grammar: Grammar;
  readonly sentence: {
    readonly median: number;
    readonly spread: number;
    readonly least: number;
    readonly most: number;
  };
}

/** The symbol of words longer than any stem, of which there are so many that the text holds hardly one. */
const UNKNOWN = 'U';
/** Stems that are kept once spelt; rarer ones are spelt anew each time. */
const KEPT_STEMS = 50_000;

/** Words of the three languages, grown from syllables, patterns and affixes. */
export function grownWords(): WordSource[] {
  const languages = data as unknown as Readonly<Record<InterfaceLanguage, Language>>;
  return Object.entries(languages).map(([name, language]) => grow(name as InterfaceLanguage, language));
}

function grow(name: InterfaceLanguage, language: Language): WordSource {
  const { sentence, functionShare, numberShare, commaShare, stems } = language;
  const functional = [...new Set([...language.commonest, ...functionWords[name]])];
  const functionSpread = { types: functional.length, exponent: 1, offset: 0 };
  const stemOf = stemsOf(language, name);
  const [prefixes, suffixes] = [weighted(language.prefixes), weighted(language.suffixes)];
  const inflected = ({ form, isName }: Stem, random: () => number) =>
    isName ? form : pick(random, prefixes) + form + pick(random, suffixes);
  const wordOf = (random: () => number) => {
    const kind = random();
    if (kind < numberShare) return numberOf(random);
    if (kind < numberShare + functionShare) return functional[drawRank(random, functionSpread)]!;
    return inflected(stemOf(drawRank(random, stems)), random);
  };
  return {
    language: name,
    sentenceLength: (random) => {
      const length = Math.round(sentence.median * Math.exp(sentence.spread * normal(random)));
      return Math.min(sentence.most, Math.max(sentence.least, length));
    },
    token: (random) => wordOf(random) + (random() < commaShare ? COMMA[name] : ''),
    unknownWord: (random) => expand(language.grammar, UNKNOWN, random),
  };
}

const COMMA: Readonly<Record<InterfaceLanguage, string>> = { ar: '،', vi: ',', en: ',' };

interface Stem {
  readonly form: string;
  readonly isName: boolean;
}

/** The stem of each rank, always the same one. */
function stemsOf({ shapes, grammar, nameShare }: Language, name: string): (rank: number) => Stem {
  const kept: Stem[] = [];
  const spell = (rank: number): Stem => {
    const random = seededRandom(Math.imul(rank + 1, 0x9e3779b1) ^ name.charCodeAt(0));
    const [, shape] = shapes.find(([most]) => most === null || rank < most)!;
    const form = expand(grammar, shape, random);
    const isName = random() < nameShare;
    return { form: isName ? capitalized(form) : form, isName };
  };
  return (rank) => {
    const stem = kept[rank] ?? spell(rank);
    if (rank < KEPT_STEMS) kept[rank] = stem;
    return stem;
  };
}

function weighted(weights: Readonly<Record<string, number>>): string[] {
  return Object.entries(weights).flatMap(([affix, weight]) => Array<string>(weight).fill(affix));
}

/** A year, or a number of any size, with a percent sign now and then. */
function numberOf(random: () => number): string {
  const kind = random();
  if (kind < 0.4) return String(1900 + Math.floor(random() * 130));
  const number = Math.floor(10 ** (random() * 6)).toLocaleString('en');
  return kind > 0.9 ? `${number}%` : number;
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** The same word with a capital at its beginning, where its script has capitals. */
export function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
