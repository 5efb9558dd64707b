import { makePdf } from './make-pdf.ts';

const PAGES = [
  [
    'قرّر مجلس مدينة ماروبي في جلسته يوم الثلاثاء تعرفة جديدة للعبّارة تسري من أول يونيو 2031.',
    '',
    'يدفع البالغون كراونين عن كل رحلة أو 15 كراونًا عن الأسبوع، ولا يدفع الأطفال شيئًا قبل الظهر',
    'مهما كان عددهم. وقالت رئيسة البلدية Odile Tarrant إن التعرفة (وهي الأولى منذ عام 2019)',
  ],
  ['لا تغطّي سوى 40% من التكلفة.', '', 'يفتح مكتب العبّارة من الساعة 08:00 إلى 16:30 في شارع الميناء 3.'],
];

/** The notice of the page about articles: two pages in Arabic with a header and page numbers, and a sentence that goes on overleaf. */
export function tariffs(): Promise<Uint8Array> {
  return makePdf(
    ({ arabic, newPage }) => {
      for (const [index, lines] of PAGES.entries()) {
        if (index > 0) newPage();
        arabic('مجلس مدينة ماروبي · إعلان', { y: 30, size: 8 });
        if (index === 0) arabic('تعرفة العبّارة لعام 2031', { y: 70, size: 18 });
        for (const [row, line] of lines.entries()) arabic(line, { y: 120 + row * 16, size: 10 });
        arabic(`صفحة ${index + 1} من ${PAGES.length}`, { x: 320, y: 800, size: 8 });
      }
    },
    { lang: 'ar', info: { Title: 'Microsoft Word - tariffs.docx', Author: 'otarrant' } },
  );
}
