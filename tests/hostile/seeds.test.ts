import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { createLog } from '../../src/log.ts';
import { QUESTION, SENTENCE } from '../support/discord/known.ts';
import { articleText, seedsFolder } from '../support/seeds.ts';
import { anyFolder, type Entry } from './arbitrary/folder.ts';
import { FUZZ_PATIENCE_MS, fuzz } from './fuzz.ts';

const GOOD = articleText(
  { url: 'https://news.example/library', language: 'en' },
  `The new public library of Riverton ${SENTENCE} on weekdays.`,
);
const MEBIBYTE = 1_048_576;
const ENGLISH = { language: 'en', isAdministrator: false } as const;

const stem = (name: string): string => name.replace(/\.[^.]+$/, '');

async function answerFrom(seedsDir: string): Promise<string> {
  const config = { seedsDir, maxArticleBytes: MEBIBYTE, maxQuestionLength: 500 };
  const app = await createApp(config, createLog('silent'));
  try {
    return JSON.stringify((await app.ask(QUESTION, ENGLISH)).blocks);
  } finally {
    await app.close();
  }
}

async function put(folder: string, [name, entry]: readonly [string, Entry]): Promise<void> {
  const file = path.join(folder, name);
  if (entry.is === 'file') await writeFile(file, entry.content);
  else if (entry.is === 'folder') await mkdir(file);
  else await symlink(entry.to, file);
}

describe('a folder of articles by anybody', () => {
  test(
    'is read file by file, each an article or refused with a reason, and the good one is answered from',
    async () => {
      const holds = fc.asyncProperty(anyFolder, async (entries) => {
        const folder = await seedsFolder({ 'good.txt': GOOD });
        const others = entries.filter(([name]) => name.toLowerCase() !== 'good.txt');
        for (const entry of others) await put(folder, entry);

        const { articles, problems } = await readCorpus(folder);
        // What is wrong with its sidecar is said of that.
        const accounted = new Set([...articles, ...problems].map(({ file }) => stem(file)));
        for (const [name, { is }] of others)
          if (is === 'file' && /^[^.].*\.(?:txt|md)$/is.test(name)) expect(accounted).toContain(stem(name));
        expect(problems.map(({ code }) => code)).not.toContain('unexpected');
        for (const { text, sentences } of articles)
          for (const { start, end } of sentences) expect(text.slice(start, end).trim()).not.toBe('');
        expect(await answerFrom(folder)).toContain(SENTENCE);
        await rm(folder, { recursive: true });
      });
      await fc.assert(holds, fuzz(0.01));
    },
    FUZZ_PATIENCE_MS,
  );
});

const mega = (unit: string): string => unit.repeat(Math.floor((MEBIBYTE - 200) / Buffer.byteLength(unit)));
const article = (body: string): string => `---\nurl: https://x.example/a\n---\n${body}\n`;

describe('an article of a mebibyte', () => {
  test.each<[string, string]>([
    ['one word', article(mega('a'))],
    ['one sentence', article(mega('the library of Riverton '))],
    ['one sentence of civic words', article(mega('المجلس '))],
    ['white space', article(`a${mega(' ')}b`)],
    ['line separators', article(`a${mega('\u2028')}- b`)],
    ['brackets', article(mega('['))],
    ['brackets for metadata', `---\n${mega('[')}\n---\nWords.\n`],
    ['one key', `---\n${mega('k')}: x\n---\nWords.\n`],
    ['fences', mega('---\n')],
    ['source lines', mega('Source: https://x.example/a\n')],
    ['a source line without an end', `Words.\n\nSource: ${mega('\u200e')}\u2028`],
    ['zeros', article(`The library has 1.${mega('0')}1 seats.`)],
  ])('%s is read or refused, and the good one is answered from', async (_, text) => {
    const folder = await seedsFolder({ 'mega.txt': text, 'good.txt': GOOD });
    expect(await answerFrom(folder)).toContain(SENTENCE);
    await rm(folder, { recursive: true });
  });
});
