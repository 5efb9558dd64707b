import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBoilerplate } from '../../src/check/boilerplate.ts';
import { checkSeeds } from '../../src/check/check.ts';
import { fitsLanguage } from '../../src/check/language-fit.ts';
import { articleText, seedsFolder } from '../support/seeds.ts';

const MAX = 1_048_576;
const TEXT = [
  'The council of Marrowby opened its new ferry landing on Tuesday, after two years of work and a long dispute over the cost.',
  'The mayor said that 412 households had asked for the crossing, and that the first boat would leave at six in the morning.',
  'The landing cost 3.2 million crowns, of which the province paid one half, the council a third, and the harbour guild the rest.',
].join('\n\n');

async function check(files: Record<string, string | Uint8Array>) {
  return checkSeeds(await seedsFolder(files), MAX);
}

const article = (name: string, body: string, metadata: Record<string, string> = {}) =>
  articleText({ url: `https://x.example/${name}`, published: '2031-02-03', ...metadata }, body);

async function warningsOf(files: Record<string, string>) {
  const { problems } = await check(files);
  return problems.map(({ code, file, line }) => [code, file, line]);
}

describe('checkSeeds', () => {
  it('finds nothing to refuse in the articles that Dalil brings along', async () => {
    const { refused, articles } = await checkSeeds('seeds', MAX);
    expect(refused).toBe(0);
    expect(articles).toBeGreaterThan(0);
  });

  it('has nothing to say of a sound article', async () => {
    expect(await check({ 'a.txt': article('a', TEXT) })).toEqual({
      articles: 1,
      refused: 0,
      warnings: 0,
      problems: [],
    });
  });

  it('reports refusals with file, line, reason and remedy, and goes on', async () => {
    const { problems, refused, articles } = await check({
      'latin.txt': Uint8Array.of(0x4f, 0x6b, 0x0a, 0xe9, 0x0a),
      'no-source.txt': 'Words.',
      'yaml.txt': '---\ntitle: x\nurl: [\n---\nWords.',
      'good.txt': article('a', TEXT),
    });
    expect([articles, refused]).toEqual([1, 3]);
    expect(problems.map(({ file, line, code }) => [file, line, code])).toEqual([
      ['latin.txt', 2, 'not-utf8'],
      ['no-source.txt', undefined, 'no-source'],
      ['yaml.txt', expect.any(Number), 'metadata'],
    ]);
    for (const { reason, remedy } of problems)
      expect([reason, remedy]).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/\.$/)]);
  });

  it('warns of an article without a date', async () => {
    expect(await warningsOf({ 'a.txt': `${TEXT}\n\nSource: https://x.example/a` })).toEqual([
      ['no-date', 'a.txt', undefined],
    ]);
  });

  it('warns of a sentence of more than 600 characters, and shows where it stands', async () => {
    const long = `${'word '.repeat(120)}end.`;
    expect(await warningsOf({ 'a.txt': article('a', `${TEXT}\n\n${long}`) })).toEqual([
      ['long-sentence', 'a.txt', 11],
    ]);
    expect(await warningsOf({ 'a.txt': article('a', `${TEXT}\n\n${long.slice(5)}`) })).toEqual([]);
  });

  it('warns of letters that could not be read', async () => {
    const broken = 'The council met o\ufffd Tuesday.';
    expect(await warningsOf({ 'a.txt': article('a', `${TEXT}\n\n${broken}`) })).toEqual([
      ['lost-letters', 'a.txt', 11],
    ]);
  });

  it('warns of a language that the text is not in', async () => {
    expect(await warningsOf({ 'a.txt': article('a', TEXT, { language: 'ar' }) })).toEqual([
      ['language-mismatch', 'a.txt', 4],
    ]);
  });

  it('warns of one name in two spellings, where the rarer one stands', async () => {
    const arabic = { language: 'ar' };
    const body = 'افتتح المحافظ نجوين دينه ترونج الميناء الجديد.\n\nوقال نجوين دينه ترونج إن العمل انتهى.';
    const other = 'زار المحافظ دينه ترونغ السوق القديم صباح اليوم.';
    expect(
      await warningsOf({ 'a.txt': article('a', body, arabic), 'b.txt': article('b', other, arabic) }),
    ).toEqual([['name-spelling', 'b.txt', 6]]);
    const latin = (name: string) => `The ferry was named by ${name} on Sunday, and many came to see it.`;
    const pair = (one: string, two: string) => ({
      'a.txt': article('a', `${latin(one)} ${latin(one)}`),
      'b.txt': article('b', latin(two)),
    });
    expect(await warningsOf(pair('Nguyễn Văn An', 'Nguyen Van An'))).toContainEqual([
      'name-spelling',
      'b.txt',
      5,
    ]);
    expect(await warningsOf(pair('Mohammed Alleni', 'Muhammad Alleni'))).toContainEqual([
      'name-spelling',
      'b.txt',
      5,
    ]);
    expect(await warningsOf(pair('Nguyễn Văn Hùng', 'Nguyễn Văn Hưng'))).toEqual([]);
    expect(await warningsOf(pair('Odile Tarrant', 'Ines Holt'))).toEqual([]);
  });
});

describe('near-duplicates', () => {
  it('are named with the article that they repeat', async () => {
    const edited = TEXT.replace('Tuesday', 'Tuesday morning').replace('412', '421');
    const { problems } = await check({
      'a.txt': article('a', TEXT),
      'b.txt': article('b', edited),
      'c.txt': article(
        'c',
        'Something else happened in another town, and nobody wrote about it for a long time.',
      ),
    });
    expect(problems).toMatchObject([
      { code: 'near-duplicate', file: 'b.txt', reason: expect.stringMatching(/a\.txt \(\d\d% alike\)$/) },
    ]);
  });

  it('are named when only the link is the same', async () => {
    const files = {
      'a.txt': article('a', TEXT),
      'b.txt': article('a', 'Something else happened in another town, and nobody wrote about it.'),
    };
    expect(await warningsOf(files)).toEqual([['same-link', 'b.txt', undefined]]);
  });

  it('are found among any articles exactly when texts are repeated', async () => {
    const word = fc.constantFrom(
      ...'ferry council landing mayor river boat crown guild harbour province road school'.split(' '),
    );
    const text = fc.array(word, { minLength: 12, maxLength: 60 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(text, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        async (texts, chosen) => {
          const copy = texts[chosen % texts.length]!;
          const files = Object.fromEntries(
            [...texts, copy].map((body, n) => [`${n}.txt`, article(`${n}`, body)]),
          );
          const found = (await warningsOf(files)).filter(([code]) => code === 'near-duplicate');
          expect(found).toContainEqual(['near-duplicate', `${texts.length}.txt`, undefined]);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('isBoilerplate', () => {
  it.each([
    'Read also: The mayor goes to court',
    'READ MORE',
    'Related articles',
    'We use cookies to make this site better.',
    'Xem thêm: Khánh thành bến phà',
    'Tin liên quan',
    'Đăng ký nhận bản tin của chúng tôi',
    'اقرأ أيضًا: افتتاح المرفأ',
    'اقرأ أيضا',
    'جميع الحقوق محفوظة لصحيفة البلدة',
    'Advertisement',
  ])('is true of "%s"', (text) => expect(isBoilerplate(text)).toBe(true));

  it.each([
    'See also the report of the council, which says more.',
    'The council set up a cookie factory.',
    'Related costs rose by 3%.',
    'Xem thêm nhiều con phố mới, người dân rất vui.',
    'اقرأ المزيد من الكتب، قال المعلم.',
    '',
  ])('is false of "%s"', (text) => expect(isBoilerplate(text)).toBe(false));
});

describe('fitsLanguage', () => {
  const ARABIC = 'مجلس البلدية يجتمع يوم الثلاثاء في القاعة الكبرى.';
  const VIETNAMESE = 'Hội đồng thành phố họp vào thứ Ba tại hội trường lớn.';
  it.each<[string, string, boolean]>([
    ['ar', ARABIC, true],
    ['ar-EG', ARABIC, true],
    ['fa', ARABIC, true],
    ['en', ARABIC, false],
    ['vi', ARABIC, false],
    ['vi', VIETNAMESE, true],
    ['en', VIETNAMESE, false],
    ['ar', VIETNAMESE, false],
    ['en', TEXT, true],
    ['vi', TEXT, false],
    ['fr', 'Le conseil municipal se réunit mardi dans la grande salle.', true],
    ['ru', TEXT, false],
    ['en', '12 | 14', true],
  ])('takes %s for the language of the text, or not', (tag, text, fits) =>
    expect(fitsLanguage(tag, [text])).toBe(fits),
  );

  it('takes quotations in other languages as they come', () => {
    expect(fitsLanguage('en', [TEXT, ARABIC, VIETNAMESE])).toBe(true);
  });
});
