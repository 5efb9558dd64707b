import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeBytes } from '../../../src/import/decode.ts';
import { readDocument } from '../../../src/import/page/read-document.ts';
import type { ImportedArticle } from '../../../src/import/page/read-page.ts';

const FOLDER = path.resolve(import.meta.dirname, '../pages');

/** What a person reads in a page, beside it as `NAME.json`; what the page does not say is absent. */
export interface Truth {
  /** The link under which it is kept. */
  readonly url: string;
  /** Where it was fetched, where that is another link. */
  readonly fetched?: string;
  readonly title: string;
  /** People's names alone, joined by ", ". */
  readonly author?: string;
  /** The day of publication, with the time and the zone that the page gives. */
  readonly published?: string;
  readonly language?: string;
  readonly publisher?: string;
  readonly paragraphs: readonly string[];
}

/** The pages, as `ar/press/story-body`. */
export const PAGES: readonly string[] = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .map((name) =>
    name
      .split(path.sep)
      .join('/')
      .replace(/\.html$/, ''),
  )
  .sort();

/** What is to be read in a page. */
export function truthOf(page: string): Truth {
  return readJson(`${page}.json`) as Truth;
}

/** What the import reads in a page, from its bytes on. */
export function readFixture(page: string, { url, fetched = url }: Truth): ImportedArticle {
  const { text } = decodeBytes(readFileSync(path.join(FOLDER, `${page}.html`)));
  const document = readDocument({ text, fetched, type: 'text/html', name: new URL(fetched).pathname });
  if (document.kind !== 'article') throw new Error(`${page} was read as ${document.kind}`);
  return document.article;
}

/** A JSON file beside the pages. */
export function readJson(name: string): unknown {
  return JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8'));
}
