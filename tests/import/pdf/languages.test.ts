import { describe, expect, it } from 'vitest';
import { readDrawn } from './support/make-pdf.ts';

const ARABIC = [
  'افتتح مجلس مدينة ماروبي المرسى الجديد (الذي كلّف 3.2 مليون كراون) يوم الثلاثاء',
  'وقالت رئيسة البلدية Odile Tarrant إن 412 أسرة طلبت هذا الخط، بنسبة 10%',
  'يفتح المكتب من الساعة 08:00 إلى 16:30 (انظر Annex B-2، الصفحة 4)',
  'هاتف المكتب ٠١٢٣٤ وموقعه www.marrowby.example للاطلاع',
  'سُجّلت شركة Marrowby Works (MW-07) في 6 مايو 2031',
];

describe('Arabic', () => {
  it.each(ARABIC)('is read in the order in which it is spoken: %s', async (line) => {
    const { paragraphs } = await readDrawn(({ arabic }) => {
      arabic(line, { y: 100 });
      arabic('هذا إعلان من مجلس المدينة إلى جميع السكان.', { y: 160 });
    });
    expect(paragraphs[0]).toBe(line);
  });

  it('has its brackets right where a document names those that are meant', async () => {
    const line = 'المرسى الجديد (الذي كلّف 3.2 مليون كراون) مفتوح «للجميع» منذ [أمس]';
    const { paragraphs } = await readDrawn(({ arabic }) => arabic(line, { y: 100 }, false));
    expect(paragraphs).toEqual([line]);
  });

  it('has plain letters where a document names the shapes of letters', async () => {
    const { paragraphs } = await readDrawn(({ arabic }) => {
      arabic('ﻣﺠﻠﺲ ﺍﻟﺒﻠﺪﻳﺔ ﻻ ﻳﻌﻤﻞ', { y: 100 });
      arabic('المديـــنة في عام 1452 هـ', { y: 160 });
    });
    expect(paragraphs).toEqual(['مجلس البلدية لا يعمل', 'المدينة في عام 1452 هـ']);
  });

  it('has columns and paragraphs that begin at the right', async () => {
    const { paragraphs, language } = await readDrawn(
      ({ arabic }) => {
        const text = 'سطر من نص طويل في العمود عن ميزانية المدينة';
        for (let n = 0; n < 5; n++) arabic(`${n + 1} ${text}`, { x: 540, y: 100 + n * 16, size: 9 });
        for (let n = 0; n < 5; n++) arabic(`${n + 6} ${text}`, { x: 280, y: 100 + n * 16, size: 9 });
      },
      { lang: 'ar' },
    );
    expect(paragraphs.join(' ').match(/\d+/g)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    expect(language).toBe('ar');
  });

  it('in an English text stays in its place', async () => {
    const line = 'The town is called ماروبي in Arabic, and the ferry العبّارة (for short).';
    const { paragraphs } = await readDrawn(({ line: draw, doc, arabic }) => {
      let x = 60;
      for (const part of line.split(/([\u0600-\u06ff]+)/u)) {
        if (/[\u0600-\u06ff]/u.test(part)) {
          arabic(part, { x: x + widthOf(part), y: 100, size: 10 });
          x += widthOf(part);
        } else {
          draw(part, { x, y: 100 });
          x += doc.widthOfString(part);
        }
      }
      function widthOf(text: string): number {
        arabic('', { y: 0, size: 10 });
        return doc.widthOfString(text, { features: ['rtla'] as never });
      }
    });
    expect(paragraphs).toEqual([line]);
  });
});

describe('Vietnamese', () => {
  const LINE = 'Ủy ban nhân dân thành phố khánh thành bến phà mới; trường hợp đặc biệt được miễn phí.';
  it.each([
    ['composed', 'NFC'],
    ['with marks of their own', 'NFD'],
  ] as const)('has whole letters that are %s in the document', async (_how, form) => {
    const { paragraphs, language } = await readDrawn(({ line }) => line(LINE.normalize(form), { y: 100 }), {
      lang: 'vi-VN',
    });
    expect(paragraphs).toEqual([LINE]);
    expect(language).toBe('vi-VN');
  });

  it('has whole letters where a mark is drawn over its letter', async () => {
    const { paragraphs } = await readDrawn(({ doc, line }) => {
      line('Thông báo của thành phố Marrowby', { y: 60 });
      line('Thông báo về bê', { y: 100 });
      const x = 60 + doc.widthOfString('Thông báo về bê');
      line('´', { x: x - doc.widthOfString('ê'), y: 97 });
      line('n phà', { x, y: 100 });
    });
    expect(paragraphs.at(-1)).toBe('Thông báo về bến phà');
  });

  it('has the two halves of a letterhead one after the other', async () => {
    const { paragraphs } = await readDrawn(({ lines }) => {
      lines(['ỦY BAN NHÂN DÂN HUYỆN', 'THÀNH PHỐ MARROWBY', 'Số: 12/TB-UBND-2031'], { x: 60, y: 60 });
      lines(
        [
          'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
          'Độc lập - Tự do - Hạnh phúc, Việt Nam',
          'Marrowby, ngày 12 tháng 5 năm 2031',
        ],
        { x: 320, y: 60 },
      );
      lines([LINE, 'Thông báo này có hiệu lực từ ngày ký.'], { y: 160 });
    });
    const text = paragraphs.join(' ');
    expect(text.indexOf('Số: 12')).toBeLessThan(text.indexOf('CỘNG HÒA'));
    expect(text).toContain('Marrowby, ngày 12 tháng 5 năm 2031');
  });
});

describe('what typesetting does to letters', () => {
  it('is undone: ligatures, and words that are drawn twice to look bold', async () => {
    const { paragraphs } = await readDrawn(({ line }) => {
      line('The oﬃce of the ﬁre brigade ﬂoats.', { y: 100 });
      line('Twice as bold.', { y: 160 });
      line('Twice as bold.', { x: 60.3, y: 160 });
    });
    expect(paragraphs).toEqual(['The office of the fire brigade floats.', 'Twice as bold.']);
  });

  it('is no space where letters are set apart', async () => {
    const { paragraphs } = await readDrawn(({ doc, line }) => {
      line('', { y: 0 });
      doc.fontSize(14).text('NOTICE TO ALL PASSENGERS', 60, 100, { lineBreak: false, characterSpacing: 3 });
    });
    expect(paragraphs).toEqual(['NOTICE TO ALL PASSENGERS']);
  });
});
