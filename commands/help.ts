import { defineCommand } from '../src/contract/command.ts';
import { offeredCommands } from '../src/contract/offered.ts';
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
  run: async (_input, { commands, examples }, context) =>
    helpReply(offeredCommands(commands, context), context, await examples(context.language)),
});
