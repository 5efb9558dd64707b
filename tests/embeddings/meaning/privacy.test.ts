import { describe, expect, test } from 'vitest';
import type { InterfaceLanguage } from '../../../src/text/language/detect.ts';
import { pagesOf } from '../../support/web/pages.ts';
import { appWithMeaning } from './support.ts';

const HOSTED = 'https://vectors.example/v1?code=zqwx567890123456';
const SAID = [
  ['en', 'turns the words of every question into numbers', 'sent to a service, vectors.example,'],
  ['vi', 'chuyển lời của mọi câu hỏi thành các con số', 'được gửi đến dịch vụ vectors.example'],
  ['ar', 'كلمات كل سؤال إلى أرقام', 'إلى الخدمة vectors.example'],
] as const;

/** All that `/privacy` says, and what small talk and the page for readers say of it. */
async function saidBy(environment: Readonly<Record<string, string>>, language: InterfaceLanguage) {
  const { app } = await appWithMeaning({ environment });
  const context = { language, isAdministrator: false };
  const reply = await app.dispatch('privacy', {}, context);
  const smallTalk = await app.ask('do you save my questions?', context);
  const page = await pagesOf(app, { mode: 'public' }).get(`/privacy?lang=${language}`);
  return { command: JSON.stringify(reply), smallTalk: JSON.stringify(smallTalk), page: await page.text() };
}

describe.each(SAID)('in %s, people are told where their questions go', (language, local, hosted) => {
  test('to the machine itself', async () => {
    const { command, page } = await saidBy({}, language);
    for (const text of [command, page]) expect(text).toContain(local);
  });

  test('to a host elsewhere, by its name and no more of its address', async () => {
    const { command, page } = await saidBy({ EMBEDDINGS_URL: HOSTED }, language);
    for (const text of [command, page]) expect(text).toContain(hosted);
    for (const text of [command, page]) expect(text).not.toContain('zqwx');
  });
});

test('small talk about privacy says it too', async () => {
  const { smallTalk } = await saidBy({ EMBEDDINGS_URL: HOSTED }, 'en');
  expect(smallTalk).toContain('sent to a service, vectors.example,');
});

test('nobody is told of a service where there is none', async () => {
  const { plain } = await appWithMeaning();
  const reply = await plain.dispatch('privacy', {}, { language: 'en', isAdministrator: false });
  expect(JSON.stringify(reply)).not.toContain('into numbers');
});
