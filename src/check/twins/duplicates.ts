import { urlKey } from '../../corpus/link.ts';
import type { Article, Problem } from '../../corpus/types.ts';
import type { Lexicon } from '../lexicon.ts';
import { warning } from '../warnings.ts';
import { shingles } from './minhash.ts';
import { Originals, type Twin } from './originals.ts';

/** Articles that say nearly the same as an earlier one, or have the same link. */
export function duplicateWarnings({ bodies, words }: Lexicon): Problem[] {
  const foldedNumbers = numberFolded(words.map(({ folded }) => folded));
  const links = new Map<string, Article>();
  const originals = new Originals<Article>();
  return bodies.flatMap(({ article, words: body }) => {
    const key = urlKey(article.url);
    const sameLink = links.get(key);
    if (!sameLink) links.set(key, article);
    const set = shingles(body.map((word) => foldedNumbers[word]!));
    const twin = set.length === 0 ? undefined : originals.find(set);
    // Copies are not kept: a thousand copies of one text are compared with it, not with each other.
    if (!twin && set.length > 0) originals.add(article, set);
    return [
      ...(sameLink ? [warning(article, 'same-link', undefined, sameLink.file)] : []),
      ...(twin ? [nearDuplicate(article, twin)] : []),
    ];
  });
}

/** The warning about an article that says nearly the same as another. */
export function nearDuplicate(article: Article, { of, alike }: Twin<Article>): Problem {
  return warning(article, 'near-duplicate', undefined, `${of.file} (${Math.floor(alike * 100)}% alike)`);
}

/** For each word's number, the number of the first word that is folded like it. */
function numberFolded(folded: readonly string[]): Uint32Array {
  const first = new Map<string, number>();
  return Uint32Array.from(folded, (form, number) => {
    const known = first.get(form) ?? number;
    first.set(form, known);
    return known;
  });
}
