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
    expect(shown).toContain('I answer from one article:');
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

describe('what an answer offers, in the chat', () => {
  it('shows the next sentences, and the paragraph around one', async () => {
    const shown = await chat('من رئيس لجنة الشعب بالمدينة؟\n/more\n/context 4\n/context 99\n');
    expect(shown).toContain('أقرب الجمل التالية');
    expect(shown).toContain('The sentence in context:');
    expect(shown).toContain('There are no more sentences.');
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
