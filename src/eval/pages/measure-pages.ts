import { decodeBytes } from '../../import/decode.ts';
import { ImportFailure } from '../../import/failure.ts';
import { type ImportedArticle, readPage } from '../../import/page/read-page.ts';
import { judgeAuthor, judgeDate, judgeTitle, type Verdict } from './judge-metadata.ts';
import { judgeBody, judgeFragments, type Overlap } from './judge-text.ts';
import type { PageCase, PageTruth } from './page-case.ts';

/** What was made of one page; a key is absent where its truth is not known. */
export interface PageResult {
  readonly name: string;
  readonly truth: PageTruth;
  /** Undefined when no article was found. */
  readonly article?: ImportedArticle;
  readonly fragments?: Overlap;
  readonly body?: Overlap;
  readonly title?: Verdict;
  readonly author?: Verdict;
  readonly date?: Verdict;
}

/** Imports one saved page, without writing it, and holds it against what is known about it. */
export async function measurePage({ name, url, html, truth }: PageCase): Promise<PageResult> {
  const article = readSaved(await html(), url);
  const text = article?.paragraphs.join('\n') ?? '';
  const { title, author, published } = article?.metadata ?? {};
  return {
    name,
    truth,
    article,
    fragments: truth.fragments && judgeFragments(text, truth.fragments),
    body: truth.body === undefined ? undefined : judgeBody(text, truth.body),
    title: judgeTitle(title, truth.title || undefined),
    author: judgeAuthor(author, truth.author, url && new URL(url).hostname),
    date: judgeDate(published, truth.date),
  };
}

function readSaved(bytes: Uint8Array, url: string | undefined): ImportedArticle | undefined {
  try {
    return readPage(decodeBytes(bytes).text, url);
  } catch (error) {
    if (error instanceof ImportFailure) return undefined;
    throw error;
  }
}
