import type { Article, Problem } from '../corpus/types.ts';
import { lineNumber } from '../text/unicode/lines.ts';
import { tokenize } from '../text/unicode/tokenize.ts';
import type { Lexicon, ReadBody, WrittenWord } from './lexicon.ts';
import { relationsFor, type SpellingRelation } from './name-relations.ts';
import { warning } from './warnings.ts';

interface Spelling {
  readonly words: readonly string[];
  /** As it is written where it was met first. */
  readonly written: string;
  readonly body: ReadBody;
  /** Index of the first word in the body. */
  readonly at: number;
  count: number;
}

/** Names that articles of one language spell in two ways, each reported at the first place of the rarer spelling. */
export function nameWarnings(lexicon: Lexicon): Problem[] {
  const byLanguage = new Map<string, ReadBody[]>();
  for (const body of lexicon.bodies) {
    const [language = ''] = body.article.language.toLowerCase().split('-');
    byLanguage.set(language, [...(byLanguage.get(language) ?? []), body]);
  }
  return [...byLanguage].flatMap(([language, bodies]) =>
    relationsFor(language, lexicon).flatMap((relation) => findSpellings(lexicon, bodies, relation)),
  );
}

interface KeyedWord {
  readonly key: string;
  readonly word: WrittenWord;
}

function findSpellings(
  { words }: Lexicon,
  bodies: readonly ReadBody[],
  relation: SpellingRelation,
): Problem[] {
  const keyed = words.map((word): KeyedWord | undefined => {
    const key = relation.keyOf(word);
    return key === undefined ? undefined : { key, word };
  });
  const variable = variableKeys(keyed);
  const pairs = new Map<string, Map<string, Spelling>>();
  for (const body of bodies) {
    let first: KeyedWord | undefined;
    for (const [at, number] of body.words.entries()) {
      const second = keyed[number];
      // Only a pair with a word that is spelled in two ways can be.
      if (first && second && (variable.has(first.key) || variable.has(second.key))) {
        const spelled = [first.word, second.word];
        const pair = {
          words: spelled.map(({ folded }) => folded),
          written: spelled.map(({ written }) => written).join(' '),
        };
        count(pairs, `${first.key}|${second.key}`, { ...pair, body, at: at - 1, count: 1 });
      }
      first = second;
    }
  }
  return [...pairs.values()].flatMap((spellings) => report([...spellings.values()], relation));
}

/** Keys under which the corpus has more than one spelling. */
function variableKeys(keyed: readonly (KeyedWord | undefined)[]): Set<string> {
  const first = new Map<string, string>();
  const variable = new Set<string>();
  for (const { key, word } of keyed.filter((one) => one !== undefined)) {
    const known = first.get(key);
    if (known === undefined) first.set(key, word.folded);
    else if (known !== word.folded) variable.add(key);
  }
  return variable;
}

function count(pairs: Map<string, Map<string, Spelling>>, key: string, spelling: Spelling): void {
  const spellings = pairs.get(key) ?? new Map<string, Spelling>();
  pairs.set(key, spellings);
  const name = spelling.words.join(' ');
  const known = spellings.get(name);
  if (known) known.count++;
  else spellings.set(name, spelling);
}

function report(spellings: readonly Spelling[], relation: SpellingRelation): Problem[] {
  const [usual, ...others] = [...spellings].sort((a, b) => b.count - a.count);
  if (!usual) return [];
  const { article } = usual.body;
  return others
    .filter(({ words }) => relation.joins(words, usual.words))
    .map((rare) => {
      const line = lineNumber(article.text, offsetOf(article, usual.at));
      const detail = `"${rare.written}", but "${usual.written}" in ${article.file}:${line}`;
      return warning(rare.body.article, 'name-spelling', offsetOf(rare.body.article, rare.at), detail);
    });
}

/** The offset of a word of a body in its article's text; words are counted as the lexicon does, gaps included. */
function offsetOf({ text, paragraphs }: Article, index: number): number {
  let before = 0;
  for (const { start, end } of paragraphs) {
    const tokens = tokenize(text.slice(start, end));
    const token = tokens[index - before];
    if (token) return start + token.start;
    before += tokens.length + 1;
  }
  return 0;
}
