import { quantise } from '../../../src/retrieval/meaning/quantise.ts';
import {
  emptySentenceVectors,
  type SentenceVectors,
  setVector,
} from '../../../src/retrieval/meaning/sentence-vectors.ts';
import { SENTENCES_PER_ARTICLE } from '../corpus/articles.ts';
import { seededRandom } from '../corpus/random.ts';

/**
 * The lengths that parts of a vector have in multilingual-e5-small, over some thousand sentences of three languages and
 * questions on them: most of each is common to all, and a third of the rest of a question is its sentence's.
 */
const COMMON = 0.86;
const OF_ARTICLE = 0.33;
const OF_SENTENCE = 0.34;
const TAKEN_FROM_SENTENCE = 0.55;
const OF_QUESTION = 0.45;
/** Vectors of sentences are means of three of unit length, and shorter by up to this. */
const SHORTEST_BY = 0.045;
/** How the variances fall from each principal direction to the next: with the rank to the power of this. */
const DECAY = -0.7;

/** Vectors as a model of embeddings makes them, the same for a seed on every machine. */
export interface VectorSource {
  /** The next sentence's vector; articles have as many sentences as elsewhere in the benchmarks. */
  sentence(): Float32Array;
  /** A question, of unit length, that a sentence answers. */
  question(sentence: Float32Array): Float32Array;
}

export function vectorSource(dimensions: number, seed: number): VectorSource {
  const random = seededRandom(seed);
  const part = partMaker(dimensions, random);
  const common = scaledTo(COMMON, part(1));
  let article = part(OF_ARTICLE);
  let made = 0;
  return {
    sentence: () => {
      if (made++ % SENTENCES_PER_ARTICLE === 0) article = part(OF_ARTICLE);
      const own = part(OF_SENTENCE);
      const sum = own.map((number, at) => common[at]! + article[at]! + number);
      return scaledTo(1 - SHORTEST_BY * random(), sum);
    },
    question: (sentence) => {
      const own = part(OF_QUESTION);
      return scaledTo(
        1,
        own.map((number, at) => common[at]! + TAKEN_FROM_SENTENCE * (sentence[at]! - common[at]!) + number),
      );
    },
  };
}

/** A table full of vectors, and questions that random sentences of it answer. */
export function generateVectors(sentences: number, dimensions: number, questionCount: number, seed: number) {
  const source = vectorSource(dimensions, seed);
  const vectors: SentenceVectors = emptySentenceVectors(sentences, dimensions);
  const questions: Float32Array[] = [];
  const every = Math.ceil(sentences / questionCount);
  for (let number = 0; number < sentences; number++) {
    const sentence = source.sentence();
    setVector(vectors, number, quantise(sentence));
    if (number % every === 0) questions.push(source.question(sentence));
  }
  return { vectors, questions };
}

/** Makes random vectors of a length, more or less, whose variances fall along directions that are no axes. */
function partMaker(dimensions: number, random: () => number): (length: number) => Float32Array {
  const spread = Float32Array.from({ length: dimensions }, (_, rank) => (rank + 1) ** (DECAY / 2));
  const unit = Math.hypot(...spread);
  return (length) => turned(spread.map((deviation) => (length / unit) * deviation * normal(random)));
}

/** A rotation: numbers at each distance that is a power of two are turned by an eighth, two and two. */
function turned(numbers: Float32Array): Float32Array {
  for (let distance = 1; distance < numbers.length; distance *= 2) {
    for (let at = 0; at + distance < numbers.length; at++) {
      if (at & distance) continue;
      const [one, other] = [numbers[at]!, numbers[at + distance]!];
      numbers[at] = (one - other) * Math.SQRT1_2;
      numbers[at + distance] = (one + other) * Math.SQRT1_2;
    }
  }
  return numbers;
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function scaledTo(length: number, vector: Float32Array): Float32Array {
  const own = Math.hypot(...vector);
  return vector.map((number) => (number * length) / own);
}
