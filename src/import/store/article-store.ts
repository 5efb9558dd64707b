import { mkdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import pLimit from 'p-limit';
import { readRegularFile } from '../../corpus/files/regular-file.ts';
import { urlKey } from '../../corpus/link.ts';
import { readArticle } from '../../corpus/read-article.ts';
import { readCorpus } from '../../corpus/read-corpus.ts';
import type { Article, Corpus } from '../../corpus/types.ts';
import { ImportFailure } from '../failure.ts';
import type { ImportedArticle } from '../page/read-page.ts';
import { articleId } from './article-id.ts';
import { replaceFile, writeNewFile } from './atomic-write.ts';
import { describeChanges } from './changes.ts';
import { composeArticle, isAsImported, isImported } from './compose.ts';

/** What happened to an article in the folder. */
export interface SavedArticle {
  /** `kept`: the file that is there belongs to a person and was left alone; `detail` says why. */
  readonly status: 'added' | 'updated' | 'unchanged' | 'kept';
  /** Name relative to the folder. */
  readonly file: string;
  readonly title: string;
  readonly detail?: string;
}

/** The articles' folder, as an import sees it. */
export interface ArticleStore {
  /** The file that holds a page's article, if any. */
  fileOf(url: string): string | undefined;
  /** @throws ImportFailure when the article cannot be kept */
  save(article: ImportedArticle): Promise<SavedArticle>;
  /**
   * Saves an article whose text was composed before, possibly corrected by a person since.
   * @throws ImportFailure when the article cannot be kept
   */
  saveText(text: string): Promise<SavedArticle>;
  /**
   * The article as it would be read from its file, which is not written.
   * @throws ImportFailure when it could not be kept
   */
  preview(article: ImportedArticle): Article;
}

interface State {
  readonly directory: string;
  readonly maxBytes: number;
  readonly byUrl: Map<string, Article>;
  /** What this run has saved, so that two pages of one link do not overwrite each other in turns. */
  readonly saved: Map<string, string>;
}

/**
 * Opens the folder, which is made if need be.
 * @throws DalilError `seeds-unreadable`
 */
export async function openArticleStore(directory: string, maxBytes: number): Promise<ArticleStore> {
  await mkdir(directory, { recursive: true }).catch(() => {}); // Reading it says better what is wrong.
  return articleStoreOver(directory, maxBytes, await readCorpus(directory, maxBytes));
}

/** Opens a folder whose articles were just read. */
export function articleStoreOver(directory: string, maxBytes: number, { articles }: Corpus): ArticleStore {
  const byUrl = new Map<string, Article>();
  for (const article of articles) {
    const key = urlKey(article.url);
    if (!byUrl.has(key)) byUrl.set(key, article);
  }
  const state: State = { directory, maxBytes, byUrl, saved: new Map() };
  const oneByOne = pLimit(1);
  return {
    fileOf: (url) => (URL.canParse(url) ? byUrl.get(urlKey(url))?.file : undefined),
    save: (article) => oneByOne(() => save(articleIn(article, state), state)),
    saveText: (text) =>
      oneByOne(() => save(named(accepted(text, 'article.txt', maxBytes).url, text, state), state)),
    preview: (article) => articleIn(article, state),
  };
}

/** An imported article as its file will have it, under the name that it has or gets. */
function articleIn(imported: ImportedArticle, state: State): Article {
  const { url } = imported.metadata;
  if (url === undefined || !URL.canParse(url)) throw new ImportFailure('no-link');
  return named(url, composeArticle(imported), state);
}

function named(url: string, text: string, { byUrl, maxBytes }: State): Article {
  return accepted(text, byUrl.get(urlKey(url))?.file ?? `${articleId(url)}.txt`, maxBytes);
}

async function save(fresh: Article, state: State): Promise<SavedArticle> {
  const { file, heading, text, url } = fresh;
  const key = urlKey(url);
  const existing = state.byUrl.get(key);
  const twin = state.saved.get(key);
  if (twin !== undefined && twin !== text) throw new ImportFailure('claimed-link', { url });
  state.saved.set(key, text);
  const saved = existing ? await update(existing, fresh, state) : await add(fresh, state);
  state.byUrl.set(key, saved.status === 'kept' && existing ? existing : fresh);
  return { file, title: heading.text, ...saved };
}

async function add({ file, text }: Article, { directory }: State): Promise<Pick<SavedArticle, 'status'>> {
  if (await writeNewFile(path.join(directory, file), text)) return { status: 'added' };
  throw new ImportFailure('unreadable-article', { file });
}

async function update(
  existing: Article,
  fresh: Article,
  { directory, maxBytes }: State,
): Promise<Pick<SavedArticle, 'status' | 'detail'>> {
  // A person may have changed the file since the folder was read.
  const root = await realpath(directory);
  const read = await readRegularFile(path.join(directory, existing.file), maxBytes, root).catch(
    () => 'moved' as const,
  );
  if (typeof read === 'string') throw new ImportFailure('unreadable-article', { file: existing.file });
  const current = Buffer.from(read.bytes).toString();
  if (current === fresh.text) return { status: 'unchanged' };
  if (!isAsImported(current)) {
    const detail = isImported(current) ? 'it was changed by hand' : 'it was not made by an import';
    return { status: 'kept', detail };
  }
  const changes = describeChanges(existing, fresh);
  if (changes === '') return { status: 'unchanged' };
  // Where a link leads to it, the link stays.
  await replaceFile(read.path, fresh.text);
  return { status: 'updated', detail: changes };
}

/** The article as our own reader will read it from its file. */
function accepted(text: string, file: string, maxBytes: number): Article {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > maxBytes) throw new ImportFailure('text-too-long', { bytes: maxBytes });
  const id = path.posix.basename(file).replace(/\.[^./]+$/, '');
  const { article, problems } = readArticle({ id, file, bytes });
  const refusal = problems.find(({ severity }) => severity === 'refused');
  if (article && !refusal) return article;
  throw new ImportFailure('refused', { reason: refusal?.reason ?? 'it is refused' });
}
