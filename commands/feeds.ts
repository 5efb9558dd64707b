import { type AnyCommand, defineCommand } from '../src/contract/command.ts';
import { feedsReply, heldDecisionReply, noFeedsReply } from '../src/reply/views/feeds.ts';

/** How the followed feeds are, and decisions about articles that are held. */
export const feeds: AnyCommand = defineCommand({
  name: { en: 'feeds', vi: 'nguồn_tin', ar: 'مصادر_الأخبار' },
  description: {
    en: 'See how the followed feeds are, and approve or discard held articles',
    vi: 'Xem tình hình các nguồn tin đang theo dõi, duyệt hoặc bỏ bài viết đang giữ lại',
    ar: 'اعرض حال مصادر الأخبار المتابَعة، ووافق على المقالات المعلّقة أو استبعدها',
  },
  access: 'administrators',
  options: {
    approve: {
      type: 'string',
      required: false,
      autocomplete: 'held',
      name: { en: 'approve', vi: 'duyệt', ar: 'موافقة' },
      description: {
        en: 'A held article to quote from now on, or "all"',
        vi: 'Bài viết đang giữ lại sẽ được trích dẫn từ giờ, hoặc "tất cả"',
        ar: 'مقالة معلّقة يُقتبس منها من الآن، أو «الكل»',
      },
    },
    discard: {
      type: 'string',
      required: false,
      autocomplete: 'held',
      name: { en: 'discard', vi: 'bỏ', ar: 'استبعاد' },
      description: {
        en: 'A held article not to quote, or "all"',
        vi: 'Bài viết đang giữ lại sẽ không trích dẫn, hoặc "tất cả"',
        ar: 'مقالة معلّقة لا يُقتبس منها، أو «الكل»',
      },
    },
  },
  run: async ({ approve, discard }, { feeds: service }, { language }) => {
    if (!service) return noFeedsReply(language);
    if (approve !== undefined)
      return heldDecisionReply('approve', await service.decide('approve', approve), language);
    if (discard !== undefined)
      return heldDecisionReply('discard', await service.decide('discard', discard), language);
    return feedsReply(service.report(), feeds, language);
  },
});
