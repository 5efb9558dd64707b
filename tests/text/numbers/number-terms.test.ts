import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InterfaceLanguage } from '../../../src/text/language/detect.ts';
import { numberTerms } from '../../../src/text/numbers/number-terms.ts';

const terms = (text: string, language?: InterfaceLanguage): string[] =>
  numberTerms(text, language).map(({ term }) => term);

const arabicIndic = (text: string): string =>
  text.replace(/\d/g, (d) => String.fromCharCode(0x660 + Number(d)));
const persian = (text: string): string => text.replace(/\d/g, (d) => String.fromCharCode(0x6f0 + Number(d)));
const toneless = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

describe('digits', () => {
  it('are one number in every script', () => {
    fc.assert(
      fc.property(fc.nat(), (n) => {
        for (const text of [`${n}`, arabicIndic(`${n}`), persian(`${n}`)])
          expect(terms(text)).toContain(`n:${n}`);
      }),
    );
  });

  it.each<[string, InterfaceLanguage, string]>([
    ['95.9', 'en', 'n:95.9'],
    ['95,9', 'vi', 'n:95.9'],
    ['٩٥٫٩', 'ar', 'n:95.9'],
    ['95.90', 'en', 'n:95.9'],
    ['007', 'en', 'n:7'],
    ['1.000.000', 'vi', 'n:1000000'],
    ['1,000,000', 'en', 'n:1000000'],
    ['١٬٢٣٤٫٥', 'ar', 'n:1234.5'],
    ['1.500', 'vi', 'n:1500'],
    ['1.500', 'en', 'n:1.5'],
    ['1,500', 'en', 'n:1500'],
    ['1,500', 'vi', 'n:1.5'],
    ['1.000', 'en', 'n:1000'],
    ['1.234,56', 'vi', 'n:1234.56'],
    ['1,234.56', 'en', 'n:1234.56'],
    ['0.125', 'vi', 'n:0.125'],
    ['1.2 million', 'en', 'n:1200000'],
    ['1,1 triệu', 'vi', 'n:1100000'],
    ['95 nghìn tỷ đồng', 'vi', 'n:95000000000000'],
    ['٣ ملايين', 'ar', 'n:3000000'],
    ['40 ألفًا', 'ar', 'n:40000'],
  ])('%s in %s is %s', (text, language, term) => {
    expect(terms(text, language)).toEqual([term]);
  });

  it('stay apart where they make no single number', () => {
    expect(terms('10.0.0.1')).toEqual(['n:10', 'n:0', 'n:0', 'n:1']);
    expect(terms('143/2024/NĐ-CP')).toEqual(['n:143', 'n:2024']);
  });
});

describe('percentages', () => {
  it.each([
    '30%',
    '30 %',
    '٣٠٪',
    '30﹪',
    '30%',
    '%30',
    '30 percent',
    '30 per cent',
    '30 phần trăm',
    '30 phan tram',
    '30 بالمئة',
    '30 بالمائة',
    '30 في المئة',
    '30 في المائة',
    'thirty percent',
    'ba mươi phần trăm',
    'ثلاثون بالمئة',
    'ثلاثين في المائة',
  ])('%s', (text) => {
    expect(terms(text)).toEqual(['n:30', 'n:30%']);
  });

  it('are read from toneless words', () => {
    expect(terms('ba muoi phan tram', 'vi')).toEqual(['n:30', 'n:30%']);
  });

  it.each([
    'phần trăm',
    'phan tram',
    'bao nhiêu phần trăm',
    'في المئة',
    'بالمائة',
    'what percent',
    'per cent',
  ])('%s without a number is no hundred', (text) => {
    expect(terms(text)).toEqual([]);
  });

  it('give the sign to the number before it', () => {
    expect(terms('20% 30')).toEqual(['n:20', 'n:20%', 'n:30']);
  });
});

const WORDS: [string, InterfaceLanguage, number][] = [
  ['forty', 'en', 40],
  ['forty-two', 'en', 42],
  ['one hundred and thirty-three', 'en', 133],
  ['a hundred and five', 'en', 105],
  ['two thousand and twenty-five', 'en', 2025],
  ['three million two hundred thousand', 'en', 3200000],
  ['twelve', 'en', 12],
  ['bốn mươi', 'vi', 40],
  ['mười lăm', 'vi', 15],
  ['hai mươi mốt', 'vi', 21],
  ['hai mươi tư', 'vi', 24],
  ['một trăm ba mươi ba', 'vi', 133],
  ['một trăm linh năm', 'vi', 105],
  ['một trăm lẻ năm', 'vi', 105],
  ['ba trăm hai', 'vi', 320],
  ['hai triệu rưỡi', 'vi', 2500000],
  ['hai nghìn không trăm hai mươi lăm', 'vi', 2025],
  ['hai ngàn ba', 'vi', 2300],
  ['năm trăm nghìn', 'vi', 500000],
  ['mười hai triệu', 'vi', 12000000],
  ['hai chục', 'vi', 20],
  ['ba tỷ hai trăm triệu', 'vi', 3200000000],
  ['أربعون', 'ar', 40],
  ['أربعين', 'ar', 40],
  ['والأربعين', 'ar', 40],
  ['مئة وثلاثة وثلاثون', 'ar', 133],
  ['مائة وثلاث وثلاثين', 'ar', 133],
  ['خمسة عشر', 'ar', 15],
  ['خمس عشرة', 'ar', 15],
  ['اثنا عشر', 'ar', 12],
  ['أحد عشر', 'ar', 11],
  ['إحدى عشرة', 'ar', 11],
  ['خمسطعش', 'ar', 15],
  ['واحد وعشرون', 'ar', 21],
  ['ثلاثمئة', 'ar', 300],
  ['ثلاث مئة', 'ar', 300],
  ['مئتان وخمسون', 'ar', 250],
  ['ألفين وخمسة وعشرين', 'ar', 2025],
  ['ثلاثة آلاف وخمسمئة', 'ar', 3500],
  ['مئة وثلاثة وثلاثون ألفا', 'ar', 133000],
  ['مليونان', 'ar', 2000000],
  ['ستة', 'ar', 6],
  ['بخمس', 'ar', 5],
];

describe('number words', () => {
  it.each(WORDS)('%s in %s is %d', (text, language, n) => {
    expect(terms(text, language)).toEqual([`n:${n}`]);
  });

  it.each(WORDS.filter(([text, language]) => language === 'vi' && text.includes(' ')))(
    '%s is read without tone marks',
    (text, _, n) => {
      expect(terms(toneless(text), 'vi')).toEqual([`n:${n}`]);
    },
  );

  it.each<[string, InterfaceLanguage]>([
    ['one of the wards', 'en'],
    ['the one who', 'en'],
    ['một phường', 'vi'],
    ['năm nay', 'vi'],
    ['cô Ba', 'vi'],
    ['nam va nu', 'vi'],
    ['ba toi o dau', 'vi'],
    ['واحد من الناس', 'ar'],
    ['أحد الموظفين', 'ar'],
    ['يوم الاثنين', 'ar'],
    ['per second', 'en'],
    ['آلاف السكان', 'ar'],
    ['hundreds of people', 'en'],
    ['vài trăm người', 'vi'],
  ])('%s is no number', (text, language) => {
    expect(terms(text, language)).toEqual([]);
  });

  it.each<[string, InterfaceLanguage, string]>([
    ['năm phường', 'vi', 'n:5'],
    ['sau nam thang', 'vi', 'n:5'],
    ['five months', 'en', 'n:5'],
    ['خمسة أشهر', 'ar', 'n:5'],
    ['شهرين', 'ar', 'n:2'],
  ])('%s holds %s', (text, language, term) => {
    expect(terms(text, language)).toEqual([term]);
  });

  it('do not run into each other', () => {
    expect(terms('two, three', 'en')).toEqual(['n:2', 'n:3']);
    expect(terms('ثلاثة وأربعة', 'ar')).toEqual(['n:3', 'n:4']);
  });
});

describe('ordinals', () => {
  it.each<[string, InterfaceLanguage, string[]]>([
    ['twenty-first', 'en', ['o:21', 'n:21']],
    ['the fourth', 'en', ['o:4']],
    ['4th', 'en', ['n:4', 'o:4']],
    ['thứ tư', 'vi', ['o:4']],
    ['thứ nhất', 'vi', ['o:1']],
    ['الرابعة', 'ar', ['o:4']],
    ['الحادي والعشرون', 'ar', ['o:21', 'n:21']],
    ['الرابع عشر', 'ar', ['o:14', 'n:14']],
    ['Đại hội XIV', 'vi', ['o:14', 'n:14']],
  ])('%s', (text, language, expected) => {
    expect(terms(text, language)).toEqual(expected);
  });
});

describe('spans', () => {
  it('are where the number stands, also behind decomposed letters', () => {
    const text = 'Có bốn mươi phường'.normalize('NFD');
    const [found] = numberTerms(text, 'vi');
    expect(text.slice(found!.start, found!.end).normalize('NFC')).toBe('bốn mươi');
  });

  it('lie within any text, in order', () => {
    const pieces = fc.constantFrom(
      'một',
      'trăm',
      'hai',
      'مئة',
      'وثلاثة',
      'ألف',
      'two',
      'hundred',
      'and',
      '1/7',
      '2025',
      '%',
      '12.5',
      'July',
      'XIV',
      '-',
      '،',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 8 })), { maxLength: 12 }), (words) => {
        const text = words.join(' ');
        let last = 0;
        for (const { start, end } of numberTerms(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
    );
  });
});
