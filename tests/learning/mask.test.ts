import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MASK, masked } from '../../src/learning/mask.ts';

/** What is not kept, in a sentence that is. */
const SECRETS: [string, string][] = [
  ['an e-mail address', 'anna.example+city@mail.example.org'],
  ['an e-mail address in other letters', 'مواطن@بريد.مثال'],
  ['a telephone number with its country', '+84 912 345 678'],
  ['the same with 00', '00961 3 123456'],
  ['the same in Arabic digits', '+٩٦١ ٣ ١٢٣٤٥٦'],
  ['a Vietnamese number', '0912.345.678'],
  ['a number in one piece', '0912345678'],
  ['a Lebanese number', '03/123456'],
  ['Arabic digits', '٠٧٩١٢٣٤٥٦٧'],
  ['an American number', '(555) 123-4567'],
  ['the number of an identity card', '079123456789'],
  ['an id of Discord', '123456789012345678'],
  ['a mention', '<@!123456789012345678>'],
  ['a channel', '<#223456789012345678>'],
  ['an emoji', '<:smile:323456789012345678>'],
  ['a link with a query', 'https://city.example/form?name=anna&born=1990'],
  ['a link with a fragment', 'https://city.example/form#token=abc'],
  ['a link with a password', 'https://anna:geheim@city.example/'],
  ['a link without its scheme', 'city.example/form?name=anna'],
  ['a token of Discord’s', `${'MTIzNDU2Nzg5MDEyMzQ1Njc4'}.GabcdE.${'x'.repeat(27)}`],
  ['a web token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcdef'],
  ['a key', 'sk-proj-abcdefghij0123456789'],
  ['another key', 'ghp_abcdefghijklmnopqrstuvwxyz0123456789'],
  ['a long word of letters and digits', 'f3a9c1d2e4b5a6978877665544332211'],
];

/** Numbers and links that questions are about. */
const KEPT = [
  'Who opened the park on 2025-06-01?',
  'What happened from 2020-2025 in 2 districts?',
  'Was it on 01-02-2025 or on 01/02/2025, at 08:30?',
  'Did 1,500,000 people and 40 000 000 dong suffice?',
  'Does decree 15/2020/NĐ-CP apply, by article 4.1.2?',
  'What does https://city.example/news/park say?',
  'Ngân sách 12.500 tỷ đồng năm 2024 dùng vào việc gì?',
  'هل بلغت النسبة 95.9٪ في عام 2025 من 1.200.000 طلب؟',
  'Why does the secretary of the password committee (token gesture) resign?',
  'Mật khẩu thẻ dịch vụ công lấy lại ở đâu?',
];

describe('a question that is kept', () => {
  test.each(SECRETS)('has no %s in it', (_what, secret) => {
    expect(masked(`Is ${secret} right?`)).toBe(`Is ${MASK} right?`);
    expect(masked(`من ${secret}`)).toBe(`من ${MASK}`);
    expect(masked(secret)).toBe(MASK);
  });

  test.each([
    ['My password is hunter2, is that safe?', `My password is ${MASK} is that safe?`],
    ['mật khẩu là cong123 có đúng không', `mật khẩu là ${MASK} có đúng không`],
    ['كلمة المرور هي سرّي123 صحيحة؟', `كلمة المرور هي ${MASK} صحيحة؟`],
    ['API_KEY=abc why', `API_KEY=${MASK} why`],
    ['Authorization: Bearer abcdef123456', `Authorization: ${MASK}`],
  ])('has no secret that is named as one: %s', (typed, kept) => {
    expect(masked(typed)).toBe(kept);
  });

  test.each(KEPT)('has what it is about: %s', (question) => {
    expect(masked(question)).toBe(question);
  });

  test('is one line, whatever was typed, and is masked quickly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        expect(masked(typed)).not.toMatch(/[\n\r\t\0]/);
      }),
    );
    for (const piece of ['a', '1', '1 ', 'a@', 'a.', '-', 'password is ', '(0', 'https://', '<@1', 'eyJ'])
      expect(masked(piece.repeat(6_000 / piece.length)).length).toBeLessThanOrEqual(6_000);
  });
});
