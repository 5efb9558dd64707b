import type { App } from '../../../app.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { ReplyAction } from '../../../contract/reply-action.ts';
import type { Context } from '../../../contract/services.ts';
import { preferredLanguage } from '../../../reply/reply-language.ts';
import { missingOptionReply, nothingMoreReply } from '../../../reply/views/notices.ts';
import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import { withLocalCommands } from './local-commands.ts';
import { parseLine } from './parse-line.ts';

/** Whoever sits at the terminal, and the one conversation that it holds. */
const PERSON = 'terminal';

/**
 * Replies to a typed line.
 * @param own the terminal's language, unless the person chose another
 * @param last the last reply that offered anything
 * @returns undefined to end the chat
 */
export async function replyToLine(
  line: string,
  app: App,
  own: InterfaceLanguage,
  last?: Reply,
): Promise<Reply | undefined> {
  const person = { personId: PERSON };
  const language = preferredLanguage(app.services.preferences, person, own);
  const context: Context = { ...person, language, isAdministrator: true, isManager: true };
  const parsed = parseLine(line, app.services.commands);
  switch (parsed.kind) {
    case 'quit':
      return undefined;
    case 'incomplete':
      return missingOptionReply(parsed.name, parsed.option, language, parsed.accepted);
    case 'command': {
      const reply = await app.dispatchIn({ conversation: PERSON }, parsed.name, parsed.input, context);
      return parsed.name === 'help' ? withLocalCommands(reply) : reply;
    }
    case 'question':
      return app.converse(PERSON, parsed.question, context);
    default: {
      const action = actionFrom(parsed, last);
      return action ? app.takeAction(action, last?.question?.text, context) : nothingMoreReply(language);
    }
  }
}

/** The action of the last reply that a line asks for. */
function actionFrom(
  line: { kind: 'more' } | { kind: 'context'; number: number },
  last?: Reply,
): ReplyAction | undefined {
  return last?.actions?.find(
    (action) =>
      action.kind === line.kind &&
      (action.kind !== 'context' || !('number' in line) || action.number === line.number),
  );
}
