import { defineCommand } from '../src/contract/command.ts';
import { noServerReply, settingsReply } from '../src/reply/views/settings.ts';
import { chosenLanguage, LANGUAGE_CHOICES } from './choices.ts';

/** How the bot works in a server: shown, and changed by those who manage it. */
export const settings = defineCommand({
  name: { en: 'settings', vi: 'cài_đặt', ar: 'الإعدادات' },
  description: {
    en: 'See and change how I work in this server',
    vi: 'Xem và thay đổi cách tôi hoạt động trong máy chủ này',
    ar: 'اعرض كيف أعمل في هذا الخادم وغيّره',
  },
  access: 'managers',
  changes: true,
  options: {
    channel: {
      type: 'channel',
      required: false,
      name: { en: 'channel', vi: 'kênh', ar: 'القناة' },
      description: {
        en: 'Answer mentions in this channel; choose it again to remove it',
        vi: 'Trả lời khi được nhắc tên ở kênh này; chọn lại để bỏ khỏi danh sách',
        ar: 'أجب عند الذكر في هذه القناة، واخترها ثانية لإزالتها من القائمة',
      },
    },
    everywhere: {
      type: 'boolean',
      required: false,
      name: { en: 'everywhere', vi: 'mọi_kênh', ar: 'كل_القنوات' },
      description: {
        en: 'Answer mentions in every channel again',
        vi: 'Trả lời khi được nhắc tên ở mọi kênh',
        ar: 'أجب عند الذكر في كل القنوات من جديد',
      },
    },
    private: {
      type: 'boolean',
      required: false,
      name: { en: 'private', vi: 'riêng_tư', ar: 'خاص' },
      description: {
        en: 'By default, show answers only to the person who asks',
        vi: 'Mặc định chỉ hiển thị câu trả lời cho người hỏi',
        ar: 'أظهر الأجوبة للسائل وحده افتراضيًّا',
      },
    },
    language: {
      type: 'string',
      required: false,
      choices: LANGUAGE_CHOICES,
      name: { en: 'language', vi: 'ngôn_ngữ', ar: 'اللغة' },
      description: {
        en: 'Language of replies that do not answer a question',
        vi: 'Ngôn ngữ của các phản hồi không phải câu trả lời',
        ar: 'لغة الردود التي ليست جوابًا عن سؤال',
      },
    },
  },
  run: async (input, { preferences: store }, { serverId, language }) => {
    if (serverId === undefined) return noServerReply(language);
    const before = store.server(serverId);
    const after = {
      channels: input.everywhere ? [] : toggled(before.channels, input.channel),
      privateByDefault: input.private ?? before.privateByDefault,
      language: input.language === undefined ? before.language : chosenLanguage(input.language),
    };
    const isChange = Object.values(input).some((value) => value !== undefined);
    if (isChange) await store.setServer(serverId, after);
    return settingsReply(after, isChange, language);
  },
});

function toggled(channels: readonly string[], channel: string | undefined): readonly string[] {
  if (channel === undefined) return channels;
  return channels.includes(channel) ? channels.filter((id) => id !== channel) : [...channels, channel];
}
