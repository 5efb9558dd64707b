import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { runChat } from '../../../../src/adapters/terminal/chat/chat.ts';
import { renderForTerminal } from '../../../../src/adapters/terminal/render-reply.ts';
import { createApp } from '../../../../src/app.ts';

const app = await createApp(
  { seedsDir: 'seeds', maxArticleBytes: 1_048_576, maxQuestionLength: 500 },
  pino({ level: 'silent' }),
);

async function chat(lines: string, interactive = false, signal?: AbortSignal): Promise<string> {
  const output = new PassThrough();
  const style = { bold: false };
  await runChat(app, { input: Readable.from([lines]), output, interactive, language: 'en', style, signal });
  output.end();
  return text(output);
}

describe('the local chat', () => {
  it('says that no token is set and how to go live, answers each line, and ends with its input', async () => {
    const shown = await chat('ما نسبة الطلبات المقدمة عبر الإنترنت؟\n/articles\nxin chào\n');
    expect(shown).toContain('No DISCORD_TOKEN is set');
    expect(shown).toContain('To go live on Discord');
    expect(shown).toMatch(/^1\. «يتم تقديم 95\.9٪ من الطلبات/m);
    expect(shown).toMatch(/^https:\/\/huengaynay\.vn\//m);
    expect(shown).toContain('أجيب من مقالة واحدة:');
    expect(shown).toContain('Xin chào! Hãy hỏi tôi');
  });

  it('stops at /quit', async () => {
    expect(await chat('/quit\nhello\n')).not.toContain('Hello!');
  });

  it('says what is missing, and which commands there are', async () => {
    const shown = await chat('/ask\n/nonsense\n');
    expect(shown).toContain('/ask question:…');
    expect(shown).toContain('There is no such command.');
  });

  it('lets whoever sits at the machine reload', async () => {
    expect(await chat('/reload\n')).toContain('0 added, 0 changed, 0 removed, 0 refused');
  });

  it('ends when told to stop while it waits', async () => {
    const stop = new AbortController();
    const waiting = runChat(app, {
      input: new PassThrough(),
      output: new PassThrough(),
      interactive: true,
      language: 'ar',
      style: { bold: false },
      signal: stop.signal,
    });
    stop.abort();
    await expect(waiting).resolves.toBeUndefined();
  });
});

describe('renderForTerminal', () => {
  it('shows a quotation verbatim whether or not it is highlighted', async () => {
    const reply = await app.ask('ما نسبة الطلبات المقدمة عبر الإنترنت؟', {
      language: 'en',
      isAdministrator: false,
    });
    const plain = renderForTerminal(reply, { bold: false });
    const bold = renderForTerminal(reply, { bold: true });
    expect(bold).toContain('\u001b[1m');
    expect(stripVTControlCharacters(bold)).toBe(plain);
  });

  it('lets nothing from people or files steer the terminal', () => {
    const shown = renderForTerminal(
      {
        status: 'information',
        language: 'en',
        private: true,
        blocks: [{ type: 'foreign', text: 'a\u001b[2Jb\rc' }],
      },
      { bold: true },
    );
    expect(shown).toBe('a[2Jbc');
  });
});

const CHAIR = 'من رئيس لجنة الشعب بالمدينة؟';
const SHARE = 'ما نسبة الطلبات المقدمة عبر الإنترنت؟';
/** No sentence of the articles has anything of it. */
const NOWHERE = 'Zebra xylophone?';

describe('what an answer offers, in the chat', () => {
  it('shows the next sentences, and the paragraph around any that stands on screen', async () => {
    const shown = await chat(`${CHAIR}\n/more\n/context 4\n/context 1\n`);
    expect(shown).toContain('أقرب الجمل التالية');
    expect(shown.match(/الجملة في سياقها:/g)).toHaveLength(2);
  });

  it('keeps the sentences of a question through thanks, and lets go of them at the next question', async () => {
    expect(await chat(`${CHAIR}\nthanks\n/context 1\n`)).toContain('The sentence in context:');
    const shown = await chat(`${CHAIR}\n/more\n${NOWHERE}\n/context 1\n`);
    expect(shown).toContain('There is no sentence 1 here: none is shown yet.');
  });

  it.each([
    ['/more', 'Nothing has been asked yet'],
    ['/context 1', 'Nothing has been asked yet'],
    [`${NOWHERE}\n/more`, 'There is nothing more to show: no sentence comes close to your question.'],
    [`/ask ${SHARE}\n/context 9`, 'لا توجد جملة برقم 9 هنا، فالمعروض هو الجملة 1 وحدها.'],
    ['How many wards are there?\n/more\n/context 90', /There is no sentence 90 here; 1 to \d are shown\./],
    ['/context abc', 'Type the number of one sentence after it, like this: /context 1'],
    ['/context 1 2', 'Type the number of one sentence after it, like this: /context 1'],
  ])('says what is true after %j', async (lines, said) => {
    const shown = await chat(`${lines}\n`);
    if (typeof said === 'string') expect(shown).toContain(said);
    else expect(shown).toMatch(said);
    expect(shown).not.toContain('There are no more sentences.');
  });

  it('says that all are shown once they are', async () => {
    expect(await chat(`How many wards are there?\n${'/more\n'.repeat(15)}`)).toContain(
      'There are no more sentences.',
    );
  });

  it.each([
    ['en', 'Closest sentences'],
    ['vi', 'Những câu gần nhất'],
    ['ar', 'أقرب الجمل'],
  ] as const)('says what /more shows where nothing was quoted, in %s', (language, words) => {
    const nothing = { status: 'not-found', private: false, blocks: [] } as const;
    const shown = (offset: number) =>
      renderForTerminal({ ...nothing, language, actions: [{ kind: 'more', offset }] }, { bold: false });
    expect([shown(0), shown(3)]).toEqual([`/more\n${words}`, '/more']);
  });

  it('understands a further line with the one before in mind, and shows how', async () => {
    const shown = await chat('كم عدد الأحياء في المدينة؟\nوالبلديات؟\n');
    expect(shown).toContain('↪ كم عدد البلديات في المدينة؟');
  });
});

describe('the language of the chat', () => {
  it.each([
    [CHAIR, 'أجيب من مقالة واحدة:'],
    ['Thành phố có bao nhiêu phường?', 'Tôi trả lời từ 1 bài viết:'],
    ['How many wards are there?', 'I answer from one article:'],
  ])('is that of the last question, here %j', async (question, said) => {
    expect(await chat(`${question}\n/articles\n`)).toContain(said);
    expect(await chat(`/ask ${question}\n/articles\n`)).toContain(said);
  });

  it('is the one that was chosen, wherever a reply follows no question', async () => {
    const shown = await chat(`/language vi\n${CHAIR}\n/context 1\n/articles\n/language auto\n`);
    expect(shown).toContain('الجملة في سياقها:');
    expect(shown).toContain('Tôi trả lời từ 1 bài viết:');
  });

  it('is the terminal’s before anything was asked', async () => {
    expect(await chat('/articles\n')).toContain('I answer from one article:');
  });
});
