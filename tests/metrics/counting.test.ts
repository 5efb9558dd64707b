import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { buttonsOf, idOf } from '../support/discord/controls.ts';
import { openApp, useHouse } from '../support/discord/house.ts';
import { QUESTION } from '../support/discord/known.ts';
import { counted, scrape } from '../support/metrics/scrape.ts';
import { served } from '../support/metrics/served.ts';
import questions from './questions.json' with { type: 'json' };

const open = useHouse();
const QUESTIONS = 'dalil_questions_total';
const ANYBODY = { language: 'en', isAdministrator: false } as const;

const seriesOf = ({ outcome, language }: { outcome: string; language: string }) =>
  `${QUESTIONS}{outcome="${outcome}",language="${language}"}`;

describe('questions on Discord', () => {
  test('are counted by what came of them and by their language, each once', async () => {
    const { meter, address } = await served();
    const { fake } = await open({ meter });
    for (const { question } of questions) await fake.slash('ask', { question }).shown();
    await fake.slash('ask', { question: 'x'.repeat(501) }).shown();
    const scraped = await scrape(address);
    expect(counted(scraped, QUESTIONS)).toEqual({
      ...Object.fromEntries(questions.map((each) => [seriesOf(each), 1])),
      [seriesOf({ outcome: 'refused', language: 'en' })]: 1,
    });
    expect(scraped.get('dalil_answer_seconds_count')).toBe(questions.length + 1);
    expect(scraped.get('dalil_answer_seconds_sum')).toBeGreaterThan(0);
  });

  test('count alike by command, direct message and mention', async () => {
    const { meter, address } = await served();
    const { fake } = await open({ meter });
    await fake.slash('ask', { question: QUESTION }).shown();
    await fake.replyTo(fake.says(QUESTION, { channel: fake.world.dmWith(fake.world.people.asker) }));
    await fake.replyTo(fake.says(`<@${fake.world.bot.id}> ${QUESTION}`));
    expect(counted(await scrape(address), QUESTIONS)).toEqual({
      [seriesOf({ outcome: 'answered', language: 'en' })]: 3,
    });
  });

  test('are not counted again where more of an answer is looked at, or it is shared, nor where one is suggested', async () => {
    const { meter, address } = await served();
    const { fake } = await open({ meter });
    const shown = await fake.slash('ask', { question: QUESTION, private: true }).shown();
    const before = counted(await scrape(address), QUESTIONS);
    for (const label of ['More results', 'Share', 'In context']) {
      expect(buttonsOf(shown).map((button) => button.label)).toContain(label);
      await fake.press(shown, idOf(shown, label)).shown();
    }
    await fake.autocomplete('ask', 'question', { question: 'lib' }).choices();
    await fake.slash('help').shown();
    expect(counted(await scrape(address), QUESTIONS)).toEqual(before);
  });
});

describe('the articles', () => {
  test('are told of as they are now, with one version', async () => {
    const { meter, address } = await served();
    const { app, seeds, close } = await openApp({ meter });
    onTestFinished(close);
    await writeFile(join(seeds, 'refused.txt'), 'Nobody says where this stood.');
    await writeFile(join(seeds, 'new.txt'), 'The bridge is closed.\n\nSource: https://news.example/bridge\n');
    const before = counted(await scrape(address), 'dalil_corpus_info');
    await app.services.reload();
    const scraped = await scrape(address);
    const { version, articles } = app.services.corpus();
    expect(scraped.get('dalil_articles')).toBe(4);
    expect(scraped.get('dalil_articles_refused')).toBe(1);
    expect(scraped.get('dalil_sentences')).toBe(articles.reduce((sum, each) => sum + each.sentenceCount, 0));
    expect(counted(scraped, 'dalil_corpus_info')).toEqual({ [`dalil_corpus_info{version="${version}"}`]: 1 });
    expect(Object.keys(before)).not.toContain(`dalil_corpus_info{version="${version}"}`);
  });

  test('are counted when they are read again, whoever asked, once for all who wait for it', async () => {
    const { meter, address } = await served();
    const { app, seeds, close } = await openApp({ meter });
    onTestFinished(close);
    await app.dispatch('reload', {}, { language: 'en', isAdministrator: true });
    await Promise.all([app.services.reload(), app.services.reload(), app.services.reload()]);
    await rm(seeds, { recursive: true });
    await app.services.reload();
    await writeFile(seeds, 'no folder');
    await app.services.reload();
    expect(counted(await scrape(address), 'dalil_reloads_total')).toEqual({
      'dalil_reloads_total{outcome="reloaded"}': 3,
      'dalil_reloads_total{outcome="kept"}': 2,
    });
  });
});

test('whatever is asked, the series stay the same, and nothing of it is among them', async () => {
  const { meter, address } = await served();
  const { app, close } = await openApp({ meter });
  onTestFinished(close);
  const before = [...(await scrape(address)).keys()].filter((name) => name.startsWith('dalil_'));
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 600 }), async (question) => {
      await app.ask(question, ANYBODY);
    }),
    { numRuns: 300 },
  );
  const after = await scrape(address);
  expect([...after.keys()].filter((name) => name.startsWith('dalil_'))).toEqual(before);
  expect(after.get('dalil_answer_seconds_count')).toBe(300);
});
