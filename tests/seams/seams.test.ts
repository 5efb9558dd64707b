import { expect, test } from 'vitest';
import { handleInteraction } from '../../src/adapters/discord/inbound/handle.ts';
import { Workload } from '../../src/adapters/discord/state/load/workload.ts';
import { NO_METER } from '../../src/metrics/meter.ts';
import { countingMeter, openLog } from '../learning/support.ts';
import { idOf } from '../support/discord/controls.ts';
import { openApp, useHouse } from '../support/discord/house.ts';
import { QUESTION } from '../support/discord/known.ts';

const open = useHouse();

test('a vote is no question', async () => {
  const { questionLog } = await openLog();
  const { meter, counts } = countingMeter();
  const { fake } = await open({ questionLog, meter } as never);
  const shown = await fake.slash('ask', { question: QUESTION }).shown();
  await fake.press(shown, idOf(shown, '👍')).shown();
  await fake.press(shown, idOf(shown, '👍')).shown();
  const asked = Object.entries(counts)
    .filter(([k]) => k.startsWith('dalil_questions_total'))
    .reduce((s, [, n]) => s + n, 0);
  expect(asked).toBe(1);
});

test('who is turned away late is told before those that wait are answered', async () => {
  const { app, close } = await openApp();
  const workload = new Workload(NO_METER, { calm: 0, interaction: 1, refusals: 1, atOnce: 1 });
  const said: string[] = [];
  const interaction = (name: string) =>
    ({
      createdTimestamp: 0,
      guildId: null,
      deferReply: async () => {},
      reply: async () => void said.push(`${name} replied`),
      editReply: async () => void said.push(`${name} edited`),
      followUp: async () => {},
    }) as never;
  const ages = { ofArriving: () => ({ atArrival: 1_600, now: () => 1_600 }) };
  const deps = {
    app,
    workload,
    ages,
    deferAfterMs: 1_500,
    style: 'components',
    commandIds: () => new Map(),
  } as never;
  const slow = {
    reply: () =>
      new Promise<never>((r) => setTimeout(() => r({ language: 'en', blocks: [] } as never), 3_000)),
    isPrivate: () => true,
    language: 'en' as const,
    about: {},
  };
  const first = handleInteraction(interaction('first'), slow, deps);
  await new Promise((r) => setTimeout(r, 300));
  const started = performance.now();
  await handleInteraction(interaction('turned away'), slow, deps);
  const ms = performance.now() - started;
  await first;
  await close();
  expect(ms).toBeLessThan(1_000);
}, 20_000);
