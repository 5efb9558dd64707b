import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/corpus/types.ts';
import { detectLanguage } from '../../../src/text/language/detect.ts';
import { seedsFolder } from '../../support/seeds.ts';
import { type CorpusSettings, generateCorpus } from './corpus.ts';
import { sentenceTexts } from './sentence-texts.ts';

const SETTINGS: CorpusSettings = { seed: 7, sentences: 6_000, questions: 60, hardQuestions: 6 };
const grown = await generateCorpus(SETTINGS);

function wordsOf(articles: readonly Article[]): string[] {
  return articles.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
}

/** How often each distinct word occurs, the greatest first. */
function frequencies(words: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts.values()].sort((a, b) => b - a);
}

describe('a generated corpus', () => {
  it('is the same for the same seed, and another for another one', async () => {
    expect(await generateCorpus(SETTINGS)).toEqual(grown);
    const other = await generateCorpus({ ...SETTINGS, seed: 8 });
    expect(other.articles[0]!.text).not.toBe(grown.articles[0]!.text);
  });

  it('has as many sentences as asked for, each where its article says, in paragraphs that hold them all', () => {
    const texts = [...sentenceTexts(grown.articles)];
    expect(texts).toHaveLength(SETTINGS.sentences);
    expect(texts.every((text) => /^\S.*\S\.$/u.test(text))).toBe(true);
    for (const { text, paragraphs, sentences } of grown.articles) {
      expect(text.split('\n\n')).toEqual(paragraphs.map(({ start, end }) => text.slice(start, end)));
      expect(paragraphs.at(-1)!.endSentence).toBe(sentences.length);
    }
  });

  it.each(['ar', 'vi', 'en'] as const)('is in %s for a third, as the language is recognised', (language) => {
    const articles = grown.articles.filter((article) => article.language === language);
    expect(articles).toHaveLength(grown.articles.length / 3);
    expect(articles.map(({ text }) => detectLanguage(text))).toEqual(articles.map(() => language));
  });

  it('has sentences of some 27 words, short and long ones among them', () => {
    const lengths = [...sentenceTexts(grown.articles)].map((text) => text.split(' ').length);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(mean).toBeGreaterThan(24);
    expect(mean).toBeLessThan(30);
    expect(Math.min(...lengths)).toBeLessThan(10);
    expect(Math.max(...lengths)).toBeGreaterThan(60);
  });

  it.each(['ar', 'vi', 'en'])('spreads the words of %s as Zipf and Mandelbrot say', (language) => {
    const words = wordsOf(grown.articles.filter((article) => article.language === language));
    const counts = frequencies(words);
    const share = (count: number) => count / words.length;
    expect(share(counts[0]!)).toBeGreaterThan(0.02);
    expect(share(counts[0]!)).toBeLessThan(0.09);
    // Frequency falls about as rank grows: hundredfold from the first to the hundredth word, within reason.
    const fall = Math.log(counts[0]! / counts[99]!) / Math.log(100);
    expect(fall).toBeGreaterThan(0.6);
    expect(fall).toBeLessThan(1.3);
    const once = counts.filter((count) => count === 1).length / counts.length;
    expect(once).toBeGreaterThan(0.5);
    expect(once).toBeLessThan(0.9);
  });

  it('goes on bringing new words', async () => {
    const large = await generateCorpus({ ...SETTINGS, sentences: 24_000 });
    const [few, many] = [grown, large].map(({ articles }) => new Set(wordsOf(articles)).size);
    expect(many! / few!).toBeGreaterThan(2);
    expect(many! / few!).toBeLessThan(4);
  });
});

describe('its questions', () => {
  const texts = [...sentenceTexts(grown.articles)];

  it('are made of words of their source, in its language; some have a word that it lacks', () => {
    const lacking = grown.questions.filter(({ text, source, language }) => {
      expect(detectLanguage(texts[source!]!)).toBe(language);
      const words = text.replace(/\?$/, '').split(' ');
      const missing = words.slice(3).filter((word) => !texts[source!]!.includes(word));
      expect(missing.length).toBeLessThanOrEqual(1);
      return missing.length === 1;
    });
    expect(lacking.length).toBeGreaterThan(0);
    expect(lacking.length).toBeLessThan(grown.questions.length / 2);
  });

  it('are others to warm up with', () => {
    const asked = new Set(grown.questions.map(({ text }) => text));
    expect(grown.warmUp).toHaveLength(grown.questions.length);
    expect(grown.warmUp.filter(({ text }) => asked.has(text))).toEqual([]);
  });

  it('include hard ones: some forty words that hardly any sentence has, within the length of a question', () => {
    const known = new Set(wordsOf(grown.articles));
    expect(grown.hard.map(({ language }) => language)).toEqual(['ar', 'vi', 'en', 'ar', 'vi', 'en']);
    for (const { text } of grown.hard) {
      const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu)!;
      expect(text.length).toBeLessThanOrEqual(500);
      expect(words.length).toBeGreaterThan(30);
      expect(words.filter((word) => known.has(word)).length).toBeLessThan(4);
    }
  });
});

describe('a corpus of words drawn from articles', () => {
  it('has their words, once-only ones spliced with others', async () => {
    const text = await seedsFolder({
      'wiki-en/seeds/a.txt':
        'The harbour opens at nine. The harbour closes at noon.\n\nSource: https://x.example/a-page\n',
    });
    const { articles } = await generateCorpus({ ...SETTINGS, sentences: 100, text });
    const words = new Set(wordsOf(articles));
    expect([...words]).toEqual(expect.arrayContaining(['the', 'harbour', 'at']));
    expect(articles.every(({ language }) => language === 'en')).toBe(true);
  });

  it('needs articles there', async () => {
    const text = await seedsFolder({ 'note.txt': 'nothing' });
    await expect(generateCorpus({ ...SETTINGS, text })).rejects.toThrow(/--text .*no folder SET\/seeds/);
  });
});
