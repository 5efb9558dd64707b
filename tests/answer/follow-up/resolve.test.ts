import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveFollowUp } from '../../../src/answer/follow-up/resolve.ts';

describe('resolveFollowUp', () => {
  it.each([
    ['How many wards does the town have?', 'and how many communes?', 'How many communes does the town have?'],
    ['How many wards does the town have?', 'And communes?', 'How many communes does the town have?'],
    ['How many wards does the town have?', 'what about hamlets', 'How many hamlets does the town have?'],
    ['كم عدد الأحياء في المدينة؟', 'والبلديات؟', 'كم عدد البلديات في المدينة؟'],
    ['كم عدد الأحياء في المدينة؟', 'وماذا عن القرى؟', 'كم عدد القرى في المدينة؟'],
    ['من رئيس لجنة الشعب؟', 'وأمين لجنة الحزب؟', 'من أمين لجنة الحزب؟'],
    ['Huế có bao nhiêu phường?', 'còn xã thì sao?', 'Huế có bao nhiêu xã?'],
    ['Hue co bao nhieu phuong?', 'con xa thi sao?', 'Hue co bao nhieu xa?'],
    ['Chủ tịch thành phố là ai?', 'thế còn bí thư?', 'Bí thư là ai?'],
    ['Who chairs the People’s Committee?', 'and since when?', 'since when (chairs the People’s Committee)'],
    ['How many wards does the town have?', 'since when?', 'since when (wards does the town have)'],
  ])('%s → %s → %s', (previous, message, question) => {
    const expected =
      question === undefined ? { question: message, carried: false } : { question, carried: true };
    expect(resolveFollowUp(previous, message)).toMatchObject(expected);
  });

  it.each([
    ['How many wards are there?', 'Who is the director of the city library?'],
    ['كم عدد الأحياء؟', 'وزارة الداخلية أين تقع في المدينة؟'],
    ['Huế có bao nhiêu phường?', 'Ai là giám đốc sở nội vụ?'],
    ['How many wards are there?', 'How many communes are there now?'],
    ['How many wards are there?', 'thanks'],
    ['Ferries?', 'ferries?'],
    ['من رئيس لجنة الشعب؟', 'Zebra xylophone?'],
    ['How many wards are there?', ''],
  ])('%s leaves %s alone', (previous, message) => {
    expect(resolveFollowUp(previous, message)).toEqual({ question: message, carried: false });
  });

  it.each([
    ['Why was the market closed?', 'when will it reopen?', 'When will the market reopen?'],
    ['Who is the mayor of Hue?', 'since when?', 'since when (the mayor of Hue)'],
    [
      'How many wards were there after the merger?',
      'and before the merger?',
      'How many wards were there before the merger?',
    ],
    ['How many wards and communes are there?', 'and the communes?', 'How many communes are there?'],
    ['Huế có bao nhiêu phường?', 'con xa thi sao', 'Huế có bao nhiêu xã?'],
    ['Hồ Xuân Hương rộng bao nhiêu?', 'sâu bao nhiêu?', 'Hồ Xuân Hương sâu bao nhiêu?'],
    ['كم عدد سكان حي الزهور؟', 'وما مساحته؟', 'ما مساحة حي الزهور؟'],
  ])('puts into %s what %s leaves out', (previous, message, question) => {
    const { question: understood, readings } = resolveFollowUp(previous, message);
    expect({ understood, readings }).toEqual({ understood: question, readings: undefined });
  });

  it.each([
    ['متى تم دمج القرى؟', 'والأحياء؟', 'متى تم دمج الأحياء؟'],
    ['Ai là chủ tịch thành phố?', 'công viên chợ?', 'Ai là chủ tịch công viên chợ?'],
    ['Khi nào sáp nhập phường?', 'còn xã?', 'Khi nào sáp nhập xã?'],
    ['How many wards are there?', 'who decided that?', 'who decided that?'],
  ])('asks back where %s is followed by %s', (previous, message, reading) => {
    const { readings = [] } = resolveFollowUp(previous, message);
    expect(readings).toContain(reading);
    expect(readings).not.toContain('Ai công viên chợ?');
  });

  it.each([
    [
      'How much does the council pay its teachers?',
      'and nurses?',
      'How much does the council pay its nurses?',
    ],
    ['هل يحق للأجانب شراء أرض؟', 'طيب والشركات؟', 'هل يحق للشركات شراء أرض؟'],
    ['Sinh viên mua vé tháng ở đâu?', 'thế học sinh?', 'Học sinh mua vé tháng ở đâu?'],
    ['How many bridges cross the river?', 'and the canal?', 'the canal (bridges cross the river)'],
    ['How do I appeal a parking fine?', 'just online', 'How do I appeal a parking fine online?'],
  ])('offers to read %s with %s as %s, and the message as typed', (previous, message, reading) => {
    const { readings = [] } = resolveFollowUp(previous, message);
    expect(readings).toContain(reading);
    expect(readings.length).toBeGreaterThan(1);
    expect(message).toContain(readings.at(-1)?.replace(/[?؟]$/u, ''));
  });

  it('leaves every message alone that nothing came before', () => {
    expect(resolveFollowUp(undefined, 'and communes?')).toEqual({
      question: 'and communes?',
      carried: false,
    });
  });

  it('takes any two texts', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(
          fc.constantFrom(
            'and',
            'how many',
            'كم',
            'والبلديات',
            'còn',
            'xã',
            'thì sao',
            'who',
            'is',
            '?',
            'it',
          ),
        )
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, text, (previous, message) => {
        const { question, carried, readings } = resolveFollowUp(previous, message);
        if (!carried) expect(question).toBe(message);
        // A single button would be no choice.
        if (readings) expect(new Set(readings).size).toBeGreaterThan(1);
      }),
    );
  });
});
