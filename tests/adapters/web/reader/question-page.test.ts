import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { questionAddress } from '../../../../src/adapters/web/page/addresses.ts';
import { answerToJson } from '../../../../src/reply/json/answer-json.ts';
import { message } from '../../../../src/reply/messages.ts';
import { linksOf, metadataIn, pageOfResponse, sentencesOf, textsOf } from '../../../support/web/dom.ts';
import { pagesOver, readersPages } from '../pages.ts';

const { app, get } = await pagesOver();
const at = async (path: string, headers?: Record<string, string>) => pageOfResponse(get(path, headers));
const asked = (question: string, language?: 'ar' | 'vi' | 'en') => at(questionAddress(question, language));

const QUESTIONS = [
  ['answered', 'en', 'How many reading rooms does the library have?'],
  ['answered', 'ar', 'كم غرفة للقراءة تضم المكتبة؟'],
  ['answered', 'vi', 'Thư viện có bao nhiêu phòng đọc?'],
  ['unsure', 'en', 'Who closed the library?'],
  ['not-found', 'en', 'How tall is Mount Everest?'],
  ['not-found', 'ar', 'كم يبلغ ارتفاع جبل إيفرست؟'],
  ['not-a-question', 'en', 'hello'],
  ['refused', 'en', 'long '.repeat(100)],
] as const;

describe.each(QUESTIONS)('a question that is %s (%s: %s)', (status, language, question) => {
  test('gets the sentences that programs get, word for word, each from its source', async () => {
    const page = await asked(question);
    const answer = answerToJson(await app.services.answer(question));
    expect(answer.status).toBe(status);
    expect(page.querySelector('#answer')?.classList.contains(status)).toBe(true);
    expect(sentencesOf(page)).toEqual(answer.shown.map(({ sentence }) => sentence));
    for (const figure of page.querySelectorAll('figure')) {
      const url = figure.querySelector('cite a')?.getAttribute('href');
      for (const quote of figure.querySelectorAll('.quotation > div > blockquote')) {
        expect(quote.getAttribute('cite')).toBe(url);
        const sentence = quote.querySelector('.words')?.textContent;
        const source = answer.shown.find((shown) => shown.sentence === sentence);
        expect(source).toMatchObject({ url, language: quote.getAttribute('lang') });
        expect(quote.getAttribute('dir')).toBe(source?.language === 'ar' ? 'rtl' : 'ltr');
        expect(textsOf(quote, 'b')).toEqual(
          source?.highlights.map(([start, end]) => sentence?.slice(start, end)),
        );
      }
    }
  });

  test('is said in words, language and direction of its own, and in none of another place', async () => {
    const page = await asked(question);
    expect(page.documentElement.getAttribute('lang')).toBe(language);
    expect(page.documentElement.getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
    expect(page.querySelector('#answer')?.getAttribute('lang')).toBe(language);
    const said = page.querySelector('#said')?.textContent ?? '';
    expect(page.title).toBe(`${question} · ${said.replace(/:$/, '')}`);
    expect(page.body.textContent).not.toMatch(/discord|\/articles|command|\/ask/i);
    const inEnglish = await asked(question, 'en');
    expect(inEnglish.documentElement.getAttribute('lang')).toBe('en');
    expect(inEnglish.querySelector('#answer')?.getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
    expect(inEnglish.querySelector('#said')?.textContent).toBe(said);
  });

  test('tells what shows a link to it what is said, and search engines to leave it out', async () => {
    const page = await pageOfResponse(
      readersPages(app, { publicUrl: 'https://ask.city.example' }).get(questionAddress(question, 'en')),
    );
    const [first] = answerToJson(await app.services.answer(question)).citations;
    const address = `https://ask.city.example${questionAddress(question)}`;
    expect(metadataIn(page, 'robots')).toBe('noindex');
    expect(metadataIn(page, 'og:title')).toBe(question);
    expect(metadataIn(page, 'og:description')).toContain(
      first?.sentence ?? page.querySelector('#said')?.textContent,
    );
    expect(metadataIn(page, 'og:url')).toBe(address);
    expect(linksOf(page, 'link[rel="canonical"]')).toEqual([address]);
  });
});

test('the page of a question that was not asked explains itself, gives examples and speaks three languages', async () => {
  for (const language of ['ar', 'vi', 'en'] as const) {
    const page = await at(`/?lang=${language}`);
    expect(page.documentElement.getAttribute('lang')).toBe(language);
    expect(page.querySelector('.intro')?.textContent).toBe(message(language, 'help'));
    expect(linksOf(page, '.examples a')).toEqual(
      (await app.services.examples(language)).map((example) => questionAddress(example, language)),
    );
    expect(linksOf(page, 'nav a')).toEqual(['/?lang=ar', '/?lang=vi', '/?lang=en']);
    expect(textsOf(page, 'nav a[aria-current]').length).toBe(1);
    expect(metadataIn(page, 'robots')).toBeUndefined();
  }
  const form = (await at('/', { 'accept-language': 'vi' })).querySelector('form');
  expect(form?.getAttribute('method')).toBe('get');
  expect(form?.querySelector('label')?.getAttribute('for')).toBe('q');
  expect(form?.querySelector('input#q')?.getAttribute('name')).toBe('q');
  expect((await at('/?q=%20%20&lang=en')).querySelector('h1')?.textContent).toBe(
    'What would you like to know?',
  );
});

test('more results go on, each once and verbatim, until there are no more, and back to the answer', async () => {
  const question = 'When does the library open?';
  const { candidates, shown } = answerToJson(await app.services.answer(question, { limit: 40 }));
  const seen: string[] = [];
  let page = await asked(question);
  for (let presses = 0; presses < 20; presses++) {
    seen.push(...sentencesOf(page));
    expect(textsOf(page, '.number').at(-1)).toBe(`${seen.length}.`);
    const [next] = linksOf(page, 'a[rel="next"]');
    if (next === undefined) break;
    page = await at(next);
    expect(linksOf(page, '.further a:not([rel])')).toEqual([questionAddress(question)]);
  }
  const also = shown.flatMap(({ alsoIn = [] }) => alsoIn.map(({ sentence }) => sentence));
  expect([...seen, ...also].sort()).toEqual(candidates.map(({ sentence }) => sentence).sort());
});

test('a quotation unfolds to its paragraph, and leads to the whole article', async () => {
  const page = await asked('When does the town hall open?');
  const [first] = sentencesOf(page);
  const around = page.querySelector('.quotation details');
  expect(textsOf(around!, '.words b')).toEqual([first]);
  expect(around?.querySelector('.words')?.textContent).toContain('It closes at four');
  expect(linksOf(around!, 'a')[0]).toMatch(
    /^\/citation\?article=[0-9a-f]{12}&start=\d+&fingerprint=[0-9a-f]{8}&lang=en$/,
  );
});

test('what is not found leads to all that was read, and what is asked about privacy gets this page’s answer', async () => {
  const notFound = await asked('كم يبلغ ارتفاع جبل إيفرست؟');
  expect(linksOf(notFound, '#answer a.action')).toEqual(['/articles?lang=ar']);
  expect((await asked('do you store my questions?')).querySelector('#said')?.textContent).toContain(
    'I keep nothing of what you ask here',
  );
});

test('any text that is asked stays text, and its link leads back to it', async () => {
  const plain = (await asked('hello')).querySelectorAll('script, style, [onclick], iframe, img, meta').length;
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 150 }),
    fc
      .array(
        fc.constantFrom(
          '<script>',
          '</title>',
          '"',
          "'",
          '&lt;',
          '<img src=x onerror=a>',
          '&',
          '#',
          '%',
          '+',
          ' ',
          'كم',
          '؟',
          '\u202e',
        ),
        { maxLength: 12 },
      )
      .map((pieces) => pieces.join('')),
  );
  await fc.assert(
    fc.asyncProperty(
      typed.filter((text) => text.trim() !== '' && !/[\0\r]/.test(text)),
      async (text) => {
        const page = await asked(text);
        expect(page.querySelector('input#q')?.getAttribute('value')).toBe(text);
        expect(page.querySelector('h1 .question')?.textContent).toBe(text);
        expect(metadataIn(page, 'og:title')).toBe(text);
        expect(page.querySelectorAll('script, style, [onclick], iframe, img, meta').length).toBe(plain);
        for (const link of linksOf(page, 'nav a'))
          expect(new URL(link, 'http://localhost').searchParams.get('q')).toBe(text);
      },
    ),
    { numRuns: 150 },
  );
});
