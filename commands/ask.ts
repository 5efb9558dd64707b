import { defineCommand } from '../src/contract/command.ts';
import { daysKept } from '../src/contract/question-log.ts';
import { inReplyLanguage } from '../src/reply/reply-language.ts';
import { questionReply } from '../src/reply/views/manners.ts';

/** A question about what the articles say. */
export const ask = defineCommand({
  name: { en: 'ask', vi: 'hỏi', ar: 'اسأل' },
  description: {
    en: 'Ask a question and get sentences from the articles, with links',
    vi: 'Đặt câu hỏi và nhận các câu trích từ bài viết, kèm đường dẫn',
    ar: 'اطرح سؤالًا واحصل على جمل من المقالات مع روابطها',
  },
  access: 'everyone',
  options: {
    question: {
      type: 'string',
      required: true,
      autocomplete: 'questions',
      name: { en: 'question', vi: 'câu_hỏi', ar: 'السؤال' },
      description: { en: 'Your question', vi: 'Câu hỏi của bạn', ar: 'سؤالك' },
    },
    private: {
      type: 'boolean',
      required: false,
      name: { en: 'private', vi: 'riêng_tư', ar: 'خاص' },
      description: {
        en: 'Show the answer only to you',
        vi: 'Chỉ hiển thị câu trả lời cho bạn',
        ar: 'أظهر الجواب لك وحدك',
      },
    },
  },
  onMessage: {
    name: { en: 'Ask about this message', vi: 'Hỏi về tin nhắn này', ar: 'اسأل عن هذه الرسالة' },
    input: (text) => ({ question: text, private: true }),
  },
  run: async ({ question, private: isPrivate }, services, context) => {
    const answer = inReplyLanguage(await services.answer(question), context);
    services.questionLog?.keep(answer);
    const examples = answer.status === 'not-a-question' ? await services.examples(answer.language) : [];
    const { embeddings, questionLog } = services;
    const surroundings = { corpus: services.corpus(), examples, keptDays: daysKept(questionLog), embeddings };
    return questionReply(answer, surroundings, isPrivate ?? false);
  },
});
