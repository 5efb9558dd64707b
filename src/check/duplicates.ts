import { urlKey } from '../corpus/link.ts';
import type { Problem } from '../corpus/types.ts';
import type { Lexicon, ReadBody } from './lexicon.ts';
import { bandKeys, shingles, signature, similarity } from './minhash.ts';
import { warning } from './warnings.ts';

/** The share of common shingles from which two texts count as one report: a word changed in every other sentence still is. */
const ALIKE = 0.6;

/** Articles that say nearly the same as an earlier one, or have the same link. */
export function duplicateWarnings({ bodies, words }: Lexicon): Problem[] {
  const foldedNumbers = numberFolded(words.map(({ folded }) => folded));
  const seen = {
    links: new Map<string, ReadBody>(),
    bands: new Map<number, Original[]>(),
  };
  return bodies.flatMap((body) => {
    const key = urlKey(body.article.url);
    const sameLink = seen.links.get(key);
    if (!sameLink) seen.links.set(key, body);
    const set = shingles(body.words.map((word) => foldedNumbers[word]!));
    const twin = findTwin({ body, set }, seen.bands);
    return [
      ...(sameLink ? [warning(body.article, 'same-link', undefined, sameLink.article.file)] : []),
      ...(twin ? [warning(body.article, 'near-duplicate', undefined, describe(twin))] : []),
    ];
  });
}

interface Original {
  readonly body: ReadBody;
  readonly set: Uint32Array;
}

interface Twin {
  readonly original: Original;
  readonly alike: number;
}

/** Looks for an earlier text like this one; a text that has none becomes an original itself. */
function findTwin(text: Original, bands: Map<number, Original[]>): Twin | undefined {
  if (text.set.length === 0) return undefined;
  const keys = bandKeys(signature(text.set));
  const candidates = new Set(keys.flatMap((key) => bands.get(key) ?? []));
  let best: Twin | undefined;
  for (const original of candidates) {
    const alike = similarity(text.set, original.set);
    if (alike >= ALIKE && alike > (best?.alike ?? 0)) best = { original, alike };
  }
  // Copies are not kept: a thousand copies of one text are compared with it, not with each other.
  if (!best) {
    for (const key of keys) {
      const bucket = bands.get(key);
      if (bucket) bucket.push(text);
      else bands.set(key, [text]);
    }
  }
  return best;
}

function describe({ original, alike }: Twin): string {
  return `${original.body.article.file} (${Math.floor(alike * 100)}% alike)`;
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
