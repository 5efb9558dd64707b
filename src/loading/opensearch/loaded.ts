import type { Problem } from '../../corpus/types.ts';
import type { SearchUnavailable } from '../../errors.ts';
import type { OpenedCorpus } from '../../opensearch/index.ts';
import type { LoadedCorpus } from '../loader.ts';
import type { Availability } from './availability.ts';

/** Articles out of which suggestions are made: some 5,000 sentences, of which they try a third. */
const SAMPLED = 200;
/** Milliseconds that fetching them may take; nobody waits. */
const SAMPLING_MS = 30_000;

/** A version that was opened, whose every look-up notes whether the cluster answers. */
export function loadedFrom(opened: OpenedCorpus, availability: Availability): LoadedCorpus {
  const { headers: articles, problems, corpusVersion: version, retriever } = opened;
  return {
    corpus: { articles, problems, version },
    retriever: {
      search: (question, options) => availability.during(() => retriever.search(question, options)),
      useVectorLookup: (...source) => retriever.useVectorLookup?.(...source),
    },
    article: (id) => availability.during(() => opened.article(id)),
    sample: () => availability.during(() => opened.sample(SAMPLED), SAMPLING_MS),
  };
}

/** Stands in for what cannot be reached yet: every look-up fails with the reason. */
export function standIn(pending: SearchUnavailable): LoadedCorpus {
  const fail = () => Promise.reject(pending);
  return { ...nothing([]), retriever: { search: fail }, article: fail, sample: fail, pending };
}

/** A folder without an article, and why each file in it was refused. */
export function nothing(problems: readonly Problem[]): LoadedCorpus {
  return {
    corpus: { articles: [], problems, version: '' },
    retriever: { search: async () => [] },
    article: async () => undefined,
    sample: async () => [],
  };
}
