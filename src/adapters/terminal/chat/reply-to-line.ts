import type { App } from '../../../app.ts';
import { daysKept, type Vote } from '../../../contract/question-log.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Context } from '../../../contract/services.ts';
import { preferredLanguage } from '../../../reply/reply-language.ts';
import { missingOptionReply } from '../../../reply/views/notices.ts';
import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import { withLocalCommands, withLocalHelp } from './local-commands.ts';
import { contextUsageReply, noMoreReply, noSentenceReply, noVoteReply, voteUsageReply } from './notices.ts';
import type { OnScreen } from './on-screen.ts';
import { type Line, parseLine } from './parse-line.ts';

/** Whoever sits at the terminal, and the one conversation that it holds. */
const PERSON = 'terminal';
/** Whoever sits at the machine may do everything. */
export const SITTING_HERE = {
  personId: PERSON,
  isLocal: true,
  isAdministrator: true,
  isManager: true,
} as const;

/**
 * Replies to a typed line.
 * @param own the terminal's language, which holds until something was asked in another or a language was chosen
 * @param screen takes note of the reply
 * @returns undefined to end the chat
 */
export async function replyToLine(
  line: string,
  app: App,
  own: InterfaceLanguage,
  screen: OnScreen,
): Promise<Reply | undefined> {
  const context = contextIn(app, screen.language ?? own);
  const parsed = parseLine(line, app.services.commands);
  switch (parsed.kind) {
    case 'quit':
      return undefined;
    case 'incomplete':
      return missingOptionReply(parsed.name, parsed.option, context.language, parsed.accepted);
    case 'unclear-context':
      return contextUsageReply(inLanguageOf(screen, context).language);
    case 'unclear-vote':
      return voteUsageReply(inLanguageOf(screen, context).language);
    case 'vote':
      return voteOnScreen(parsed.vote, app, inLanguageOf(screen, context), screen);
    case 'more':
      return moreSentences(app, inLanguageOf(screen, context), screen);
    case 'context':
      return aroundSentence(parsed.number, app, inLanguageOf(screen, context), screen);
    default:
      return answered(parsed, app, context, screen);
  }
}

function contextIn({ services }: App, platform: InterfaceLanguage): Context {
  return { ...SITTING_HERE, language: preferredLanguage(services.preferences, SITTING_HERE, platform) };
}

/** What belongs to an answer is in its language, as under a button on Discord. */
function inLanguageOf(screen: OnScreen, context: Context): Context {
  return { ...context, language: screen.language ?? context.language };
}

async function moreSentences(app: App, context: Context, screen: OnScreen): Promise<Reply> {
  const action = screen.more();
  if (!action) return noMoreReply(screen, context.language);
  const reply = await app.takeAction(action, screen.question, context);
  screen.continued(reply);
  return reply;
}

async function aroundSentence(number: number, app: App, context: Context, screen: OnScreen): Promise<Reply> {
  const action = screen.context(number);
  if (!action) return noSentenceReply(number, screen, context.language);
  return app.takeAction(action, screen.question, context);
}

async function voteOnScreen(vote: Vote, app: App, context: Context, screen: OnScreen): Promise<Reply> {
  const action = screen.vote(vote);
  return action
    ? app.takeAction(action, screen.question, context)
    : noVoteReply(screen, daysKept(app.services.questionLog) !== undefined, context.language);
}

async function answered(
  line: Extract<Line, { kind: 'question' | 'command' }>,
  app: App,
  context: Context,
  screen: OnScreen,
): Promise<Reply> {
  if (line.kind === 'command' && line.input.question === undefined) {
    const reply = await app.dispatchIn({ conversation: PERSON }, line.name, line.input, context);
    if (line.name === 'help') return withLocalHelp(reply);
    const isKnown = app.services.commands.some(({ name }) => name.en === line.name);
    return isKnown ? reply : withLocalCommands(reply);
  }
  const reply = await (line.kind === 'question'
    ? app.converse(PERSON, line.question, context)
    : app.dispatchIn({ conversation: PERSON }, line.name, line.input, context));
  screen.asked(reply);
  return reply;
}
