import { defineCommand } from '../src/contract/command.ts';
import { languageReply } from '../src/reply/views/settings.ts';
import { chosenLanguage, LANGUAGE_CHOICES } from './choices.ts';

/** The language in which the bot writes to a person, whatever they ask in. */
export const language = defineCommand({
  name: { en: 'language', vi: 'ngôn_ngữ', ar: 'اللغة' },
  description: {
    en: 'Choose the language I write to you in',
    vi: 'Chọn ngôn ngữ tôi dùng để viết cho bạn',
    ar: 'اختر اللغة التي أكتب لك بها',
  },
  access: 'everyone',
  changes: true,
  options: {
    language: {
      type: 'string',
      required: true,
      choices: LANGUAGE_CHOICES,
      name: { en: 'language', vi: 'ngôn_ngữ', ar: 'اللغة' },
      description: { en: 'The language', vi: 'Ngôn ngữ', ar: 'اللغة' },
    },
  },
  run: async (input, { preferences }, { personId, language: current }) => {
    const chosen = chosenLanguage(input.language);
    if (personId !== undefined) await preferences.setPerson(personId, chosen ? { language: chosen } : {});
    return languageReply(chosen, current);
  },
});
