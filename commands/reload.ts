import { defineCommand } from '../src/contract/command.ts';
import { reloadReply } from '../src/reply/views/reload-report.ts';

/** Reads the articles again without a restart. */
export const reload = defineCommand({
  name: { en: 'reload', vi: 'tải_lại', ar: 'إعادة_تحميل' },
  description: {
    en: 'Read the articles again and report what changed',
    vi: 'Tải lại các bài viết và báo cáo thay đổi',
    ar: 'اقرأ المقالات من جديد واذكر ما تغيّر',
  },
  access: 'administrators',
  options: {},
  run: async (_input, services, { language }) => {
    const fault = await services.feeds?.reread();
    return reloadReply(await services.reload(), language, fault);
  },
});
