import { defineCommand } from '../src/contract/command.ts';
import { articlesReply, foundArticlesReply } from '../src/reply/views/articles.ts';

/** What the bot has read. */
export const articles = defineCommand({
  name: { en: 'articles', vi: 'bài_viết', ar: 'المقالات' },
  description: {
    en: 'List the articles I answer from',
    vi: 'Liệt kê các bài viết tôi dùng để trả lời',
    ar: 'اعرض المقالات التي أجيب منها',
  },
  access: 'everyone',
  options: {
    article: {
      type: 'string',
      required: false,
      autocomplete: 'articles',
      name: { en: 'article', vi: 'bài_viết', ar: 'المقالة' },
      description: { en: 'Words from the title', vi: 'Từ trong tiêu đề', ar: 'كلمات من العنوان' },
    },
  },
  run: ({ article }, services, { language }) =>
    article
      ? foundArticlesReply(services.corpus(), language, article)
      : articlesReply(services.corpus(), language),
});
