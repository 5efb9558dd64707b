import { describe, expect, it } from 'vitest';
import { numberTerms } from '../../../src/text/numbers/number-terms.ts';

const terms = (text: string): string[] => numberTerms(text).map(({ term }) => term);

describe('dates', () => {
  it.each([
    '1 يوليو 2025',
    '١ يوليو ٢٠٢٥',
    '1 تموز 2025',
    '1 تموز/يوليو 2025',
    'الأول من يوليو 2025',
    '1 من شهر يوليو عام 2025',
    '1/7/2025',
    '01-07-2025',
    '1.7.2025',
    '2025-07-01',
    'July 1, 2025',
    'July 1st, 2025',
    '1 July 2025',
    '1st of July 2025',
    'the first of July 2025',
    'ngày 1 tháng 7 năm 2025',
    'mùng 1 tháng 7, 2025',
    'ngay 1 thang 7 nam 2025',
    'ngày 1 tháng bảy năm 2025',
  ])('%s is the first of July 2025', (text) => {
    const found = terms(text);
    for (const term of ['d:2025-07-01', 'd:2025-07', 'd:--07-01', 'd:--07', 'n:2025'])
      expect(found).toContain(term);
  });

  it.each<[string, string[]]>([
    ['July 2025', ['d:--07', 'n:2025', 'd:2025-07']],
    ['tháng 7/2025', ['d:--07', 'n:2025', 'd:2025-07']],
    ['كانون الثاني 2025', ['d:--01', 'n:2025', 'd:2025-01']],
    ['ngày 1/7', ['d:--07', 'd:--07-01']],
    ['in May', ['d:--05']],
    ['tháng mười hai', ['d:--12']],
    ['7/13/2025', ['d:--07', 'd:--07-13', 'n:2025', 'd:2025-07', 'd:2025-07-13']],
  ])('%s', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it.each(['you may go', 'they march on', 'مارس المهنة'])('%s names no month', (text) => {
    expect(terms(text)).toEqual([]);
  });
});
