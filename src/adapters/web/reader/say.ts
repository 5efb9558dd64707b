import type { Answer } from '../../../answer/types.ts';
import { daysKept } from '../../../contract/question-log.ts';
import type { Block, Reply } from '../../../contract/reply.ts';
import type { Context, Services } from '../../../contract/services.ts';
import { inReplyLanguage } from '../../../reply/reply-language.ts';
import { sentText } from '../../../reply/views/learning/privacy.ts';
import { questionReply } from '../../../reply/views/manners.ts';
import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import type { WebDependencies } from '../dependencies.ts';
import { webMessage } from '../messages/messages.ts';
import type { View } from './view.ts';

/**
 * What Dalil says to a question on a page for readers: what it says anywhere, but for words that speak of commands or of Discord.
 * @param language for what tells no language of its own
 */
export async function replyToReader(
  { services, takeAction }: WebDependencies['app'],
  { question, from }: View,
  language: InterfaceLanguage,
): Promise<Reply> {
  const context: Context = { language, isAdministrator: false };
  const answer = inReplyLanguage(await services.answer(question, { again: from !== undefined }), context);
  const isAnswer = answer.status !== 'not-a-question' && answer.status !== 'refused';
  if (from !== undefined && isAnswer) return takeAction({ kind: 'more', offset: from }, question, context);
  services.questionLog?.keep(answer);
  const examples = answer.status === 'not-a-question' ? await services.examples(answer.language) : [];
  const corpus = services.corpus();
  const reply = questionReply(answer, { corpus, examples });
  return forReaders(reply, answer, corpus.articles.length, services);
}

/** A page has a list of articles where other places have a command that lists them. */
function forReaders(reply: Reply, { manner }: Answer, count: number, services: PrivacyFacts): Reply {
  const { language, status, blocks } = reply;
  if (manner === 'about-privacy') return { ...reply, blocks: [lead(privacyForReaders(language, services))] };
  const pointer =
    status === 'not-found'
      ? webMessage(language, 'reader-try-other-words')
      : webMessage(language, 'reader-all-articles', { count });
  const isPointer = (index: number) => blocks[index + 1]?.type === 'command';
  return {
    ...reply,
    blocks: blocks.map(
      (block, index): Block => (isPointer(index) ? { type: 'text', role: 'body', text: pointer } : block),
    ),
  };
}

/** What decides what becomes of readers' questions. */
export type PrivacyFacts = Pick<Services, 'questionLog' | 'embeddings'>;

/** What is kept of readers' questions, and where these are sent. */
export function privacyForReaders(
  language: InterfaceLanguage,
  { questionLog, embeddings }: PrivacyFacts,
): string {
  const days = daysKept(questionLog);
  const kept =
    days === undefined
      ? webMessage(language, 'reader-privacy')
      : webMessage(language, 'reader-privacy-kept', { days });
  return embeddings ? `${kept} ${sentText(embeddings, language)}` : kept;
}

function lead(text: string): Block {
  return { type: 'text', role: 'lead', text };
}
