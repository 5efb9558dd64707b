import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../src/text/language/detect.ts';

describe('detectLanguage', () => {
  it.each([
    ['كم عدد البلديات؟', 'ar'],
    ['شو يعني UBND؟', 'ar'],
    ['Thành phố có mấy quận?', 'vi'],
    ['Thành phố có mấy quận?'.normalize('NFD'), 'vi'],
    ['thanh pho co may quan', 'vi'],
    ['ai la chu tich tinh', 'vi'],
    ['ai doc dien van khai mac', 'vi'],
    ['giam bien che', 'vi'],
    ['ok the ai khai mac thao luan', 'vi'],
    ['tinh gian bien che', 'vi'],
    ['sang ten xe', 'vi'],
    ['What is a ward?', 'en'],
    ['can i go', 'en'],
    ['the man can sing', 'en'],
    ['me too', 'en'],
    ['so long', 'en'],
    ['main tax', 'en'],
    ['bus to hue', 'en'],
    ['Hue', 'en'],
    ['Who is Trần Văn Nam?', 'en'],
    ['the new mayor', 'en'],
    ['Combien de communes ?', 'en'],
    ['12345', 'en'],
    ['؟', 'ar'],
    ['؟!', 'ar'],
    ['١٢', 'ar'],
    ['Что это؟', 'en'],
    ['?', 'en'],
    ['', 'en'],
  ])('%s → %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});
