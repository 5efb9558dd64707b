import { defineCommand } from '../src/contract/command.ts';
import { forgottenReply } from '../src/reply/views/learning/privacy.ts';

/** Deletes what is tied to the person who asks for it. */
export const forgetMe = defineCommand({
  name: { en: 'forget-me', vi: 'quên_tôi', ar: 'انسني' },
  description: {
    en: 'Delete everything that I keep and that is tied to you',
    vi: 'Xoá mọi thứ tôi lưu có gắn với bạn',
    ar: 'احذف كل ما أحتفظ به مما يتصل بك',
  },
  access: 'everyone',
  options: {},
  run: async (_input, { preferences, questionLog, forgetConversations }, { personId, language }) => {
    const days = questionLog?.days;
    if (personId === undefined)
      return forgottenReply({ language: false, votes: 0, conversations: 0, days }, language);
    const forgotten = {
      conversations: forgetConversations(personId),
      votes: questionLog ? await questionLog.forget(personId) : 0,
      // Last, since it fails aloud where the disk does: the rest is forgotten then.
      language: await preferences.forgetPerson(personId),
      days,
    };
    return forgottenReply(forgotten, language);
  },
});
