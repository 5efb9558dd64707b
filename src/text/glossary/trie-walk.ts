import { isArabic } from '../language/arabic.ts';
import { isFunctionWord } from '../language/function-words.ts';
import type { Token } from '../unicode/tokenize.ts';
import type { Lookup, TrieNode } from './trie.ts';

/** A concept found in a text. */
export interface ConceptMatch {
  /** `c:ward`. */
  readonly term: string;
  /** UTF-16 offsets of the matched words in the text. */
  readonly start: number;
  readonly end: number;
  /** Tokens matched, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Less sure than others: a loose synonym, one syllable without tone marks, one Arabic word with a term's stem only. */
  readonly weak: boolean;
  /** Has one word, which is no form of the term's but has its stem (`employer`, where the term is `employed`). */
  readonly stemOnly: boolean;
  /** Stands within a longer match of another concept. */
  readonly nested: boolean;
}

/** Words with shorter stems are matched only as they stand: two letters are the stem of too many words. */
const SHORTEST_STEM = 3;

interface Walk {
  readonly node: TrieNode;
  /** The words walked, without clitics and article. */
  readonly surface: string;
  /** Whether a syllable was typed without tone marks. */
  readonly toneless: boolean;
  /** The length of the shortest key walked. */
  readonly shortest: number;
}

/** How one token may be looked up. */
export interface TokenWays {
  readonly ways: readonly Lookup[];
  /** Whether it is typed without tone marks, and may stand for toned syllables. */
  readonly toneless: boolean;
}

function step(walks: readonly Walk[], { ways, toneless }: TokenWays): Walk[] {
  const next: Walk[] = [];
  for (const walk of walks) {
    for (const lookup of ways) {
      const surface = walk.surface === '' ? lookup.surface : `${walk.surface} ${lookup.surface}`;
      const shortest = Math.min(walk.shortest, lookup.key.length);
      const exact = walk.node.next.get(lookup.key);
      if (exact) next.push({ node: exact, surface, toneless: walk.toneless || toneless, shortest });
      const toned = toneless ? (walk.node.toneless.get(lookup.key) ?? []) : [];
      for (const node of toned) next.push({ node, surface, toneless: true, shortest });
    }
  }
  return next;
}

interface Ending {
  readonly concept: string;
  readonly weak: boolean;
  readonly stemOnly: boolean;
}

/** The concepts that end here: those whose very words stand in the text, or else, less surely, those with the same stems. */
function endsOf(walks: readonly Walk[], single: boolean, form: string): Ending[] {
  const literal: Ending[] = [];
  const stemmed: Ending[] = [];
  for (const { node, surface, toneless, shortest } of walks) {
    for (const end of node.ends) {
      const { concept, loose } = end;
      if (toneless || end.surface === surface)
        literal.push({ concept, weak: loose || (single && toneless), stemOnly: false });
      else if (shortest >= SHORTEST_STEM)
        stemmed.push({ concept, weak: loose || (single && isArabic(form)), stemOnly: single });
    }
  }
  if (literal.length > 0) return literal;
  return single && isFunctionWord(form) ? [] : stemmed;
}

/** All concepts whose terms begin at token `from`, long and short. */
export function matchesAt(
  root: TrieNode,
  ways: readonly TokenWays[],
  tokens: readonly Token[],
  from: number,
): ConceptMatch[] {
  const found: ConceptMatch[] = [];
  let walks: Walk[] = [{ node: root, surface: '', toneless: false, shortest: Number.POSITIVE_INFINITY }];
  const first = tokens[from];
  for (let at = from; first; at++) {
    const [token, way] = [tokens[at], ways[at]];
    if (!token || !way) break;
    walks = step(walks, way);
    if (walks.length === 0) break;
    const span = { start: first.start, end: token.end, from, to: at + 1, nested: false };
    const single = at === from;
    // A toneless `cua` or `ban` is a function word long before it is a crab or a board.
    if (single && walks.every(({ toneless }) => toneless) && isFunctionWord(token.form, true)) continue;
    if (walks.every(({ node }) => node.ends.length === 0)) continue;
    for (const { concept, weak, stemOnly } of endsOf(walks, single, token.form))
      found.push({ term: `c:${concept}`, ...span, weak, stemOnly });
  }
  return found;
}
