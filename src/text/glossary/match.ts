import type { InterfaceLanguage } from '../language/detect.ts';
import type { Token } from '../unicode/tokenize.ts';
import glossaryData from './data/glossary.json' with { type: 'json' };
import { type Glossary, parseGlossary } from './schema.ts';
import type { CompiledGlossary, GlossaryWord, Lookup, TrieNode } from './trie.ts';
import { type ConceptMatch, matchesAt, type TokenWays } from './trie-walk.ts';

export { type Concept, type Glossary, GlossaryError, mergeGlossaries, parseGlossary } from './schema.ts';
export { type CompiledGlossary, compileGlossary, type WordKey } from './trie.ts';
export type { ConceptMatch } from './trie-walk.ts';

/** The glossary that Dalil comes with: local government and public services. */
export const civicGlossary: Glossary = parseGlossary(glossaryData);

const covers = (a: ConceptMatch, b: ConceptMatch): boolean => a.from <= b.from && a.to >= b.to;
const length = ({ from, to }: ConceptMatch): number => to - from;

/**
 * Longest first; matches of one concept never overlap. A single Vietnamese syllable within a longer term is not the
 * word it looks like (`nhà` in `nhà nước`); elsewhere inner matches stay, marked as nested.
 */
function select(matches: readonly ConceptMatch[], language: InterfaceLanguage): ConceptMatch[] {
  const kept = new KeptMatches();
  const ordered = [...matches].sort((a, b) => length(b) - length(a) || Number(a.weak) - Number(b.weak));
  for (const match of ordered) {
    if (kept.hasOverlapping(match)) continue;
    const nested = kept.hasAround(match);
    if (nested && language === 'vi' && length(match) === 1) continue;
    kept.add({ ...match, nested });
  }
  return kept.all.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Matches by the tokens that they cover: comparing each with all others would take for ever in a text of one sentence. */
class KeptMatches {
  readonly all: ConceptMatch[] = [];
  readonly #covering = new Map<number, ConceptMatch[]>();

  add(match: ConceptMatch): void {
    this.all.push(match);
    for (let at = match.from; at < match.to; at++) {
      const covering = this.#covering.get(at);
      if (covering) covering.push(match);
      else this.#covering.set(at, [match]);
    }
  }

  /** Whether one of the same concept covers a token of this one. */
  hasOverlapping({ term, from, to }: ConceptMatch): boolean {
    for (let at = from; at < to; at++)
      if (this.#covering.get(at)?.some((other) => other.term === term)) return true;
    return false;
  }

  /** Whether a longer one covers all of this one. */
  hasAround(match: ConceptMatch): boolean {
    const covering = this.#covering.get(match.from) ?? [];
    return covering.some((other) => length(other) > length(match) && covers(other, match));
  }
}

/** Whether a text seems typed without tone marks: fewer than half of its Latin words carry any. */
function isToneless(glossaryWords: readonly GlossaryWord[]): boolean {
  let [words, toned] = [0, 0];
  for (const { latin, toneless } of glossaryWords) {
    if (latin) words++;
    if (latin && !toneless) toned++;
  }
  return toned * 2 < words;
}

/**
 * Finds the concepts that a text names.
 * @param tokens all tokens of the text, function words included
 * @param language of the Latin words: `vi` or `en`; both are tried for anything else
 */
export function matchConcepts(
  glossary: CompiledGlossary,
  tokens: readonly Token[],
  language?: InterfaceLanguage,
): ConceptMatch[] {
  const found = tokens.map(({ form }) => glossary.wordOf(form));
  const tonelessText = isToneless(found);
  const latin = language === 'vi' || language === 'en' ? [language] : (['vi', 'en'] as const);
  return (['ar', ...latin] as const).flatMap((each) => {
    const ways = waysOf(found, each, tonelessText);
    return ways ? select(matchesIn(glossary.roots[each], ways, tokens), each) : [];
  });
}

/** How each word is looked up in one language; nothing where none leads anywhere. */
function waysOf(
  words: readonly GlossaryWord[],
  language: InterfaceLanguage,
  tonelessText: boolean,
): TokenWays[] | undefined {
  let ways: TokenWays[] | undefined;
  for (const [at, { arabic, toneless, lookups }] of words.entries()) {
    const own = arabic === (language === 'ar') ? lookups(language) : NONE;
    if (own.length === 0) continue;
    ways ??= new Array<TokenWays>(words.length).fill(NO_WAY);
    ways[at] = { ways: own, toneless: language === 'vi' && tonelessText && toneless };
  }
  return ways;
}

function matchesIn(root: TrieNode, ways: readonly TokenWays[], tokens: readonly Token[]): ConceptMatch[] {
  const matches: ConceptMatch[] = [];
  for (const [from, { ways: lookups }] of ways.entries()) {
    if (!lookups.some(({ begins }) => begins)) continue;
    for (const match of matchesAt(root, ways, tokens, from)) matches.push(match);
  }
  return matches;
}

const NONE: readonly Lookup[] = [];
/** A word that leads nowhere. */
const NO_WAY: TokenWays = { ways: NONE, toneless: false };
