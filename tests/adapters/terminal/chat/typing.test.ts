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
import { pressTab } from '../../../../src/adapters/terminal/chat/tab.ts';
import { createApp } from '../../../../src/app.ts';
import { detectLanguage } from '../../../../src/text/language/detect.ts';

const app = await createApp(
  { seedsDir: 'seeds', maxArticleBytes: 1_048_576, maxQuestionLength: 500 },
  pino({ level: 'silent' }),
);
const SHARE = 'ما نسبة الطلبات المقدمة عبر الإنترنت؟';
const UP = '\u001b[A';
const CTRL_C = '\u0003';

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
      const listed = [...list.matchAll(/^\/([\w-]+)(?: .*)?$/gm)].map(([, name]) => name);
      expect(listed).toEqual([
        'ask',
        'articles',
        'help',
        'language',
        'privacy',
        'forget-me',
        'reload',
        'feeds',
        'unanswered',
        'more',
        'context',
        'vote',
        'quit',
      ]);
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
  const complete = completer(app.services, 'vi');

  test.each([
    ['/he', ['/help '], '/he'],
    ['/', expect.arrayContaining(['/ask ', '/hỏi ', '/more ', '/context ', '/quit ']), '/'],
    ['/', expect.not.arrayContaining(['/settings ']), '/'],
    ['/language v', ['vi'], 'v'],
    ['/language language:v', ['vi'], 'v'],
    ['/nonsense v', [], ''],
    ['/reload ', [], ''],
    ['/ask question:Wh private:', [], ''],
  ])('after %j offers %j in place of %j', async (line, offers, part) => {
    expect(await complete(line)).toEqual({ offers, part });
  });

  test('offers questions that the articles answer, a handful, in the person’s language unless one is typed', async () => {
    await app.services.examples('vi');
    await vi.waitFor(async () => expect((await complete('Wh')).offers).not.toEqual([]));
    const suggested = await app.services.suggest('questions', 'Wh', 'vi');
    for (const line of ['Wh', '/ask Wh', '/ask question:Wh', '/ask private:yes question: Wh']) {
      const { offers, part } = await complete(line);
      expect({ offers, part }).toEqual({ offers: suggested.slice(0, 5), part: 'Wh' });
    }
    for (const line of ['', '/ask question:', '/ask ', '/hỏi câu_hỏi:']) {
      const { offers } = await complete(line);
      expect(offers.length).toBeGreaterThan(0);
      expect(offers.length).toBeLessThanOrEqual(5);
      expect(offers.map(detectLanguage)).toEqual(offers.map(() => 'vi'));
    }
  });

  test.each([
    [['/help '], '/he', { text: '/help ' }],
    [['Who is the mayor?', 'Who is the judge?'], 'wh', { text: 'Who is the ' }],
    [['Who is the mayor?'], 'mayor', { text: 'Who is the mayor?' }],
    [['vi', 'vn'], '', { list: 'vi  vn' }],
    [['auto', 'ar'], 'a', { list: 'auto  ar' }],
    [['Where?', 'Who is he?'], 'who he', { list: 'Where?\nWho is he?' }],
    [['x🟥 a', 'x🟦 a'], 'x', { list: 'x🟥 a\nx🟦 a' }],
    [[], 'x', undefined],
  ])('makes of %j after %j: %j', (offers, part, outcome) => {
    expect(pressTab({ offers, part })).toEqual(outcome);
  });

  test('shows questions at the first press, and puts in the one that was meant', async () => {
    const chat = sit();
    await app.services.examples('en');
    chat.type('\t');
    await chat.sees('?\n');
    const offered = chat
      .shown()
      .split('\n')
      .findLast((line) => line.endsWith('?'))!;
    chat.type(`${offered.slice(0, -1)}\t\n`);
    await chat.sees('/context 1');
    chat.type('/quit\n');
    await chat.ended;
  });
});

describe('Ctrl-C', () => {
  test('clears a half-typed line, says once how to leave, and leaves from an empty one', async () => {
    const chat = sit();
    chat.type('Who is the may');
    await chat.sees('the may');
    chat.type(CTRL_C);
    await chat.sees('Ctrl-C on an empty line ends the chat.');
    chat.type('more of it');
    await chat.sees('more of it');
    chat.type(`${CTRL_C}/articles\n`);
    await chat.sees('I answer from one article');
    chat.type(CTRL_C);
    await chat.ended;
    expect(chat.shown().match(/Ctrl-C on an empty line/g)).toHaveLength(1);
    expect(chat.shown().endsWith('> \n')).toBe(true);
  });
});
