import type { Article } from '../../../corpus/types.ts';
import { createEngine, type Engine, reusableFrom } from '../../../retrieval/index.ts';
import type { QuestionSet } from '../../samples.ts';

/** A few articles of a set, by their numbers `[from, to)`. */
export interface SmallCorpus {
  readonly from: number;
  readonly to: number;
  readonly engine: Engine;
}

/** Articles of a small corpus, in turn. */
const SMALL_SIZES = [2, 3, 5, 8, 13, 20];

/** Deals the articles of a set out into small corpora. */
export function smallCorpora({ articles }: QuestionSet): SmallCorpus[] {
  const small: SmallCorpus[] = [];
  for (let from = 0; from < articles.length; ) {
    const to = Math.min(articles.length, from + SMALL_SIZES[small.length % SMALL_SIZES.length]!);
    small.push({ from, to, engine: createEngine(articles.slice(from, to).map(({ article }) => article)) });
    from = to;
  }
  return small;
}

/** Every second article stands alone without its title, as many do in the wild. */
export function aloneArticle(article: Article, number: number): Article {
  return number % 2 === 0 ? article : { ...article, title: undefined, heading: { text: '', derived: true } };
}

/** Articles that the other set holds too, by title or by a sentence: questions on them have answers there. */
export function sharedArticles(set: QuestionSet, foreign: QuestionSet): ReadonlySet<number> {
  // Sets in different languages share names and figures, not sentences.
  if (set.articles[0]?.article.language !== foreign.articles[0]?.article.language) return new Set();
  const titles = new Set(foreign.articles.map(({ article }) => article.heading.text));
  const elsewhere = new Set(foreign.articles.flatMap(({ sentences }) => sentences));
  return new Set(
    set.articles.flatMap(({ article, sentences }, number) =>
      titles.has(article.heading.text) || sentences.some((sentence) => elsewhere.has(sentence))
        ? [number]
        : [],
    ),
  );
}

/** An engine over the same corpus, in which an article lacks some of its sentences as if they had never been written. */
export function engineWithout({ index }: Engine, number: number, isRemoved: (at: number) => boolean): Engine {
  const articles = index.articles.map((article, at) =>
    at === number ? articleWithout(article, isRemoved) : article,
  );
  return createEngine(articles, { reusable: reusableFrom(index) });
}

/** Blanks in place of sentences, so that the offsets of the others stay true. */
function articleWithout(article: Article, isRemoved: (at: number) => boolean): Article {
  const gone = article.sentences.filter((_, at) => isRemoved(at));
  const text = gone.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    article.text,
  );
  let kept = 0;
  const paragraphs = article.paragraphs.map((paragraph) => {
    const firstSentence = kept;
    for (let at = paragraph.firstSentence; at < paragraph.endSentence; at++) if (!isRemoved(at)) kept++;
    return { ...paragraph, firstSentence, endSentence: kept };
  });
  const sentences = article.sentences.filter((_, at) => !isRemoved(at));
  const hash = `${article.hash} without ${gone.length}`;
  return { ...article, text, paragraphs, sentences, sentenceCount: sentences.length, hash };
}
