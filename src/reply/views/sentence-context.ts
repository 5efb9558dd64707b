import type { ResolvedReference } from '../../answer/reference.ts';
import type { Block, Reply } from '../../contract/reply.ts';
import { PAGE_BREAK } from '../../corpus/body.ts';
import type { Article, Sentence } from '../../corpus/types.ts';
import type { InterfaceLanguage } from '../../text/language/detect.ts';
import { withoutPageBreaks } from '../../text/unicode/control.ts';
import { informationReply, sourceBlock, sourceOf, textBlock } from '../blocks.ts';

/** Characters that a sentence and each paragraph beside it may have, so that every platform has room for all three. */
const MOST_OF_EACH = 400;

/**
 * The paragraph around a sentence with the sentence highlighted, or what has happened to it since it was quoted. A paragraph
 * that is nothing but the sentence is shown with its neighbours.
 * @param number under which the sentence was quoted
 */
export function contextReply(referenced: ResolvedReference, language: InterfaceLanguage, number = 1): Reply {
  return informationReply(language, contextBlocks(referenced, language, number));
}

function contextBlocks(referenced: ResolvedReference, language: InterfaceLanguage, number: number): Block[] {
  if (referenced.outcome === 'withdrawn') return [textBlock(language, 'lead', 'article-withdrawn')];
  const { article } = referenced;
  if (referenced.outcome === 'changed') {
    return [textBlock(language, 'lead', 'article-changed'), sourceBlock(article, 1)];
  }
  const { start, end } = referenced.sentence;
  const around = surroundings(article, referenced.sentence);
  const [before, own, after] = [
    article.text.slice(around.start, start),
    article.text.slice(start, end),
    article.text.slice(end, around.end),
  ].map(withoutEmptyPages) as [string, string, string];
  return [
    textBlock(language, 'lead', 'in-context'),
    {
      type: 'quotation',
      number,
      sentence: before + own + after,
      highlights: [[before.length, before.length + own.length]],
      source: sourceOf(article, referenced.sentence),
      alsoIn: [],
      related: false,
      articleId: article.id,
    },
  ];
}

/** Where a page ends between paragraphs, they are as far apart as all others. */
function withoutEmptyPages(text: string): string {
  return withoutPageBreaks(text.replace(/\s+/gu, (space) => (isEmptyPage(space) ? '\n\n' : space)));
}

/** Whether a run of white space has the end of a page between two line feeds. */
function isEmptyPage(space: string): boolean {
  const page = space.indexOf(PAGE_BREAK, space.indexOf('\n') + 1);
  return space.includes('\n') && page >= 0 && page < space.lastIndexOf('\n');
}

/** From where to where an article is shown around a sentence: always whole sentences. */
function surroundings(
  { sentences, paragraphs }: Article,
  { paragraph }: Sentence,
): Pick<Sentence, 'start' | 'end'> {
  const { firstSentence, endSentence } = paragraphs[paragraph]!;
  const own = sentences.slice(firstSentence, endSentence);
  // A long sentence has its context in itself.
  const isBare = own.length === 1 && !isTooLong(own);
  const before = isBare ? nearest(sentences.slice(0, firstSentence).reverse()).reverse() : [];
  const after = isBare ? nearest(sentences.slice(endSentence)) : [];
  const shown = [...before, ...own, ...after];
  return { start: shown[0]!.start, end: shown.at(-1)!.end };
}

/** As many sentences of the first one's paragraph as there is room for. */
function nearest(outward: readonly Sentence[]): Sentence[] {
  const end = outward.findIndex(
    (sentence, index) =>
      sentence.paragraph !== outward[0]?.paragraph || isTooLong(outward.slice(0, index + 1)),
  );
  return outward.slice(0, end < 0 ? undefined : end);
}

function isTooLong(sentences: readonly Sentence[]): boolean {
  return sentences.reduce((length, { start, end }) => length + end - start, 0) > MOST_OF_EACH;
}
