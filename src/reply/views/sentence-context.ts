import type { ResolvedReference } from '../../answer/reference.ts';
import type { Block, Reply } from '../../contract/reply.ts';
import type { InterfaceLanguage } from '../../text/language/detect.ts';
import { informationReply, sourceBlock, sourceOf, textBlock } from '../blocks.ts';

/** The paragraph around a sentence with the sentence highlighted, or what has happened to it since it was quoted. */
export function contextReply(referenced: ResolvedReference, language: InterfaceLanguage): Reply {
  return informationReply(language, contextBlocks(referenced, language));
}

function contextBlocks(referenced: ResolvedReference, language: InterfaceLanguage): Block[] {
  if (referenced.outcome === 'withdrawn') return [textBlock(language, 'lead', 'article-withdrawn')];
  const { article } = referenced;
  if (referenced.outcome === 'changed') {
    return [textBlock(language, 'lead', 'article-changed'), sourceBlock(article, 1)];
  }
  const { start, end, paragraph } = referenced.sentence;
  const { sentences, paragraphs, text } = article;
  const { firstSentence, endSentence } = paragraphs[paragraph]!;
  const from = sentences[firstSentence]!.start;
  return [
    textBlock(language, 'lead', 'in-context'),
    {
      type: 'quotation',
      number: 1,
      sentence: text.slice(from, sentences[endSentence - 1]!.end),
      highlights: [[start - from, end - from]],
      source: sourceOf(article),
      alsoIn: [],
      related: false,
      articleId: article.id,
    },
  ];
}
