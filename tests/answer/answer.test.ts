import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AnswerSource, answerQuestion } from '../../src/answer/answer.ts';
import { withoutCourtesy } from '../../src/answer/manners/courtesy.ts';
import { screenQuestion } from '../../src/answer/screen-question.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import type { Corpus } from '../../src/corpus/types.ts';
import { createRetriever, type Question, type SearchOptions } from '../../src/retrieval/index.ts';
import { expectSound } from '../support/highlights.ts';

let corpus: Corpus;
let source: AnswerSource;

beforeAll(async () => {
  corpus = await readCorpus('seeds');
  const retriever = await createRetriever(corpus.articles);
  source = { retriever, corpusVersion: corpus.version, maxQuestionLength: 500 };
});

describe('answerQuestion', () => {
  it('answers with sentences that stand in the articles, and names the version', async () => {
    const answer = await answerQuestion('ما نسبة الطلبات المقدمة عبر الإنترنت؟', source);
    expect(answer).toMatchObject({ status: 'answered', language: 'ar', corpusVersion: corpus.version });
    expect(answer.citations.length).toBeGreaterThanOrEqual(1);
    expect(answer.citations.length).toBeLessThanOrEqual(3);
    const [{ article, sentence }] = answer.citations as [(typeof answer.citations)[0]];
    expect(article.text.slice(sentence.start, sentence.end)).toContain('95.9٪');
  });

  it('says that the articles do not say, and cites nothing', async () => {
    const answer = await answerQuestion('How tall is Mount Everest?', source);
    expect(answer).toMatchObject({ status: 'not-found', language: 'en', citations: [] });
  });

  it('gives as many candidates as asked for, whether cited or not', async () => {
    const question = 'من رئيس لجنة الشعب بالمدينة؟';
    const [two, twelve] = await Promise.all([
      answerQuestion(question, source, { limit: 2 }),
      answerQuestion(question, source, { limit: 12 }),
    ]);
    expect(two.candidates).toHaveLength(2);
    expect(twelve.candidates).toHaveLength(12);
    expect(twelve.candidates.slice(0, 2)).toEqual(two.candidates);
    expect(twelve.citations).toEqual(two.citations);
  });

  it('keeps every highlight inside its sentence, ascending and disjoint, for any question', async () => {
    const words = corpus.articles[0]!.text.split(/\s+/);
    const question = fc
      .array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 12 })
      .map((parts) => parts.join(' '));
    await fc.assert(
      fc.asyncProperty(question, async (text) => {
        const { candidates, citations, status } = await answerQuestion(text, source);
        expect(citations.length > 0).toBe(status === 'answered');
        for (const candidate of candidates) expectSound(candidate);
      }),
    );
  });
});

describe('what is looked up', () => {
  const looked: { question: Question; options: SearchOptions }[] = [];
  const watched: AnswerSource = {
    ...source,
    retriever: {
      search: async (question, options) => {
        looked.push({ question, options });
        return [];
      },
    },
  };

  it.each([
    ['Hello, كم عدد الأحياء؟', 'كم عدد الأحياء؟', 'ar'],
    ['hi, bao nhieu phuong va xa', 'bao nhieu phuong va xa', 'vi'],
    ['How many wards?', 'How many wards?', 'en'],
  ])('is %j without courtesies, in the language that the answer is in', async (typed, text, language) => {
    looked.length = 0;
    const answer = await answerQuestion(typed, watched);
    expect(looked.map(({ question }) => question)).toEqual([{ text, language }]);
    expect(answer).toMatchObject({ question: typed, language });
  });

  it('is looked up with its vector in the articles that are there once it has come', async () => {
    looked.length = 0;
    const vector = Float32Array.of(1, 0);
    const asked: string[] = [];
    const answer = await answerQuestion('Hello, how many wards?', {
      ...source,
      meaning: {
        vectorOf: async (text) => {
          asked.push(text);
          return vector;
        },
        current: () => ({ retriever: watched.retriever, corpusVersion: 'later' }),
      },
    });
    expect(asked).toEqual(looked.map(({ question }) => question.text));
    expect(looked.map((each) => each.question.vector)).toEqual([vector]);
    expect(answer.corpusVersion).toBe('later');
  });

  it('comes with explanations only where they are asked for', async () => {
    const question = 'كم عدد الأحياء؟';
    const plain = await answerQuestion(question, source);
    const explained = await answerQuestion(question, source, { explain: true });
    expect(plain.candidates.length).toBeGreaterThan(0);
    expect(plain.candidates.every((candidate) => !('explanation' in candidate))).toBe(true);
    expect(explained.candidates.every(({ explanation }) => explanation !== undefined)).toBe(true);
    const bare = explained.candidates.map(({ explanation: _, ...rest }) => rest);
    expect(bare).toEqual(plain.candidates);
  });
});

describe('screenQuestion', () => {
  it.each([
    'مرحبا',
    'السَّلامُ عليكم',
    'أهلًا وسهلًا!',
    'شكرا جزيلا 🙏',
    'شلونك',
    'صباح الخير',
    'Xin chào',
    'xin chao',
    'Cảm ơn bạn nhiều',
    'chào bạn, bạn khỏe không?',
    'hi there',
    'HELLO!!!',
    'hiiii',
    'Thanks a lot :)',
    "what's up",
    'good morning, how are you?',
    '',
    '   ',
    '😀👍🏽',
    '؟؟؟',
    '...',
    '42',
    ' ٣ ',
    '1?',
    '95.9%',
    '1️⃣',
  ])('takes %j for no question', (text) => {
    expect(screenQuestion(text, 500).kind).toBe('not-a-question');
  });

  it.each([
    'ما اسم رئيس المجلس؟',
    'hi, who chairs the council?',
    'Chào bạn, phường nào lớn nhất?',
    'budget 2026',
    'budget 42',
    '1/7/2025',
    'شكرا، وكم عدد الأحياء؟',
  ])('takes %j for a question', (text) => {
    expect(screenQuestion(text, 500).kind).toBe('question');
  });

  it('counts what people count as characters, and names the limit', () => {
    expect(screenQuestion('ك'.repeat(500), 500).kind).toBe('question');
    expect(screenQuestion('𝒳'.repeat(500), 500).kind).toBe('question');
    expect(screenQuestion('x'.repeat(501), 500)).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'too-long', length: 501, limit: 500 },
    });
  });

  it.each(['\0\u0001\u0002', 'what\u001b[2J?', '\ud800 half', 'caf\ufffd'])(
    'refuses %j as no text',
    (text) => {
      expect(screenQuestion(text, 500)).toMatchObject({ kind: 'refused', refusal: { reason: 'not-text' } });
    },
  );
});

describe('withoutCourtesy', () => {
  it.each([
    ['Hi, how many wards are there?', 'how many wards are there?'],
    ['hello dalil! who chairs the council? thanks', 'who chairs the council'],
    ['السلام عليكم، كم عدد الأحياء؟', 'كم عدد الأحياء؟'],
    ['Xin chào, phường nào lớn nhất ạ?', 'phường nào lớn nhất'],
    ['Please tell me who chairs the council', 'who chairs the council'],
    ['cho tôi hỏi phường nào lớn nhất?', 'phường nào lớn nhất?'],
    ['How many wards are there?', 'How many wards are there?'],
    ['thanks', 'thanks'],
    ['', ''],
  ])('%j → %j', (text, question) => {
    expect(withoutCourtesy(text)).toBe(question);
  });
});
