import type { Article, Problem } from '../corpus/types.ts';
import { lineNumber } from '../text/unicode/lines.ts';
import { tokenize } from '../text/unicode/tokenize.ts';
import type { Lexicon, ReadBody } from './lexicon.ts';
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

/** Names that articles of one language spell in two ways, each reported where the rarer spelling stands first. */
export function nameWarnings(lexicon: Lexicon): Problem[] {
  const byLanguage = new Map<string, ReadBody[]>();
  for (const body of lexicon.bodies) {
    const language = body.article.language.split('-')[0]!.toLowerCase();
    byLanguage.set(language, [...(byLanguage.get(language) ?? []), body]);
  }
  return [...byLanguage].flatMap(([language, bodies]) =>
    relationsFor(language, lexicon).flatMap((relation) => findSpellings(lexicon, bodies, relation)),
  );
}

function findSpellings(
  { words }: Lexicon,
  bodies: readonly ReadBody[],
  relation: SpellingRelation,
): Problem[] {
  const keys = words.map((word) => relation.keyOf(word));
  const variable = variableKeys(
    words.map(({ folded }) => folded),
    keys,
  );
  const pairs = new Map<string, Map<string, Spelling>>();
  for (const body of bodies) {
    for (let at = 0; at + 1 < body.words.length; at++) {
      const [a, b] = [body.words[at]!, body.words[at + 1]!];
      const [first, second] = [keys[a], keys[b]];
      // Only a pair with a word that is spelled in two ways can be.
      if (first === undefined || second === undefined || !(variable.has(first) || variable.has(second)))
        continue;
      const spelled = [words[a]!, words[b]!];
      const pair = {
        words: spelled.map(({ folded }) => folded),
        written: spelled.map(({ written }) => written).join(' '),
      };
      count(pairs, `${first}|${second}`, { ...pair, body, at, count: 1 });
    }
  }
  return [...pairs.values()].flatMap((spellings) => report([...spellings.values()], relation));
}

/** Keys under which the corpus has more than one spelling. */
function variableKeys(folded: readonly string[], keys: readonly (string | undefined)[]): Set<string> {
  const first = new Map<string, string>();
  const variable = new Set<string>();
  keys.forEach((key, number) => {
    if (key === undefined) return;
    const known = first.get(key);
    if (known === undefined) first.set(key, folded[number]!);
    else if (known !== folded[number]) variable.add(key);
  });
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
  return others
    .filter(({ words }) => relation.joins(words, usual!.words))
    .map(({ body: { article }, at, written }) => {
      const { file, text } = usual!.body.article;
      const line = lineNumber(text, offsetOf(usual!.body.article, usual!.at));
      const detail = `"${written}", but "${usual!.written}" in ${file}:${line}`;
      return warning(article, 'name-spelling', offsetOf(article, at), detail);
    });
}

/** Where a word of a body stands in its article's text; words are counted as the lexicon does, gaps included. */
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
