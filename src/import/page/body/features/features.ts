import { type DomDocument, parsePage } from '../../dom.ts';
import { paragraphsOf } from '../../paragraphs.ts';
import { isTop, outlineOf } from '../outline.ts';
import { readerView } from '../reader-view.ts';
import { neighbourFeatures } from './neighbours.ts';
import { placeReader } from './place.ts';
import { wordingFeatures } from './wording.ts';

/** A paragraph of a page with what is known about it. */
export interface FeaturedParagraph {
  /** Lines, separated by `\n` where the page breaks them. */
  readonly text: string;
  /** It stands in a heading of the first rank. */
  readonly top: boolean;
  readonly features: Readonly<Record<string, number>>;
}

/** The paragraphs of a whole page, article or not. */
export function featuredParagraphs(html: string): FeaturedParagraph[] {
  const document: DomDocument = parsePage(html);
  const body = document.querySelector('body') ?? document;
  const outline = outlineOf(body, paragraphsOf(body));
  const reader = readerView(parsePage(html));
  const inReader = outline.blocks.map(({ text }) => Number(reader.has(text)));
  const around = neighbourFeatures(outline.blocks, inReader);
  const placeOf = placeReader(body, outline);
  return outline.blocks.map((block, at) => ({
    text: block.text,
    top: isTop(block),
    features: {
      linked: block.linked,
      ...wordingFeatures(block.text.replaceAll('\n', ' ')),
      ...placeOf(block),
      ...around[at],
    },
  }));
}
