import { findFrontMatter } from '../corpus/front-matter.ts';
import type { Article, Problem } from '../corpus/types.ts';
import { isBoilerplate } from './boilerplate.ts';
import { fitsLanguage } from './language-fit.ts';
import { excerpt, warning } from './warnings.ts';

/** Longer ones are rarely sentences, and fill a message by themselves. */
const LONGEST_SENTENCE = 600;
/** Stands for a letter that could not be read. */
const LOST_LETTER = '\ufffd';

/** The warnings about one article by itself. */
export function articleWarnings(article: Article): Problem[] {
  return [...undated(article), ...inOtherLanguage(article), ...sentenceWarnings(article)];
}

function undated(article: Article): Problem[] {
  return article.published === undefined ? [warning(article, 'no-date')] : [];
}

function inOtherLanguage(article: Article): Problem[] {
  const { language, paragraphs, text } = article;
  const texts = paragraphs.map(({ start, end }) => text.slice(start, end));
  if (fitsLanguage(language, texts)) return [];
  return [warning(article, 'language-mismatch', declarationOffset(text), `"${language}"`)];
}

/** Where front matter declares the language; a sidecar's declaration has no place in this file. */
function declarationOffset(text: string): number | undefined {
  const front = findFrontMatter(text);
  if (front === undefined || front === 'unclosed') return undefined;
  const at = text.slice(0, front.bodyStart).search(/^["']?language/m);
  return at < 0 ? undefined : at;
}

function sentenceWarnings(article: Article): Problem[] {
  return article.sentences.flatMap(({ start, end }) => {
    const sentence = article.text.slice(start, end);
    const long = end - start > LONGEST_SENTENCE && [...sentence].length > LONGEST_SENTENCE;
    return [
      ...(long ? [warning(article, 'long-sentence', start, `"${excerpt(sentence)}"`)] : []),
      ...(sentence.includes(LOST_LETTER)
        ? [warning(article, 'lost-letters', start, `"${excerpt(sentence)}"`)]
        : []),
      ...(isBoilerplate(sentence) ? [warning(article, 'boilerplate', start, `"${excerpt(sentence)}"`)] : []),
    ];
  });
}
