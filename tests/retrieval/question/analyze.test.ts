import { describe, expect, it } from 'vitest';
import { createEngine, findSentences, withSession } from '../../../src/retrieval/engine.ts';
import { asked } from '../../support/asked.ts';
import { article } from '../support.ts';

const engine = createEngine([
  article('a', 'Harbour', 'The harbour opened in 1998. Forty boats moor there. Mayor Lan Pham spoke.'),
  article('b', 'الميناء', 'افتتح الميناء عام 1998. ويتسع لـ 40 قاربا.'),
  article('c', 'Cảng', 'Cảng mở cửa năm 1998. Cảng có bốn mươi tàu.'),
]);
const analyze = (question: string) => withSession(asked(question), engine, ({ query }) => query);
const articlesFor = (question: string, without?: number) =>
  withSession(asked(question), engine, (session) =>
    findSentences(session, engine, { without }).map(({ article: number }) => number),
  );

describe('analyzeQuestion', () => {
  it('keeps content words only, rarer ones weighing more', () => {
    const { terms } = analyze('When was the harbour opened by the mayor?');
    expect(terms.map(({ form }) => form)).toEqual(['harbour', 'opened', 'mayor']);
    expect(terms.every(({ idf }) => idf > 0)).toBe(true);
  });

  it('takes the place that all articles are from for granted, if there is one', () => {
    const articles = ['one', 'two'].map((id) => ({
      ...article(id, id, 'It has wards.'),
      url: `https://www.huenews.vn/${id}`,
    }));
    const formsIn = (corpus: typeof articles, question: string) =>
      withSession(asked(question), createEngine(corpus), ({ query }) => query.terms.map(({ form }) => form));
    expect(formsIn(articles, 'How many wards are there in Hue?')).toEqual(['wards']);
    expect(formsIn(articles, 'Huế có bao nhiêu phường?')).toEqual(['phường']);
    expect(formsIn(articles, 'Huế?')).toEqual(['huế']);
    const elsewhere = { ...article('three', 'three', 'It has wards.'), url: 'https://other.example/' };
    expect(formsIn([...articles, elsewhere], 'How many wards are there in Hue?')).toEqual(['wards', 'hue']);
  });

  it('keeps every word where nothing else is left', () => {
    expect(analyze('who is it').terms.length).toBeGreaterThan(0);
  });

  it('sees tone marks missing from a Vietnamese question', () => {
    expect(analyze('cang co bao nhieu tau').toneless).toBe(true);
    expect(analyze('cảng có bao nhiêu tàu').toneless).toBe(false);
  });

  it('links numbers in words and digits to their terms', () => {
    const { crossLingualTerms, terms } = analyze('the forty boats');
    const number = [...crossLingualTerms.values()].find(({ term }) => term === 'n:40');
    expect(number?.terms.map((at) => terms[at]!.form)).toEqual(['forty']);
  });

  it('marks names by their capitals, but not the first word', () => {
    const { terms } = analyze('Boats of Lan Pham');
    expect(terms.map(({ capital }) => capital)).toEqual([false, true, true]);
  });

  it('takes an unknown word for a misspelling of a reusable one', () => {
    const [term] = analyze('harbuor').terms;
    expect(term!.spellings).toContain(analyze('harbour').terms[0]!.stem);
    expect(analyze('harbour').terms[0]!.spellings).toEqual([]);
  });
});

describe('findSentences', () => {
  it('leaves out an article when told to', () => {
    expect(articlesFor('harbour')).toContain(0);
    expect(articlesFor('harbour', 0)).not.toContain(0);
  });

  it('reaches sentences of other languages through numbers', () => {
    const found = articlesFor('bốn mươi tàu');
    expect(new Set(found)).toEqual(new Set([0, 1, 2]));
  });
});
