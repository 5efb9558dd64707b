import { defineCommand } from '../src/command.ts';
import { answerReply } from '../src/reply/answer.ts';

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
      name: { en: 'question', vi: 'câu_hỏi', ar: 'السؤال' },
      description: { en: 'Your question', vi: 'Câu hỏi của bạn', ar: 'سؤالك' },
    },
    private: {
      type: 'boolean',
      required: false,
      name: { en: 'private', vi: 'riêng_tư', ar: 'خاص' },
      description: {
        en: 'Show the answer to you alone',
        vi: 'Chỉ hiển thị câu trả lời cho bạn',
        ar: 'أظهر الجواب لك وحدك',
      },
    },
  },
  run: async ({ question, private: isPrivate }, services) =>
    answerReply(await services.answer(question), isPrivate ?? false),
});
