import { isArabic } from './arabic.ts';
import glossaryData from './data/glossary.json' with { type: 'json' };
import { withoutMarks } from './fold.ts';
import { type Glossary, type GlossaryLanguage, parseGlossary } from './glossary-schema.ts';
import type { CompiledGlossary } from './glossary-trie.ts';
import { type ConceptMatch, matchesAt, type TokenWays } from './glossary-walk.ts';
import { remembering } from './remembering.ts';
import type { Token } from './tokenize.ts';

export {
  type Concept,
  type Glossary,
  GlossaryError,
  type GlossaryLanguage,
  mergeGlossaries,
  parseGlossary,
} from './glossary-schema.ts';
export { type CompiledGlossary, compileGlossary, type WordKey } from './glossary-trie.ts';
export type { ConceptMatch } from './glossary-walk.ts';

/** The glossary that Dalil comes with: local government and public services. */
export const civicGlossary: Glossary = parseGlossary(glossaryData);

const covers = (a: ConceptMatch, b: ConceptMatch): boolean => a.from <= b.from && a.to >= b.to;
const overlap = (a: ConceptMatch, b: ConceptMatch): boolean => a.from < b.to && b.from < a.to;
const length = ({ from, to }: ConceptMatch): number => to - from;

/**
 * Longest first; matches of one concept never overlap. A single Vietnamese syllable within a longer term is not the
 * word it looks like (`nhà` in `nhà nước`); elsewhere inner matches stay, marked as nested.
 */
function select(matches: readonly ConceptMatch[], language: GlossaryLanguage): ConceptMatch[] {
  const kept: ConceptMatch[] = [];
  const ordered = [...matches].sort((a, b) => length(b) - length(a) || Number(a.weak) - Number(b.weak));
  for (const match of ordered) {
    if (kept.some((other) => other.term === match.term && overlap(other, match))) continue;
    const nested = kept.some((other) => length(other) > length(match) && covers(other, match));
    if (nested && language === 'vi' && length(match) === 1) continue;
    kept.push({ ...match, nested });
  }
  return kept.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** What of a folded word the matching asks for. */
interface WordTraits {
  readonly arabic: boolean;
  readonly latin: boolean;
  /** Has no tone marks. */
  readonly plain: boolean;
}

const traitsOf = remembering((form): WordTraits => {
  const latin = /^\p{Script=Latin}/u.test(form);
  return { arabic: isArabic(form), latin, plain: withoutMarks(form) === form };
});

/** Whether a text seems typed without tone marks: fewer than half of its Latin words carry any. */
function isUntoned(traits: readonly WordTraits[]): boolean {
  let [words, marked] = [0, 0];
  for (const { latin, plain } of traits) {
    if (latin) words++;
    if (latin && !plain) marked++;
  }
  return marked * 2 < words;
}

/**
 * Finds the concepts that a text names.
 * @param tokens all tokens of the text, function words included
 * @param language of the Latin words: `vi` or `en`; both are tried for anything else
 */
export function matchConcepts(
  glossary: CompiledGlossary,
  tokens: readonly Token[],
  language?: GlossaryLanguage,
): ConceptMatch[] {
  const traits = tokens.map(({ form }) => traitsOf(form));
  const untoned = isUntoned(traits);
  const latin = language === 'vi' || language === 'en' ? [language] : (['vi', 'en'] as const);
  return (['ar', ...latin] as const).flatMap((each) => {
    const { root, lookups } = glossary[each];
    const ways = tokens.map(({ form }, at) => {
      const { arabic, plain } = traits[at]!;
      const own = arabic === (each === 'ar') ? lookups(form) : NONE;
      return own.length > 0 ? { ways: own, bare: each === 'vi' && untoned && plain } : NO_WAY;
    });
    const matches = ways.flatMap((way, from) =>
      way === NO_WAY ? [] : matchesAt(root, ways, tokens, from),
    );
    return matches.length > 0 ? select(matches, each) : [];
  });
}

const NONE: readonly never[] = [];
/** A word that leads nowhere. */
const NO_WAY: TokenWays = { ways: NONE, bare: false };
