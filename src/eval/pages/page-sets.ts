import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { z } from 'zod';
import { parsePage } from '../../import/page/dom.ts';
import type { PageCase, PageSet } from './page-case.ts';

/** The files by which the forms of sets are known; their reading is below, one function each. */
const FRAGMENTS_FILE = 'evaldata.json';
const BODIES_FILE = 'ground-truth.json';
const READER_FOLDER = 'test-pages';

const fragmentsSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    with: z.array(z.string()),
    without: z.array(z.string()),
    title: z.string().optional(),
    author: z.union([z.string(), z.array(z.string()).transform((names) => names.join('; '))]).optional(),
    date: z.string().optional(),
  }),
);
const bodiesSchema = z.record(z.string(), z.object({ articleBody: z.string(), url: z.string().optional() }));
const readerSchema = z.object({
  title: z.string().nullish(),
  byline: z.string().nullish(),
  publishedTime: z.string().nullish(),
});

/**
 * The sets of saved pages in a folder: trafilatura's evaluation (`evaldata.json`), Readability's test pages
 * (`test-pages`), and Zyte's article extraction benchmark (`ground-truth.json`).
 */
export async function openPageSets(directory: string): Promise<PageSet[]> {
  const sets = [
    { name: 'trafilatura', at: FRAGMENTS_FILE, open: fragmentCases },
    { name: 'readability', at: READER_FOLDER, open: readerCases },
    { name: 'benchmark', at: BODIES_FILE, open: bodyCases },
  ].filter(({ at }) => existsSync(path.join(directory, at)));
  return Promise.all(
    sets.map(async ({ name, at, open }) => ({ name, cases: await open(path.join(directory, at)) })),
  );
}

async function fragmentCases(file: string): Promise<PageCase[]> {
  const pages = fragmentsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const directory = path.dirname(file);
  return Object.entries(pages).flatMap(([url, page]) => {
    const at = ['cache', 'eval', '.']
      .map((folder) => path.join(directory, folder, page.file))
      .find(existsSync);
    if (at === undefined) return [];
    const { with: within, without, title, author, date } = page;
    return [
      {
        name: page.file,
        url,
        html: () => readFile(at),
        truth: { fragments: { within, without }, title, author, date },
      },
    ];
  });
}

async function readerCases(directory: string): Promise<PageCase[]> {
  const names = (await readdir(directory)).sort();
  return Promise.all(names.map((name) => readerCase(path.join(directory, name), name)));
}

/** What Readability leaves open (`null`) may stand on the page all the same, so it is not known. */
async function readerCase(directory: string, name: string): Promise<PageCase> {
  const text = (file: string) => readFile(path.join(directory, file), 'utf8');
  const metadata = readerSchema.parse(JSON.parse(await text('expected-metadata.json')));
  const { title, byline, publishedTime } = metadata;
  return {
    name,
    html: () => readFile(path.join(directory, 'source.html')),
    truth: {
      body: parsePage(await text('expected.html')).querySelector('body')?.textContent ?? '',
      title: title ?? undefined,
      author: byline ?? undefined,
      date: publishedTime?.slice(0, 10),
    },
  };
}

async function bodyCases(file: string): Promise<PageCase[]> {
  const pages = bodiesSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  return Object.entries(pages).map(([name, { articleBody, url }]) => ({
    name,
    url,
    html: async () =>
      promisify(gunzip)(await readFile(path.join(path.dirname(file), 'html', `${name}.html.gz`))),
    truth: { body: articleBody },
  }));
}
