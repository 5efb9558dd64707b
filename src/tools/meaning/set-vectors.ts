import type { Article } from '../../corpus/types.ts';
import {
  type CosineScale,
  type Engine,
  emptySentenceVectors,
  meaningOver,
  type QuantisedVector,
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
  /** Gets the vectors of other versions of the set's articles. */
  addArticles(articles: readonly Article[]): Promise<void>;
  /** An engine over some of the set's articles, which may lack sentences, by meaning too. */
  engineWith(engine: Engine): Engine;
}

/** Gets the vectors of sets, from a service. */
export interface VectorsOfSets {
  of(articles: readonly Article[], questions: readonly string[]): Promise<SetVectors>;
}

/** What sentences are known by in any corpus that is made of a set's articles: a sentence keeps its place when others are taken out. */
type Place = `${string}:${number}`;

/** The vectors of sentences by place. */
export class PlacedVectors {
  readonly #scale: CosineScale;
  readonly #dimensions: number;
  readonly #vectors = new Map<Place, QuantisedVector>();

  constructor(dimensions: number, scale: CosineScale) {
    this.#dimensions = dimensions;
    this.#scale = scale;
  }

  /** @param vectors of the articles' sentences, by number */
  add(articles: readonly Article[], vectors: SentenceVectors): void {
    for (const [number, place] of places(articles).entries()) {
      const vector = vectorAt(vectors, number);
      if (vector) this.#vectors.set(place, vector);
    }
  }

  engineWith(engine: Engine): Engine {
    const own = places(engine.index.articles);
    const table = emptySentenceVectors(own.length, this.#dimensions, this.#scale);
    for (const [sentence, place] of own.entries()) {
      const vector = this.#vectors.get(place);
      if (vector) setVector(table, sentence, vector);
    }
    return { ...engine, meaning: meaningOver(engine, table) };
  }
}

function places(articles: readonly Article[]): Place[] {
  return articles.flatMap(({ id, title = '', sentences }) =>
    sentences.map(({ start }): Place => `${id} ${title}:${start}`),
  );
}
