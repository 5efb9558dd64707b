import { expect, test } from 'vitest';
import budgets from '../../../../src/runtime/data/budgets.json' with { type: 'json' };
import { idOf } from '../../../support/discord/controls.ts';
import { isPrivate } from '../../../support/discord/exchange.ts';
import { useHouse } from '../../../support/discord/house.ts';
import type { Message } from '../../../support/discord/types.ts';
import { words } from '../../../support/discord/words.ts';

const open = useHouse();
const PLACE = { permissions: 0x20n };
const QUESTION = 'When does the library open?';
const ANSWER = 'opens at nine';

const isAskedToWait = (shown: Message): boolean => words(shown).includes('Please wait');

test.each(['asker', 'owner'] as const)('%s changes settings only so often in a minute', async (name) => {
  const { fake, app } = await open();
  const place = { ...PLACE, user: fake.world.people[name] };
  const shown: Message[] = [];
  while (shown.length < budgets.change.perMinute) {
    shown.push(await fake.slash('language', { language: 'en' }, place).shown());
    shown.push(await fake.slash('settings', { private: false }, place).shown());
  }
  expect(shown.filter(isAskedToWait)).toEqual([]);
  const refused = [
    await fake.slash('language', { language: 'vi' }, place).shown(),
    await fake.slash('settings', { private: true }, place).shown(),
  ];
  expect(refused.map((reply) => isAskedToWait(reply) && isPrivate(reply))).toEqual([true, true]);
  expect(app.services.preferences.person(place.user.id)).toEqual({ language: 'en' });
  expect(app.services.preferences.server(fake.world.guild.id).privateByDefault).toBe(false);
  expect(words(await fake.slash('ask', { question: QUESTION }, place).shown())).toContain(ANSWER);
});

test('paragraphs and lists are looked up only so often in a minute, and use up no questions', async () => {
  const { fake } = await open({ config: () => ({ rateLimitPerMinute: 2 }) });
  const answer = await fake.slash('ask', { question: QUESTION }).shown();
  const press = () => fake.press(answer, idOf(answer, 'In context')).shown();
  const shown: Message[] = [];
  while (shown.length < budgets.lookup.perMinute) {
    shown.push(await press());
    shown.push(await fake.slash('articles').shown());
  }
  expect(shown.filter(isAskedToWait)).toEqual([]);
  expect(isAskedToWait(await press())).toBe(true);
  expect(isAskedToWait(await fake.slash('help').shown())).toBe(true);
  expect(words(await fake.slash('ask', { question: QUESTION }).shown())).toContain(ANSWER);
});

test('whoever types faster than people can is offered nothing more for that minute', async () => {
  const { fake } = await open();
  const type = () => fake.autocomplete('articles', 'article', { article: 'library' }).choices();
  for (let typed = 0; typed < budgets.suggestion.perMinute; typed++) expect(await type()).not.toEqual([]);
  expect(await type()).toEqual([]);
});
