import { expect, test } from 'vitest';
import { SearchUnavailable } from '../../../src/errors.ts';
import { countedAnswers } from '../../../src/runtime/counting/counted-answers.ts';
import { counted, scrape } from '../../support/metrics/scrape.ts';
import { served } from '../../support/metrics/served.ts';

test.each([
  ['unavailable', new SearchUnavailable('away', 'The cluster cannot be reached.')],
  ['failed', new Error('the roof fell in')],
])('a question that ends as %s is counted, and ends as before', async (outcome, error) => {
  const { meter, address } = await served();
  const answer = countedAnswers(() => Promise.reject(error), meter);
  await expect(answer('Khi nào thư viện mở cửa?')).rejects.toBe(error);
  await expect(answer('Khi nào thư viện mở cửa?', { again: true })).rejects.toBe(error);
  const scraped = await scrape(address);
  expect(counted(scraped, 'dalil_questions_total')).toEqual({
    [`dalil_questions_total{outcome="${outcome}",language="vi"}`]: 1,
  });
  expect(scraped.get('dalil_answer_seconds_count')).toBe(0);
});
