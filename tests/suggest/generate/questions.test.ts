import { describe, expect, it } from 'vitest';
import { questionsFrom } from '../../../src/suggest/generate/questions.ts';
import { article } from '../../retrieval/support.ts';

/** The questions made from a sentence of an article in a language. */
function questionsOf(language: string, text: string): string[] {
  const whole = { ...article('a', 'A title', text), language };
  return whole.sentences.flatMap((sentence) => questionsFrom(whole, sentence)).map(({ text: each }) => each);
}

describe('questions about who holds an office', () => {
  it.each<[string, string, readonly string[]]>([
    ['en', 'The mayor is Ada Brown.', ['من هو العمدة؟', 'Thị trưởng là ai?', 'Who is the mayor?']],
    [
      'en',
      "The chairman of the City People's Committee, Lan Pham, spoke.",
      [
        'من هو رئيس لجنة الشعب بالمدينة؟',
        'Chủ tịch UBND thành phố là ai?',
        "Who is the chairman of the City People's Committee?",
      ],
    ],
    [
      'vi',
      'Giám đốc Sở Nội vụ Nguyễn Văn Mạnh trình bày báo cáo.',
      [
        'من هو مدير مديرية الداخلية؟',
        'Giám đốc Sở Nội vụ là ai?',
        'Who is the director of the Department of Home Affairs?',
      ],
    ],
    // The first letter belongs to the word or joins it; what is left tells.
    ...(['وزير', 'ووزير'] as const).map((written): [string, string, string[]] => [
      'ar',
      `وحضر ${written} الصحة محمد سعيد الاجتماع.`,
      ['من هو وزير الصحة؟', 'Bộ trưởng Bộ Y tế là ai?', 'Who is the minister of health?'],
    ]),
    // What the head of a municipality is called elsewhere depends on the country.
    ['ar', 'وافتتح الجسر ورئيس البلدية سالم حسن في صباح اليوم.', ['من هو رئيس البلدية؟']],
  ])('%s: %s', (language, sentence, expected) => {
    expect(questionsOf(language, sentence)).toEqual(expected);
  });

  it.each([
    ['en', 'The mayor opened the museum.', 'nobody is named'],
    ['en', 'The former mayor, Ada Brown, spoke.', 'somebody else holds it now'],
    ['en', 'The director of the museum is Carl Green.', 'of a museum there is more than one'],
    ['vi', 'Nguyên Thị trưởng Trần Văn Ba phát biểu.', 'somebody else holds it now'],
    ['ar', 'افتتح رئيس البلدية مكتبة جديدة.', 'nobody is named'],
    ['ar', 'اختاره الناس نائبًا لرئيس الجمهورية سالم حسن.', 'it is about another office'],
    ['ar', 'قال رئيس البلدية إن الجسر جديد.', 'nobody is named'],
  ])('%s: none from "%s", since %s', (language, sentence) => {
    expect(questionsOf(language, sentence)).toEqual([]);
  });
});

describe('questions about how many there are', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'en',
      'The town has 14 museums.',
      ['كم عدد المتاحف؟', 'Có bao nhiêu bảo tàng?', 'How many museums are there?'],
    ],
    [
      'vi',
      'Thành phố có 12 thư viện và 7 bảo tàng.',
      [
        ...['كم عدد المكتبات؟', 'Có bao nhiêu thư viện?', 'How many libraries are there?'],
        ...['كم عدد المتاحف؟', 'Có bao nhiêu bảo tàng?', 'How many museums are there?'],
      ],
    ],
    [
      'ar',
      'في المدينة 35 مدرسة.',
      ['كم عدد المدارس؟', 'Có bao nhiêu trường học?', 'How many schools are there?'],
    ],
    [
      'ar',
      'تم تقسيم 133 وحدة إدارية إلى 40 وحدة جديدة (21 حيًا، 19 بلدية).',
      [
        ...['كم عدد الأحياء؟', 'Có bao nhiêu phường?', 'How many wards are there?'],
        ...['كم عدد البلديات؟', 'Có bao nhiêu xã?', 'How many communes are there?'],
      ],
    ],
  ])('%s: %s', (language, sentence, expected) => {
    expect(questionsOf(language, sentence)).toEqual(expected);
  });

  it.each([
    ['en', 'The city has 40 wards and communes.', 'two things are counted together'],
    ['vi', 'Thành phố có 40 phường, xã.', 'two things are counted together'],
    ['ar', 'في المنطقة 40 حيًا وبلدية.', 'two things are counted together'],
    ['en', 'The city has 12 school buses.', 'buses are counted'],
    ['en', 'The city has 12 schools without water.', 'only some are counted'],
    ['en', 'The storm damaged 12 schools.', 'only some are counted'],
    ['en', 'The city has 14 units.', 'units of what'],
    ['ar', 'تضم المدينة 14 وحدة.', 'units of what'],
  ])('%s: none from "%s", since %s', (language, sentence) => {
    expect(questionsOf(language, sentence)).toEqual([]);
  });
});

describe('questions about a share', () => {
  it.each([
    ['en', '95.9% of households have clean water.', 'What percentage of households have clean water?'],
    ['vi', '95% hộ dân có nước sạch.', 'Bao nhiêu phần trăm hộ dân có nước sạch?'],
    ['ar', '95٪ من الأسر لديها مياه نظيفة.', 'كم في المئة من الأسر لديها مياه نظيفة؟'],
    // The first letter belongs to the word: وكالات, agencies.
    ['ar', '100٪ من وكالات الدولة لديها توقيعات رقمية.', 'كم في المئة من وكالات الدولة لديها توقيعات رقمية؟'],
  ])('%s: %s', (language, sentence, expected) => {
    expect(questionsOf(language, sentence)).toEqual([expected]);
  });

  it.each([
    ['en', 'The plan covers 30% of villages.', 'it does not say what they do'],
    ['en', 'Staff fell by 30%.', 'it is a share of nothing'],
    ['ar', 'يتم منح 100٪ من وكالات الدولة توقيعات رقمية.', 'what they get is said around it'],
  ])('%s: none from "%s", since %s', (language, sentence) => {
    expect(questionsOf(language, sentence)).toEqual([]);
  });
});
