import { describe, expect, test } from 'vitest';
import { OnScreen } from '../../src/adapters/terminal/chat/on-screen.ts';
import { replyToLine } from '../../src/adapters/terminal/chat/reply-to-line.ts';
import { renderForTerminal } from '../../src/adapters/terminal/render-reply.ts';
import { Speaker } from '../adapters/web/chat/speak.ts';
import { pagesOf } from '../support/web/pages.ts';
import { ANSWERED, LEFT_OPEN, type LearningOptions, openLearning } from './support.ts';

async function terminal(options: LearningOptions = {}) {
  const opened = await openLearning(options);
  const screen = new OnScreen();
  const type = async (line: string) => {
    const reply = await replyToLine(line, opened.app, 'en', screen);
    return reply ? renderForTerminal(reply, { bold: false }) : '';
  };
  return { ...opened, type };
}

describe('in the terminal', () => {
  test('an answer can be voted on, what was left open is listed, and all is forgotten', async () => {
    const { type } = await terminal();
    expect(await type('/vote up')).toContain('You have not asked anything yet');
    expect(await type(ANSWERED)).toContain('/vote up   /vote down');
    expect(await type('/vote up')).toMatch(/Your 👍 is kept[\s\S]*Type \/vote up again to withdraw it/);
    expect(await type('/vote down')).toContain('Your vote on this answer is now 👎');
    expect(await type('/vote sideways')).toContain('like this: /vote up');
    expect(await type(LEFT_OPEN)).not.toContain('/vote');
    expect(await type('/vote up')).toContain('the articles do not answer your last question');
    expect(await type(LEFT_OPEN.toUpperCase())).not.toContain('/vote');
    const list = await type('/unanswered');
    expect(list).toContain('3 questions were asked');
    expect(list).toContain('2 were left without a sure answer');
    expect(list.toLowerCase()).toContain(`2 × ${LEFT_OPEN.toLowerCase()}`);
    expect(await type('/privacy')).toContain('chat-history');
    expect(await type('/forget-me')).toMatch(
      /one vote on an answer[\s\S]*one conversation that I remembered/,
    );
    expect(await type('/forget-me')).toContain('I kept nothing that was tied to you');
  });

  test('nothing is voted on where no votes are kept', async () => {
    const { type } = await terminal({ isKeeping: false });
    expect(await type(ANSWERED)).not.toContain('/vote');
    expect(await type('/vote up')).toContain('Votes are not kept here');
    expect(await type('do you save my questions?')).toContain('I keep no list of what people ask');
  });

  test('nothing is said of answers where nobody has asked', async () => {
    const { type } = await terminal();
    const said = await type('/unanswered');
    expect(said).toContain('Nobody has asked anything within the last 90 days.');
    expect(said).not.toContain('without an answer');
  });

  test.each([
    [false, 'no questions, and nobody’s ID', 'also everything that you ask'],
    [true, 'also everything that you ask', 'no questions, and nobody’s ID'],
  ])('/privacy says what is in the log by its setting (%s)', async (logPersonal, said, not) => {
    const { type } = await terminal({ logPersonal });
    const words = (await type('/privacy')).replace(/\s+/g, ' ');
    expect(words).toContain(said);
    expect(words).not.toContain(not);
  });

  test('small talk about privacy says that questions are kept where they are', async () => {
    const { type } = await terminal();
    expect(await type('do you save my questions?')).toContain('What people ask is kept for 90 days');
  });
});

test('in the page that looks like Discord an answer can be voted on', async () => {
  const { app, meter } = await openLearning();
  const speaker = new Speaker(pagesOf(app), 'channel');
  const shown = await speaker.command('ask', { question: ANSWERED });
  expect(shown.labels).toEqual(expect.arrayContaining(['👍', '👎']));
  const voted = await speaker.press(shown, '👎');
  expect(voted.isPrivate).toBe(true);
  expect(voted.words).toContain('Your 👎 is kept');
  expect(voted.words).toContain('Press the same button again');
  expect((await speaker.press(shown, '👎')).words).toContain('Your vote is withdrawn');
  // A vote is no question.
  expect(meter.total('dalil_questions_total', { outcome: 'answered', language: 'en' })).toBe(1);
  expect((await speaker.command('unanswered')).words).toContain('One question was asked');
});

describe('on the question page for readers', () => {
  test('questions are kept once, and nothing of the reader', async () => {
    const { app, questionLog } = await openLearning();
    const pages = pagesOf(app, { mode: 'public' });
    const from = { 'x-forwarded-for': '203.0.113.7', 'user-agent': 'Browser of Anna' };
    const answer = await (await pages.get(`/?q=${encodeURIComponent(ANSWERED)}`, from)).text();
    expect(answer).not.toContain('👍');
    await pages.get(`/?q=${encodeURIComponent(ANSWERED)}&from=1`, from);
    await pages.get(`/embed?q=${encodeURIComponent(LEFT_OPEN)}`, from);
    await pages.get('/', from);
    expect(await questionLog?.unanswered()).toMatchObject({ asked: 2, unanswered: 1 });
  });

  test.each([
    [true, 'Your question is kept for 90 days'],
    [false, 'I keep nothing of what you ask here'],
  ])('it is said what is kept (%s)', async (isKeeping, said) => {
    const { app } = await openLearning({ isKeeping });
    const pages = pagesOf(app, { mode: 'public' });
    const page = await (await pages.get('/privacy')).text();
    expect(page).toContain(said);
    expect(await (await pages.get('/')).text()).toContain('href="/privacy?lang=en"');
    expect(await (await pages.get('/privacy?lang=ar')).text()).toContain('dir="rtl"');
  });
});
