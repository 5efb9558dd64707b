import { defineCommand } from '../src/contract/command.ts';
import { helpReply } from '../src/reply/views/help.ts';

/** What the bot does and how to ask it. */
export const help = defineCommand({
  name: { en: 'help', vi: 'trợ_giúp', ar: 'مساعدة' },
  description: {
    en: 'How to ask, and what I can do',
    vi: 'Cách đặt câu hỏi và những gì tôi làm được',
    ar: 'كيف تسأل وما الذي أستطيع فعله',
  },
  access: 'everyone',
  options: {},
  run: async (_input, { commands, examples }, { language, isAdministrator, isManager = false }) => {
    const isOffered = {
      everyone: true,
      managers: isManager || isAdministrator,
      administrators: isAdministrator,
    };
    return helpReply(
      commands.filter(({ access }) => isOffered[access]),
      language,
      await examples(language),
    );
  },
});
