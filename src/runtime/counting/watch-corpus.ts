import { sentenceTotal } from '../../corpus/sentence-total.ts';
import type { CorpusHeaders } from '../../corpus/types.ts';
import type { Meter, Sample } from '../../metrics/meter.ts';

/**
 * Lets others see what is answered from.
 * @param corpus throws while there is nothing to answer from
 */
export function watchCorpus(corpus: () => CorpusHeaders, meter: Meter): void {
  const watch = (name: Parameters<Meter['watch']>[0], read: (corpus: CorpusHeaders) => Sample) =>
    meter.watch(name, () => [read(corpus())]);
  watch('dalil_articles', ({ articles }) => ({ value: articles.length }));
  watch('dalil_sentences', ({ articles }) => ({ value: sentenceTotal(articles) }));
  watch('dalil_articles_refused', ({ problems }) => ({
    value: problems.filter(({ severity }) => severity === 'refused').length,
  }));
  watch('dalil_corpus_info', ({ version }) => ({ value: 1, labels: { version } }));
}
