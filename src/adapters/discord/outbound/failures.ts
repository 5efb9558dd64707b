import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';
import { messageOf, newErrorId } from '../../../errors.ts';
import type { Log } from '../../../log.ts';

/** Answers of Discord that mean: there is nobody to tell, or no place to tell it. Not our failure, so no noise. */
const NOBODY_THERE: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
]);

/**
 * Logs a failure to answer.
 * @returns the id under which the log has it, for the person to read out; `undefined` when nobody can be told
 */
export function logFailure(
  log: Log,
  error: unknown,
  about: Readonly<Record<string, unknown>>,
): string | undefined {
  if (error instanceof DiscordAPIError && NOBODY_THERE.has(error.code)) {
    log.info({ ...about, code: error.code, reason: error.message }, 'an answer could not be delivered');
    return undefined;
  }
  const errorId = newErrorId();
  log.error({ ...about, err: withoutPayload(error), errorId }, 'answering failed');
  return errorId;
}

/** discord.js attaches the request to its errors, with its token and what was said in it: that stays out of the log. */
function withoutPayload(error: unknown): unknown {
  if (!(error instanceof DiscordAPIError || error instanceof HTTPError)) return error;
  const { name, status, method, stack } = error;
  const code = error instanceof DiscordAPIError ? error.code : undefined;
  return { type: name, message: messageOf(error), code, status, method, stack };
}
