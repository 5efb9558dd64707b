import { createHash } from 'node:crypto';
import { fitsLanguage } from '../../check/language-fit.ts';
import type { ImportedArticle } from '../../import/page/read-page.ts';
import type { FollowedFeed } from '../settings/schema.ts';

/** An article with what its feed's settings say where its page does not, the language only if the text can be in it. */
export function withFeedMetadata(
  { metadata, paragraphs }: ImportedArticle,
  { language, publisher }: FollowedFeed,
): ImportedArticle {
  const believed = language !== undefined && fitsLanguage(language, paragraphs) ? language : undefined;
  return {
    metadata: {
      ...metadata,
      language: metadata.language ?? believed,
      publisher: metadata.publisher ?? publisher,
    },
    paragraphs,
  };
}

/** Tells texts apart: sixteen hexadecimal digits. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
