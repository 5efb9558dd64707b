import type { AnyCommand } from '../contract/command.ts';
import type { CommandInput } from '../contract/declaration.ts';
import { offeredCommands } from '../contract/offered.ts';
import type { Reply } from '../contract/reply.ts';
import type { Context, Services } from '../contract/services.ts';
import { newErrorId, SearchUnavailable } from '../errors.ts';
import type { Log } from '../log.ts';
import { replyLanguage } from '../reply/reply-language.ts';
import { unknownCommandReply } from '../reply/views/help.ts';
import { failedReply, notAllowedReply, unavailableReply } from '../reply/views/notices.ts';
import type { InterfaceLanguage } from '../text/language/detect.ts';

/** Runs a command by its English name and always resolves to a reply. */
export type Dispatch = (name: string, input: CommandInput, context: Context) => Promise<Reply>;

/**
 * Finds the command, checks who may use it, runs it. An unexpected failure is logged with an id that the reply shows.
 */
export function dispatcher(commands: readonly AnyCommand[], services: Services, log: Log): Dispatch {
  const byName = new Map(commands.map((command) => [command.name.en, command]));
  return async (name, input, context) => {
    const command = byName.get(name);
    if (!command) return unknownCommandReply(offeredCommands(commands, context), context.language);
    if (!isAllowed(command, context)) {
      const { personId } = context;
      log.warn({ command: name, personal: { personId } }, 'refused a command to somebody who may not use it');
      return notAllowedReply(context.language);
    }
    log.debug({ command: name, personal: { personId: context.personId, input } }, 'asked');
    const { question } = input;
    const language = typeof question === 'string' ? replyLanguage(question, context) : context.language;
    return guarded(name, context, log, () =>
      unlessUnavailable(language, async () => command.run(input, services, context)),
    );
  };
}

function isAllowed({ access }: AnyCommand, { isAdministrator, isManager }: Context): boolean {
  if (access === 'everyone') return true;
  return access === 'administrators' ? isAdministrator : isManager === true;
}

/** Runs work for a person; a failure is logged with an id, and the reply shows that id instead of a trace. */
export async function guarded(
  name: string,
  context: Context,
  log: Log,
  work: () => Promise<Reply>,
): Promise<Reply> {
  try {
    return await work();
  } catch (error) {
    const errorId = newErrorId();
    const { personId } = context;
    log.error({ err: error, errorId, command: name, personal: { personId } }, 'command failed');
    return failedReply(errorId, context.language);
  }
}

/**
 * Runs work that needs the articles; while they cannot be looked up, the reply says so. It needs no id and no line in the log:
 * whoever keeps the connection notes there that it was lost, once.
 */
export async function unlessUnavailable(
  language: InterfaceLanguage,
  work: () => Promise<Reply>,
): Promise<Reply> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SearchUnavailable) return unavailableReply(language);
    throw error;
  }
}
