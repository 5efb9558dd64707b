import { defineCommand } from '../src/contract/command.ts';
import { privacyReply } from '../src/reply/views/learning/privacy.ts';

/** What is kept of a person and of what they ask, by the settings as they are. */
export const privacy = defineCommand({
  name: { en: 'privacy', vi: 'quyền_riêng_tư', ar: 'الخصوصية' },
  description: {
    en: 'See exactly what I keep',
    vi: 'Xem chính xác những gì tôi lưu',
    ar: 'اعرف بدقة ما أحتفظ به',
  },
  access: 'everyone',
  options: {},
  run: (_input, services, { language, personId, isLocal = false }) => {
    const { preferences, questionLog, memoryMinutes, isPersonalLogged, embeddings } = services;
    const hasChosenLanguage = personId !== undefined && preferences.person(personId).language !== undefined;
    const kept = { days: questionLog?.days, isKeeping: questionLog?.isKeeping ?? false };
    return privacyReply(
      { hasChosenLanguage, memoryMinutes, isPersonalLogged, embeddings, isLocal, ...kept },
      language,
    );
  },
});
