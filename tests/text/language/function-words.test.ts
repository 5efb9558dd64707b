import { describe, expect, it } from 'vitest';
import { isFunctionWord, isFunctionWordIn } from '../../../src/text/language/function-words.ts';
import { fold } from '../../../src/text/unicode/fold.ts';

describe('isFunctionWord', () => {
  it.each(['the', 'which', 'إلى', 'الذي', 'ايش', 'của', 'nhưng'])('%s is one', (word) => {
    expect(isFunctionWord(fold(word))).toBe(true);
  });

  it.each(['city', 'مدينة', 'thành', 'ward'])('%s is none', (word) => {
    expect(isFunctionWord(fold(word))).toBe(false);
  });

  it('knows Vietnamese ones without tone marks only when told so', () => {
    expect(isFunctionWord('cua', true)).toBe(true);
    expect(isFunctionWord('cua')).toBe(false);
  });
});

describe('isFunctionWordIn', () => {
  it('knows the words of one language', () => {
    expect(isFunctionWordIn('en', 'an')).toBe(true);
    expect(isFunctionWordIn('vi', 'an')).toBe(false);
    expect(isFunctionWordIn('vi', 'cua', true)).toBe(true);
    expect(isFunctionWordIn('en', 'cua', true)).toBe(false);
  });
});
