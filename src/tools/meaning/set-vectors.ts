import type { Article } from '../../corpus/types.ts';
import {
  type Engine,
  emptySentenceVectors,
  meaningSearch,
  type SentenceVectors,
  setVector,
  vectorAt,
} from '../../retrieval/index.ts';

/** The vectors of a set's sentences and of the questions put to them. */
export interface SetVectors {
  /** Undefined for a question that was not asked for. */
  ofQuestion(text: string): Float32Array | undefined;
  /** Gets the vectors of further questions. */
  addQuestions(texts: Iterable<string>): Promise<void>;
  /** An engine over some of the set's articles, which may lack sentences, by meaning too. */
  engineWith(engine: Engine): Engine;
}

/** Gets the vectors of sets, from a service. */
export interface VectorsOfSets {
  of(articles: readonly Article[], questions: readonly string[]): Promise<SetVectors>;
}

/** What sentences are known by in any corpus that is made of a set's articles: a sentence keeps its place when others are taken out. */
type Place = `${string}:${number}`;

/**
 * The vectors of sentences by place, over whatever corpus.
 * @param vectors of the articles' sentences, by number
 */
export function engineAdder(
  articles: readonly Article[],
  vectors: SentenceVectors,
): SetVectors['engineWith'] {
  const numbers = new Map(places(articles).map((place, number) => [place, number]));
  return (engine) => {
    const own = places(engine.index.articles);
    const table = emptySentenceVectors(own.length, vectors.dimensions, vectors.cosines);
    for (const [sentence, place] of own.entries()) {
      const vector = vectorAt(vectors, numbers.get(place) ?? -1);
      if (vector) setVector(table, sentence, vector);
    }
    return { ...engine, meaning: meaningSearch(table) };
  };
}

function places(articles: readonly Article[]): Place[] {
  return articles.flatMap(({ id, sentences }) => sentences.map(({ start }): Place => `${id}:${start}`));
}
