import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../../src/answer/answer.ts';
import { type Condition, createRetriever } from '../../../src/retrieval/index.ts';
import { article } from '../support.ts';

const corpus = [
  article(
    'city',
    'The new city',
    'Since July 2025 the city has 40 wards. Mayor Lan Pham opened the new town hall.',
    'The reform merged 12 bus lines into 5. The ferry does not run on Sundays. The library opens at nine. The court fined Khoa Ngo, a contractor, for bribery.',
  ),
  article(
    'thanh-pho',
    'Thành phố mới',
    'Từ tháng 7 năm 2025 thành phố có 40 phường. Chủ tịch Trần Văn Bình khai trương chợ mới.',
  ),
  article(
    'مدينة',
    'المدينة الجديدة',
    'منذ يوليو 2025 تضم المدينة 40 حيًّا. افتتح رئيس البلدية سعد الخطيب السوق الجديد. تفتح المكتبة في التاسعة. وتعمل الحدائق بشكل عام بسلاسة.',
  ),
];
const source = createRetriever(corpus).then((retriever) => ({
  retriever,
  corpusVersion: 'v',
  maxQuestionLength: 500,
}));
const ask = async (question: string) => answerQuestion(question, await source);

const unmet: [string, Condition][] = [
  ['How many wards did the city have before July 2025?', 'time'],
  ['Trước tháng 7 năm 2025 thành phố có bao nhiêu phường?', 'time'],
  ['كم حيًّا كانت تضم المدينة قبل يوليو 2025؟', 'time'],
  ['How many wards has the city had since July 2031?', 'number'],
  ['Which town hall did Mayor Thomas open?', 'name'],
  ['When did the mayor open the new town hall?', 'kind'],
  ['كم عدد الحدائق؟', 'kind'],
  ['Which wards does the city not have?', 'negation'],
  ['Has Mayor Lan Pham married?', 'predicate'],
  ['Will the library move?', 'predicate'],
  ['Thành phố có sân bay không?', 'predicate'],
  ['هل ستغلق المكتبة؟', 'predicate'],
  ['Is the mayor corrupt?', 'accusation'],
  ['Was Mayor Lan Pham arrested?', 'accusation'],
  ['Is the mayor an idiot?', 'accusation'],
  ['Chủ tịch Trần Văn Bình bị bắt chưa?', 'accusation'],
  ['هل رئيس البلدية كسول؟', 'accusation'],
  ['Did Mayor Lan Pham steal money from the city?', 'accusation'],
  ['Chủ tịch Trần Văn Bình có tham nhũng không?', 'accusation'],
  ['chu tich tran van binh co nhan hoi lo khong', 'accusation'],
  ['هل رئيس البلدية سعد الخطيب فاسد؟', 'accusation'],
  ['رئيس البلدية متهم بالفساد؟', 'accusation'],
];

describe('what no likeness makes up for', () => {
  test.each(unmet)('%s is not answered: %s', async (question, condition) => {
    const { status, candidates } = await ask(question);
    expect(candidates[0]?.unmet).toContain(condition);
    expect(status).not.toBe('answered');
    if (condition === 'accusation') expect(status).toBe('not-found');
  });

  test.each([
    'How many wards has the city had since July 2025?',
    'Which town hall did Mayor Lan Pham open?',
    'Thành phố có bao nhiêu phường từ tháng 7 năm 2025?',
    'كم حيًّا تضم المدينة منذ يوليو 2025؟',
    'Does the library open at nine?',
    'هل تفتح المكتبة في التاسعة؟',
    'How many bus lines were there before the reform?',
    'When does the ferry not run?',
    'When does the library open?',
    'متى تفتح المكتبة؟',
    'Who was fined for bribery?',
    'Thành phố có chợ mới không?',
  ])('%s meets every condition', async (question) => {
    const { candidates } = await ask(question);
    expect(candidates[0]?.unmet).toEqual([]);
  });
});
