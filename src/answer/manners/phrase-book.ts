import ar from './data/ar.json' with { type: 'json' };
import common from './data/common.json' with { type: 'json' };
import en from './data/en.json' with { type: 'json' };
import vi from './data/vi.json' with { type: 'json' };
import { MANNER_KINDS, type MannerKind } from './kinds.ts';
import { indexPatterns, type Pattern, patternReader, requiredBy, type Slots } from './pattern.ts';
import { RequiredWords } from './required-words.ts';
import { mannerWords, spellingsOf } from './words.ts';

/** A way of saying something. */
export interface Phrase {
  readonly pattern: Pattern;
  /** None for words that only accompany others: "please", "bro". */
  readonly kind: MannerKind | undefined;
  /** What a message must hold to hold this, as numbers of `REQUIRED`. */
  readonly required: readonly number[];
}

interface PhraseData {
  readonly slots: Slots;
  readonly accompanying: readonly string[];
  readonly manners: Readonly<Partial<Record<MannerKind, readonly string[]>>>;
}

/** Words that one asks with, with and without tone marks. */
export const ASKING_WORDS: ReadonlySet<string> = new Set(
  common.asking.flatMap(mannerWords).flatMap(spellingsOf),
);

/** What messages must hold to hold phrases: most phrases that may begin with a word of a message need not be tried. */
export const REQUIRED = new RequiredWords();

/** What is said in any language, and in each. */
const COMMON = phrasesOf(common);
const OWN = { ar: phrasesOf(ar), vi: phrasesOf(vi), en: phrasesOf(en) };

/** Finds the phrases that may begin with a typed word, by language; what every language uses is in each. */
export const PHRASES = {
  ar: index([...OWN.ar, ...COMMON]),
  vi: index([...OWN.vi, ...COMMON]),
  en: index([...OWN.en, ...COMMON]),
  mixed: index([...OWN.ar, ...OWN.vi, ...OWN.en, ...COMMON]),
} as const;

function index(phrases: readonly Phrase[]): (meant: readonly string[]) => readonly Phrase[] {
  return indexPatterns(phrases, ({ pattern }) => pattern);
}

function phrasesOf({ slots, accompanying, manners }: PhraseData): Phrase[] {
  const read = patternReader({ ...common.slots, ...slots }, ASKING_WORDS);
  const phrases = (kind: MannerKind | undefined, texts: readonly string[] = []) =>
    texts.map((text) => {
      const pattern = read(text);
      return { pattern, kind, required: REQUIRED.add(requiredBy(pattern)) };
    });
  return [
    ...phrases(undefined, accompanying),
    ...MANNER_KINDS.flatMap((kind) => phrases(kind, manners[kind])),
  ];
}
