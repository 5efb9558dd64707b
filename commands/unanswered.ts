import { defineCommand } from '../src/contract/command.ts';
import {
  noQuestionLogReply,
  unansweredReply,
  unreadableQuestionsReply,
} from '../src/reply/views/learning/unanswered.ts';

/** What people asked and the articles did not answer, so that administrators know which articles to add. */
export const unanswered = defineCommand({
  name: { en: 'unanswered', vi: 'chưa_trả_lời', ar: 'بلا_جواب' },
  description: {
    en: 'See what people asked and the articles did not say',
    vi: 'Xem mọi người đã hỏi gì mà các bài viết không nói tới',
    ar: 'اعرض ما سأله الناس ولم تقله المقالات',
  },
  access: 'administrators',
  options: {},
  run: async (_input, { questionLog }, { language }) => {
    if (!questionLog) return noQuestionLogReply(language);
    const report = await questionLog.unanswered();
    return report ? unansweredReply(report, language) : unreadableQuestionsReply(language);
  },
});
