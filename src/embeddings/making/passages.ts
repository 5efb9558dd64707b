import { sentenceTotal } from '../../corpus/sentence-total.ts';
import type { Article, ArticleHeader } from '../../corpus/types.ts';
import { passageKey } from '../store/sealed-vector.ts';
import { type PassageForms, passageForms } from './passage-forms.ts';

/** Articles whose sentences get vectors; sentences are numbered through all of them, in their order. */
export interface PassageSource {
  readonly articles: readonly Pick<ArticleHeader, 'id' | 'hash' | 'sentenceCount'>[];
  /** Undefined where there is no such article. */
  article(id: string): Promise<Article | undefined>;
}

/** A sentence with what is sent of it, and what it is kept under. */
export interface Passage {
  readonly sentence: number;
  readonly forms: PassageForms;
  readonly key: Buffer;
}

/** What has become of the sentences of a source, by number. */
export class SentenceStates {
  readonly #states: Uint8Array;
  #made = 0;
  #givenUp = 0;

  constructor({ articles }: PassageSource) {
    this.#states = new Uint8Array(sentenceTotal(articles));
  }

  get counts(): MakingCounts {
    const total = this.#states.length;
    return { total, made: this.#made, missing: total - this.#made - this.#givenUp, givenUp: this.#givenUp };
  }

  isMissing(sentence: number): boolean {
    return this.#states[sentence] === 0;
  }

  /** Whether any of the sentences `[from, to)` is missing. */
  areMissing(from: number, to: number): boolean {
    const at = this.#states.indexOf(0, from);
    return at >= 0 && at < to;
  }

  /** Said once of each sentence. */
  set(sentence: number, state: 'made' | 'given-up'): void {
    if (!this.isMissing(sentence)) return;
    this.#states[sentence] = state === 'made' ? 1 : 2;
    if (state === 'made') this.#made++;
    else this.#givenUp++;
  }
}

/** How many sentences have their vectors, are still to get them, and do not get them in this pass. */
export interface MakingCounts {
  readonly total: number;
  readonly made: number;
  readonly missing: number;
  readonly givenUp: number;
}

/**
 * All sentences that are missing, in their order; those of an article that is no longer what it was are given up.
 * @throws whatever the source throws
 */
export async function* missingPassages(
  source: PassageSource,
  states: SentenceStates,
): AsyncGenerator<Passage, void> {
  let first = 0;
  for (const { id, hash, sentenceCount } of source.articles) {
    const end = first + sentenceCount;
    if (states.areMissing(first, end)) {
      const article = await source.article(id);
      const isSame = article?.hash === hash && article.sentences.length === sentenceCount;
      for (let sentence = first; sentence < end; sentence++) {
        if (!isSame) states.set(sentence, 'given-up');
        else if (states.isMissing(sentence)) yield passageOf(article, sentence - first, sentence);
      }
    }
    first = end;
  }
}

function passageOf(article: Article, at: number, sentence: number): Passage {
  const forms = passageForms(article, at);
  return { sentence, forms, key: passageKey(forms) };
}

/** Items in groups: a group is complete as soon as it is said to be. */
export async function* grouped<Item>(
  items: AsyncIterable<Item>,
  isComplete: (group: readonly Item[]) => boolean,
): AsyncGenerator<Item[], void> {
  let group: Item[] = [];
  for await (const item of items) {
    group.push(item);
    if (!isComplete(group)) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
