import type { CorpusStatistics } from '../indexing/corpus-statistics.ts';
import type { CrossLingualFrequency } from '../question/analyze.ts';
import type { Query } from '../question/query.ts';
import { inverseFrequency } from '../weighting/inverse-frequency.ts';

/** What articles are looked for by, whatever holds them. */
export interface ArticleRequest {
  /** Numbers of stems, or of toneless keys where `toneless`; one may come twice. */
  readonly keys: readonly number[];
  readonly toneless: boolean;
  /** Cross-lingual terms with what each is worth to an article that names it: its sureness times its inverse frequency. */
  readonly named: readonly { readonly hash: number; readonly sureness: number; readonly score: number }[];
}

/** Terms in more than this share of sentences are left out where rarer ones are found: they cost most and tell least. */
const COMMON = 0.03;
/** In a small corpus every word is in a large share of the sentences, and none of them costs anything. */
const CHEAP = 30;
const RARER = 2;

/** Chooses what of a question articles are looked for by. */
export function articleRequest(
  query: Query,
  corpus: CorpusStatistics,
  frequencyOf: CrossLingualFrequency,
): ArticleRequest {
  const named = [...query.crossLingualTerms.values()]
    .filter(({ terms }) => terms.length > 0)
    .map(({ hash, sureness }) => ({
      hash,
      sureness,
      score: sureness * inverseFrequency(frequencyOf(hash), corpus.totals.articles),
    }));
  return { keys: searchKeys(query, corpus), toneless: query.toneless, named };
}

function searchKeys({ terms, toneless }: Query, corpus: CorpusStatistics): number[] {
  const frequencies = toneless ? corpus.tonelessFrequency : corpus.stemFrequency;
  const keyed = terms.map(({ stem, toneless: tonelessKey, spellings }) => {
    const key = toneless ? tonelessKey : stem;
    return { frequency: frequencies[key] ?? 0, keys: [key, ...spellings] };
  });
  const found = keyed.filter(({ frequency, keys }) => frequency > 0 || keys.length > 1);
  const rare = found.filter(
    ({ frequency }) => frequency <= Math.max(CHEAP, COMMON * corpus.totals.sentences),
  );
  return (rare.length >= RARER ? rare : found).flatMap(({ keys }) => keys);
}
