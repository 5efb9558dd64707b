import { expect, test } from 'vitest';
import { handleInteraction } from '../../../../src/adapters/discord/inbound/handle.ts';
import { Workload } from '../../../../src/adapters/discord/state/load/workload.ts';
import { NO_METER } from '../../../../src/metrics/meter.ts';
import { openApp } from '../../../support/discord/house.ts';
import { gate } from '../../../support/gate.ts';

test('who is turned away late is told before those that wait are answered', async () => {
  const { app, close } = await openApp();
  const workload = new Workload(NO_METER, { calm: 0, interaction: 1, refusals: 1, atOnce: 1 });
  const said: string[] = [];
  const answers = gate();
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
    reply: () => answers.opened.then(() => ({ language: 'en', blocks: [] }) as never),
    isPrivate: () => true,
    language: 'en' as const,
    about: {},
  };
  const first = handleInteraction(interaction('first'), slow, deps);
  await expect.poll(() => workload.inFlight).toBe(1);
  await handleInteraction(interaction('turned away'), slow, deps);
  expect(said).toEqual(['turned away edited']);
  answers.open();
  await first;
  expect(said).toEqual(['turned away edited', 'first edited']);
  await close();
});
