import type { Article, Sentence } from '../../../../corpus/types.ts';
import { sourceOf } from '../../../../reply/blocks.ts';
import { FORMAT_LOCALES } from '../../../../reply/format-locale.ts';
import { momentText } from '../../../../reply/read-at.ts';
import { sentenceLink } from '../../../../reply/text-fragment.ts';
import type { InterfaceLanguage } from '../../../../text/language/detect.ts';
import { withoutPageBreaks } from '../../../../text/unicode/control.ts';
import { type Html, html } from '../../drawing/html.ts';
import { webMessage } from '../../messages/messages.ts';
import { codeText, foreignWords, outLink } from '../parts/exact-text.ts';
import { type Fact, factList } from '../parts/facts.ts';

/** Characters that every browser takes in a link. */
const LONGEST_LINK = 2_000;

/** Where an article comes from, what its file is, and where the sentence stands in it, where one is given. */
export function articleFacts(article: Article, language: InterfaceLanguage, quoted?: Sentence): Html {
  const { publisher, author, published, file, hash, readAt } = article;
  const facts: readonly Fact[] = [
    [webMessage(language, 'fact-source'), sourceFact(article, language, quoted)],
    [webMessage(language, 'fact-publisher'), publisher && foreignWords(publisher)],
    [webMessage(language, 'fact-author'), author && foreignWords(author)],
    [
      webMessage(language, 'fact-published'),
      published && html`<time dir="ltr" datetime="${published}">${published}</time>`,
    ],
    [webMessage(language, 'fact-language'), languageFact(article, language)],
    [webMessage(language, 'fact-page'), quoted?.page?.toString()],
    [webMessage(language, 'fact-file'), codeText(file)],
    [webMessage(language, 'fact-place'), quoted && placeFact(quoted, language)],
    [webMessage(language, 'fact-hash'), codeText(hash)],
    [webMessage(language, 'fact-read'), readAt === undefined ? undefined : momentText(readAt, language)],
  ];
  return factList(facts);
}

function sourceFact(article: Article, language: InterfaceLanguage, quoted: Sentence | undefined): Html {
  const source = sourceOf(article, quoted);
  const sentence = quoted && withoutPageBreaks(article.text.slice(quoted.start, quoted.end));
  const link = sentence === undefined ? source.url : sentenceLink({ source, sentence }, LONGEST_LINK);
  const remark =
    link === source.url
      ? source.pageMayDiffer && webMessage(language, 'source-may-differ')
      : webMessage(language, 'source-opens-at-sentence');
  return html`${outLink(link, html`<bdi dir="ltr">${source.url}</bdi>`)}${remark && html` <span class="remark">${remark}</span>`}`;
}

function placeFact({ start, end }: Sentence, language: InterfaceLanguage): Html {
  return html`${codeText(`${start}–${end}`)} <span class="remark">${webMessage(language, 'place-unit')}</span>`;
}

/** The language by its name, and whether the article's metadata say so or its text was looked at. */
function languageFact({ language: tag, languageDeclared }: Article, language: InterfaceLanguage): Html {
  const remark = webMessage(language, languageDeclared ? 'language-declared' : 'language-detected');
  return html`${languageName(tag, language)} <span class="remark">${remark}</span>`;
}

/** What a language is called; its tag, where no name is known. */
export function languageName(tag: string, language: InterfaceLanguage): string {
  try {
    const names = new Intl.DisplayNames([FORMAT_LOCALES[language]], { type: 'language', fallback: 'code' });
    return names.of(tag) ?? tag;
  } catch {
    return tag; // Not a language tag: shown as it was declared.
  }
}
