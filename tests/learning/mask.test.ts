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
  ['a card', '4111 1111 1111 1111'],
  ['a card with hyphens', '4111-1111-1111-1111'],
  ['a card with points', '4111.1111.1111.1111'],
  ['a card of another kind', '3782 822463 10005'],
  ['a card in Arabic digits', '٤١١١ ١١١١ ١١١١ ١١١١'],
  ['a card that might begin with a year', '2024 1985 1111 4810'],
  ['a number in groups of four', '1234 5678 9012'],
  ['a number in groups of three', '123 456 789 012'],
  ['the same in Arabic digits', '١٢٣ ٤٥٦ ٧٨٩ ٠١٢'],
  ['a number with its country in groups of four', '+1234 5678 9012'],
  ['a social security number', '123-45-6789'],
  ['a British account', 'GB29 NWBK 6016 1331 9268 19'],
  ['a German account', 'DE89 3704 0044 0532 0130 00'],
  ['a Lebanese account', 'LB62 0999 0000 0001 0019 0122 9114'],
  ['an Austrian account', 'AT61 1904 3002 3457 3201'],
  ['an account in one piece', 'JO94CBJO0010000000000131000302'],
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
  'Mật khẩu là gì?',
  'Do 123 456 789 people pay 1,234,567,890,123 or 1.234.567.890.123 dong?',
  'Does it cost 100 000 000 000 or 2 500 000 000 000 dong?',
  'What was built in 1990 2000 2010, or 2019-2020-2021?',
  'Is it on 2025-06-01 2025-06-02 or 12.05.2024?',
  'ما الذي بُني في ١٩٩٠ ٢٠٠٠ ٢٠١٠؟',
  'Is the mountain pass closed, or my bus pass valid until 2026?',
  'Did the secret 1968 pact or the password policy of 2024 fail?',
  'Does line 12 run 24 7, 365 days?',
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
    ['Mật khẩu của tôi là abc123 đúng không', `Mật khẩu của tôi là ${MASK} đúng không`],
    ['Mật khẩu của tôi là bimat đúng không', `Mật khẩu của tôi là ${MASK} đúng không`],
    ['mật khẩu abc123', `mật khẩu ${MASK}`],
    ['mật khẩu wifi nhà tôi là 12345678 à', `mật khẩu wifi nhà tôi là ${MASK} à`],
    ['mã PIN của tôi là 4821', `mã PIN của tôi là ${MASK}`],
    ['mã OTP 482193 hết hạn chưa', `mã OTP ${MASK} hết hạn chưa`],
    ['كلمة المرور الخاصة بي هي abc123', `كلمة المرور الخاصة بي هي ${MASK}`],
    ['كلمة مروري abc123', `كلمة مروري ${MASK}`],
    ['رقمي السري 4821', `رقمي السري ${MASK}`],
    ['الرقم السري الخاص بي ٤٨٢١ لا يعمل', `الرقم السري الخاص بي ${MASK} لا يعمل`],
    ['my pin is 4821', `my pin is ${MASK}`],
    ['my pass is hunter2', `my pass is ${MASK}`],
    ['password: hunter2', `password: ${MASK}`],
    ['password for my bank is hunter2 ok', `password for my bank is ${MASK} ok`],
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
    for (const piece of [
      'a',
      '1',
      '1 ',
      'a@',
      'a.',
      '-',
      'password is ',
      'pin ',
      '1234 ',
      '123 ',
      'GB29',
      'mật khẩu của ',
      '(0',
      'https://',
      '<@1',
      'eyJ',
    ])
      expect(masked(piece.repeat(6_000 / piece.length)).length).toBeLessThanOrEqual(6_000);
  });
});
