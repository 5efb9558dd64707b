import type { SentenceReference } from '../answer/reference.ts';
import { resolveReference } from '../answer/reference.ts';
import type { Context, Services } from '../contract/command.ts';
import type { Reply } from '../contract/reply.ts';
import { spoken } from '../reply/reply-language.ts';
import { answerReply, moreReply } from '../reply/views/answer.ts';
import { articlesReply } from '../reply/views/articles.ts';
import { contextReply } from '../reply/views/sentence-context.ts';

/** An offer that somebody takes up; everything it needs came back with the press, nothing was kept. */
export type Taken =
  | { readonly kind: 'more'; readonly question: string; readonly offset: number }
  | { readonly kind: 'context'; readonly reference: SentenceReference }
  | { readonly kind: 'share'; readonly question: string }
  /** The list of articles from this 0-based rank on. */
  | { readonly kind: 'articles'; readonly offset: number };

/** Candidates looked up for "more": enough for a dozen presses, few enough for any corpus. */
const MOST_CANDIDATES = 40;

/** Does what an offer promised, from the question and the corpus as it is now. */
export async function takeOffer(taken: Taken, services: Services, context: Context): Promise<Reply> {
  switch (taken.kind) {
    case 'more':
      return moreReply(
        spoken(await services.answer(taken.question, { limit: MOST_CANDIDATES }), context),
        taken.offset,
      );
    case 'context':
      return contextReply(resolveReference(taken.reference, services.corpus()), context.language);
    case 'articles':
      return articlesReply(services.corpus(), context.language, '', taken.offset);
    case 'share':
      return answerReply(await services.answer(taken.question));
  }
}
