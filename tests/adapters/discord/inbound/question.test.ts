import { describe, expect, test } from 'vitest';
import {
  type IncomingMessage,
  questionIn,
  withoutTokens,
} from '../../../../src/adapters/discord/inbound/question.ts';

const BOT = '100000000000000001';
const OWN_ROLE = '8';

function message(
  content: string,
  changes: Partial<IncomingMessage> & { mentioned?: string[] } = {},
): IncomingMessage {
  const { mentioned = [...content.matchAll(/<@!?(\d+)>/g)].map((match) => match[1]), ...rest } = changes;
  const users = { has: (id: string) => mentioned.includes(id) };
  const roles = [...content.matchAll(/<@&(\d+)>/g)].map(([, id]) => ({
    tags: id === OWN_ROLE ? { botId: BOT } : null,
  }));
  const author = { id: '2', bot: false };
  return {
    content,
    system: false,
    webhookId: null,
    guildId: '3',
    author,
    mentions: { users, roles },
    ...rest,
  };
}

describe('a message', () => {
  const cases: [string, IncomingMessage, string | undefined][] = [
    ['with a mention of the bot', message(`<@${BOT}> where?`), 'where?'],
    ['with the old form of mention', message(`<@!${BOT}> where?`), 'where?'],
    ['with the mention in the middle', message(`please <@${BOT}> where?`), 'please where?'],
    ['that is only the mention', message(`<@${BOT}>`), ''],
    ['in a direct message', message('where?', { guildId: null }), 'where?'],
    ['that is empty in a direct message', message('', { guildId: null }), ''],
    ['that replies to the bot', message('and then?', { mentioned: [BOT] }), 'and then?'],
    ['that replies to the bot without a word', message('', { mentioned: [BOT] }), undefined],
    ['that replies to the bot with an emoji only', message('<:ok:123>', { mentioned: [BOT] }), undefined],
    ['that mentions the role made for the bot', message(`<@&${OWN_ROLE}> where?`), 'where?'],
    ['that mentions another role', message('<@&9> where?'), undefined],
    ['that mentions somebody else', message('<@5> where?'), undefined],
    ['to everyone', message('@everyone where?'), undefined],
    ['without any mention', message('where?'), undefined],
    ['of another bot', message(`<@${BOT}> where?`, { author: { id: '6', bot: true } }), undefined],
    ['of the bot itself', message('where?', { guildId: null, author: { id: BOT, bot: false } }), undefined],
    ['of a webhook', message(`<@${BOT}> where?`, { webhookId: '7' }), undefined],
    ['of the system', message('', { guildId: null, system: true }), undefined],
  ];
  test.each(cases)('%s', (_what, incoming, question) => {
    expect(questionIn(incoming, BOT)).toBe(question);
  });
});

test.each([
  ['where is <#123> <a:dance:456> <t:1700000000:R> </ask:789> <id:guide>?', 'where is ?'],
  ['كم <@1> عددهم؟', 'كم عددهم؟'],
  ['a < b and c > d', 'a < b and c > d'],
])('%j without the tokens of the platform', (text, words) => {
  expect(withoutTokens(text)).toBe(words);
});
