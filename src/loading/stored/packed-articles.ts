import type { Article, Paragraph, Sentence } from '../../corpus/types.ts';
import type { Sections } from '../../retrieval/index.ts';
import {
  bufferOver,
  type CorpusRecord,
  NO_PAGE,
  PARAGRAPH_NUMBERS,
  SENTENCE_NUMBERS,
  type StoredRecord,
} from './article-sections.ts';

/** Rows of bytes in a pack. */
interface Rows {
  readonly bytes: Buffer;
  readonly starts: Float64Array;
}

/** The articles of a pack. Those made here leave their text there until somebody reads it. */
export class PackedArticles {
  readonly #records: Rows;
  readonly #texts: Rows;
  readonly #isNarrow: Uint8Array;
  readonly #paragraphs: Rows;
  readonly #sentences: Rows;
  readonly #about: Uint8Array;

  constructor({ section }: Pick<Sections, 'section'>) {
    const rows = (name: string): Rows => {
      const { buffer, byteOffset, byteLength } = section(`${name}Start`);
      const starts = new Float64Array(buffer, byteOffset, byteLength / Float64Array.BYTES_PER_ELEMENT);
      return { bytes: bufferOver(section(name)), starts };
    };
    this.#records = rows('articleRecords');
    this.#texts = rows('articleTexts');
    this.#isNarrow = section('articleNarrow');
    this.#paragraphs = rows('articleParagraphs');
    this.#sentences = rows('articleSentences');
    this.#about = section('corpus');
  }

  /** What the corpus is besides its articles. */
  about(): CorpusRecord {
    return JSON.parse(bufferOver(this.#about).toString()) as CorpusRecord;
  }

  get count(): number {
    return this.#isNarrow.length;
  }

  /** Article `number`, made anew. */
  article(number: number): Article {
    const record = JSON.parse(rowOf(this.#records, number).toString()) as StoredRecord;
    const article: Omit<Article, 'text'> = {
      ...record,
      paragraphs: paragraphsOf(numbersOf(this.#paragraphs, number)),
      sentences: sentencesOf(numbersOf(this.#sentences, number)),
    };
    return this.adopt(Object.defineProperty(article, 'text', TEXT) as Article, number);
  }

  /** Lets an article that was made from another pack, and is article `number` here too, take its text from here. */
  adopt(article: Article, number: number): Article {
    places.set(article, { packed: this, number });
    return article;
  }

  /** The text of article `number`. */
  text(number: number): string {
    return rowOf(this.#texts, number).toString(this.#isNarrow[number] ? 'latin1' : 'utf16le');
  }
}

/** Where an article has its text, and the text as long as somebody holds on to it. */
interface Place {
  readonly packed: PackedArticles;
  readonly number: number;
  recent?: WeakRef<{ readonly text: string }>;
}

const places = new WeakMap<object, Place>();

/** Own and enumerable, like any property of an article; kept while one piece of work goes on, since it is asked for often. */
const TEXT: PropertyDescriptor = {
  enumerable: true,
  get(this: object): string {
    const place = places.get(this);
    if (!place) throw new Error('only articles of a pack have their text there');
    const known = place.recent?.deref();
    if (known) return known.text;
    const made = { text: place.packed.text(place.number) };
    place.recent = new WeakRef(made);
    return made.text;
  },
};

/** Whether an article leaves its text in a pack. */
export function isStored(article: Article): boolean {
  return places.has(article);
}

function rowOf({ bytes, starts }: Rows, row: number): Buffer {
  return bytes.subarray(starts[row], starts[row + 1]);
}

function numbersOf(rows: Rows, row: number): Uint32Array {
  const { buffer, byteOffset, byteLength } = rowOf(rows, row);
  return new Uint32Array(buffer, byteOffset, byteLength / Uint32Array.BYTES_PER_ELEMENT);
}

function paragraphsOf(numbers: Uint32Array): Paragraph[] {
  return Array.from({ length: numbers.length / PARAGRAPH_NUMBERS }, (_, paragraph) => {
    const at = paragraph * PARAGRAPH_NUMBERS;
    const [start, end] = [numbers[at] ?? 0, numbers[at + 1] ?? 0];
    return { start, end, firstSentence: numbers[at + 2] ?? 0, endSentence: numbers[at + 3] ?? 0 };
  });
}

function sentencesOf(numbers: Uint32Array): Sentence[] {
  return Array.from({ length: numbers.length / SENTENCE_NUMBERS }, (_, sentence) => {
    const at = sentence * SENTENCE_NUMBERS;
    const span = { start: numbers[at] ?? 0, end: numbers[at + 1] ?? 0, paragraph: numbers[at + 2] ?? 0 };
    const page = numbers[at + 3] ?? NO_PAGE;
    return page === NO_PAGE ? span : { ...span, page };
  });
}
