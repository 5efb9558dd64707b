import { describe, expect, it } from 'vitest';
import { questionPhrase, questionPhraseIn } from '../../../src/text/language/question-phrase.ts';
import { tokenize } from '../../../src/text/unicode/tokenize.ts';

describe('questionPhrase', () => {
  it.each([
    ['Who chairs the board?', 'person'],
    ['When was the bridge opened?', 'time'],
    ['In what year did it close?', 'time'],
    ['How many schools are there?', 'quantity'],
    ['What percentage of roads is paved?', 'share'],
    ['Where is the office?', 'place'],
    ['Why was it closed?', 'reason'],
    ['How does one apply?', 'manner'],
    ['مين رئيس البلدية؟', 'person'],
    ['امتى يفتح المكتب؟', 'time'],
    ['في أي عام افتتح الجسر؟', 'time'],
    ['قديش عدد الطلاب؟', 'quantity'],
    ['ليش أغلق الطريق؟', 'reason'],
    ['وين المكتب؟', 'place'],
    ['بكام التذكرة؟', 'quantity'],
    ['شحال من مدرسة كاينة؟', 'quantity'],
    ['شكد عدد الطلاب؟', 'quantity'],
    ['Bưu điện ở mô?', 'place'],
    ['Thư viện đóng cửa lúc mấy giờ?', 'time'],
    ['Ai là chủ tịch xã?', 'person'],
    ['Cầu khánh thành năm nào?', 'time'],
    ['Có bao nhiêu trường?', 'quantity'],
    ['Bao nhiêu phần trăm đường được trải nhựa?', 'share'],
    ['Văn phòng ở đâu?', 'place'],
  ])('%s asks for a %s', (question, type) => {
    expect(questionPhrase(tokenize(question))?.type).toBe(type);
  });

  it('reads Vietnamese without tone marks when told so', () => {
    expect(questionPhrase(tokenize('co bao nhieu truong'), true)?.type).toBe('quantity');
    expect(questionPhrase(tokenize('van phong o dau'), true)?.type).toBe('place');
  });

  it('finds nothing in a statement', () => {
    expect(questionPhrase(tokenize('new bridge opening'))).toBeUndefined();
  });
});

describe('questionPhraseIn', () => {
  it('finds the phrases of one language', () => {
    const tokens = tokenize('Which AI rules are there?');
    expect(questionPhraseIn('en', tokens)?.type).toBe('thing');
    expect(questionPhraseIn('vi', tokens)?.type).toBe('person');
    expect(questionPhraseIn('vi', tokenize('van phong o dau'), true)?.type).toBe('place');
  });
});
