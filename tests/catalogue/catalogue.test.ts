import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleCatalogue, searchArticles } from '../../src/catalogue/articles.ts';
import { CATALOGUE_FIELDS, Catalogue } from '../../src/catalogue/catalogue.ts';
import { containsPrefixes, searchWords } from '../../src/catalogue/words.ts';
import type { Article, Corpus } from '../../src/corpus/types.ts';

const WORDS = [
  'library',
  'lib',
  'a',
  'thư',
  'viện',
  'vi',
  'ố',
  '12',
  'مكتبة',
  'المكتبة',
  'والمتحف',
  'ال',
  'م',
  'lake',
  '😀',
];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((words) => words.join(' '));
const typed = fc.oneof(
  text,
  fc.array(fc.constantFrom(...WORDS).map((word) => word.slice(0, 3))).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 600 }),
);

function catalogueOf(items: readonly (readonly [title: string, publisher: string])[]): Catalogue<number> {
  const catalogue = new Catalogue<number>();
  for (const [at, [title, publisher]] of items.entries()) catalogue.add(at, { title, publisher });
  return catalogue;
}

describe('Catalogue', () => {
  it('finds exactly the items in whose fields every typed word begins a word, titles first', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 8 }), typed, (items, words) => {
        const wanted = searchWords(words);
        const holds = (texts: readonly string[]) => containsPrefixes(texts.flatMap(searchWords), wanted);
        const { items: found } = catalogueOf(items).search(words, { fields: CATALOGUE_FIELDS, typos: false });
        const inTitle = found.filter((at) => holds(items[at]!.slice(0, 1)));
        expect([...found].sort((a, b) => a - b)).toEqual([...items.keys()].filter((at) => holds(items[at]!)));
        expect(found.slice(0, inTitle.length)).toEqual(inTitle);
      }),
    );
  });

  it('lets a typo count only where nothing is found without one', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 8 }), typed, (items, words) => {
        const catalogue = catalogueOf(items);
        const exact = catalogue.search(words, { fields: CATALOGUE_FIELDS, typos: false });
        const found = catalogue.search(words, { fields: CATALOGUE_FIELDS, typos: true });
        expect(found.isNear).toBe(exact.items.length === 0 && found.items.length > 0);
        if (exact.items.length > 0) expect(found).toEqual(exact);
      }),
    );
  });

  it('finds a word of five letters with any one typo', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefghijk'), minLength: 6, maxLength: 9 });
    fc.assert(
      fc.property(word, fc.nat(), fc.nat(), fc.constantFrom('z', 'y'), (right, place, kind, letter) => {
        const at = place % right.length;
        const [before, after] = [right.slice(0, at), right.slice(at)];
        const mistyped = [
          before + letter + after,
          before + after.slice(1),
          before + letter + after.slice(1),
          before + [...after.slice(0, 2)].reverse().join('') + after.slice(2),
        ][kind % 4]!;
        const found = catalogueOf([[`The ${right}`, '']]).search(mistyped, {
          fields: ['title'],
          typos: true,
        });
        expect(found.items, `${mistyped} for ${right}`).toEqual([0]);
      }),
    );
  });

  it('looks at every one of many words, whatever their order', () => {
    const title = 'On who may use which ferry, bridge, tunnel, harbour, market, library, meadow or park';
    const catalogue = catalogueOf([
      [title, ''],
      [title.replace('On who', 'On whether one'), ''],
      [title.replace('park', 'pond'), ''],
    ]);
    const find = (words: string) => catalogue.search(words, { fields: ['title'], typos: true });
    const words = searchWords(title);
    for (const [at] of words.entries()) {
      const inOtherOrder = [...words.slice(at), ...words.slice(0, at)].join(' ');
      expect(find(inOtherOrder)).toEqual({ items: [0], isNear: false });
      expect(find(inOtherOrder.replace('library', 'libary'))).toEqual({ items: [0], isNear: true });
    }
    expect(find(`${title} zoo`).items).toEqual([]);
  });

  it('puts those that are preferred first among those that are equally good', () => {
    const catalogue = catalogueOf([
      ['Old lib', ''],
      ['Old library', ''],
      ['Library', ''],
      ['Libraries', ''],
    ]);
    const query = { fields: ['title'], typos: true, prefers: (at: number) => at % 2 === 1 } as const;
    expect(catalogue.search('librar', query).items).toEqual([3, 2, 1]);
    expect(catalogue.search('', query).items).toEqual([1, 3, 0, 2]);
  });
});

describe('the catalogue of a corpus', () => {
  const article = (at: number): Article =>
    ({
      id: `${at}`,
      file: `${at}.md`,
      url: `https://x.example/${at}`,
      heading: { text: `Notice ${at}`, derived: false },
      language: 'en',
    }) as Partial<Article> as Article;
  const corpusOf = (count: number): Corpus => ({
    articles: Array.from({ length: count }, (_, at) => article(at)),
    problems: [],
    version: `${count}`,
  });

  it('is one for all, needs no texts of articles, and is filled between other work', async () => {
    const corpus = corpusOf(2_000);
    const made = articleCatalogue(corpus);
    expect(articleCatalogue(corpus)).toBe(made);
    let turns = 0;
    const isWorking = () => !made.isFilled();
    const count = () => {
      turns++;
      if (isWorking()) setImmediate(count);
    };
    setImmediate(count);
    await made.filled;
    expect(turns).toBeGreaterThan(10);
    const { items } = await searchArticles(corpus, 'notice 1999', { fields: ['title'] });
    expect(items).toEqual([corpus.articles[1_999]]);
  });

  it('gives all articles in their order when no word is typed', async () => {
    const corpus = corpusOf(3);
    for (const typed of ['', ' ?! '])
      expect((await searchArticles(corpus, typed, { fields: ['title'] })).items).toBe(corpus.articles);
  });
});
