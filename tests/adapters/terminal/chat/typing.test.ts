import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runChat } from '../../../../src/adapters/terminal/chat/chat.ts';
import { completer } from '../../../../src/adapters/terminal/chat/complete.ts';
import { fileHistory } from '../../../../src/adapters/terminal/chat/history.ts';
import { createApp } from '../../../../src/app.ts';

const app = await createApp(
  { seedsDir: 'seeds', maxArticleBytes: 1_048_576, maxQuestionLength: 500 },
  pino({ level: 'silent' }),
);
const SHARE = 'ما نسبة الطلبات المقدمة عبر الإنترنت؟';
const UP = '\u001b[A';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'dalil-chat-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** A chat as somebody at a keyboard has it; `type` sends keys, `shown` is what the screen got so far. */
function sit(columns = 80) {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { columns });
  let screen = '';
  output.on('data', (part) => {
    screen += String(part);
  });
  const ended = runChat(app, {
    input,
    output,
    interactive: true,
    language: 'en',
    style: { bold: false },
    history: fileHistory(path.join(directory, 'data', 'chat-history')),
  });
  const shown = () => stripVTControlCharacters(screen).replaceAll('\r', '');
  const sees = (text: string) => vi.waitFor(() => expect(shown()).toContain(text), { timeout: 5_000 });
  return { type: (keys: string) => input.write(keys), shown, sees, ended };
}

describe('somebody at a keyboard', () => {
  test('finds earlier lines again in a later chat, in a file for their eyes', async () => {
    const first = sit();
    first.type(`${SHARE}\n`);
    await first.sees('95.9٪');
    first.type('quit\n');
    await first.ended;
    const file = path.join(directory, 'data', 'chat-history');
    expect(await readFile(file, 'utf8')).toContain(SHARE);
    expect((await stat(file)).mode & 0o077).toBe(0);
    const second = sit();
    second.type(UP + UP);
    await second.sees(SHARE);
    second.type('\n');
    await second.sees('95.9٪');
    second.type('exit\n');
    await second.ended;
  });

  test('sees each of several pasted questions above its answer', async () => {
    const chat = sit();
    chat.type(`${SHARE}\n/articles\nthanks\n/quit\n`);
    await chat.ended;
    const answers = chat.shown().slice(chat.shown().lastIndexOf(`> ${SHARE}`));
    const order = [`> ${SHARE}`, '95.9٪', '> /articles', 'أجيب من مقالة واحدة', '> thanks'];
    const places = order.map((text) => answers.indexOf(text));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('sees a single question once', async () => {
    const chat = sit();
    chat.type('/more\n');
    await chat.sees('Nothing has been asked yet');
    chat.type('/quit\n');
    await chat.ended;
    expect(chat.shown().match(/\/more/g)).toHaveLength(1);
  });

  test('gets lines that are parted between words, and links that stay whole', async () => {
    const chat = sit(40);
    chat.type(`${SHARE}\n/quit\n`);
    await chat.ended;
    const lines = chat.shown().slice(chat.shown().lastIndexOf(SHARE)).split('\n').slice(1);
    const long = lines.filter((line) => line.length > 40);
    expect(long.every((line) => !line.trim().includes(' '))).toBe(true);
    expect(long.some((line) => line.startsWith('https://'))).toBe(true);
    expect(lines.join(' ').replace(/\s+/g, ' ')).toContain('يتم تقديم 95.9٪ من الطلبات');
  });

  test.each(['/help', '/?', '/nonsense'])(
    'reads after %s whatever can be typed, and nothing else',
    async (line) => {
      const chat = sit();
      chat.type(`${line}\n/quit\n`);
      await chat.ended;
      const list = chat.shown().slice(chat.shown().lastIndexOf(`> ${line}`));
      const listed = [...list.matchAll(/^\/(\w+)(?: .*)?$/gm)].map(([, name]) => name);
      expect(listed).toEqual(['ask', 'articles', 'help', 'language', 'reload', 'more', 'context', 'quit']);
    },
  );

  test('reads in the help which keys save typing, and nothing of Discord', async () => {
    const chat = sit(200);
    chat.type('/help\n/quit\n');
    await chat.ended;
    const help = chat.shown().slice(chat.shown().indexOf('/help\n'));
    expect(help).toContain('Tab completes commands and offers questions; the up and down arrow keys');
    expect(help).toContain('as do exit and Ctrl-D');
    expect(help).not.toMatch(/server|direct message/);
  });
});

describe('Tab', () => {
  const complete = completer(app.services.commands, 'vi');

  test.each([
    ['/he', ['/help ']],
    ['/', expect.arrayContaining(['/ask ', '/hỏi ', '/more ', '/context ', '/quit '])],
    ['/language v', ['vi']],
    ['/nonsense v', []],
    ['Where is', []],
    ['', []],
  ])('after %j offers %j', (line, offered) => {
    expect(complete(line)[0]).toEqual(offered);
  });

  test('replaces the word that stands before it', () => {
    expect(complete('/language v')).toEqual([['vi'], 'v']);
    expect(complete('/he')).toEqual([['/help '], '/he']);
  });
});
