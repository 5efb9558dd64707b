import { DiscordAPIError, GatewayCloseCodes } from 'discord.js';
import { DalilError, messageOf } from '../../../../errors.ts';

/** Why the gateway will not have this bot, said to its operator. */
export function closedForGood(code: number): DalilError {
  if (code === GatewayCloseCodes.AuthenticationFailed) return tokenRefused();
  if (code === GatewayCloseCodes.DisallowedIntents || code === GatewayCloseCodes.InvalidIntents) {
    return new DalilError(
      'discord-intents-refused',
      'Discord refuses the intents of this bot: it asks for no privileged one, so check the application in the Developer Portal.',
    );
  }
  if (code === GatewayCloseCodes.InvalidShard || code === GatewayCloseCodes.ShardingRequired) {
    return new DalilError(
      'discord-shards-refused',
      'Discord refuses the shards of this bot: each may serve 2,500 servers at most, so leave SHARDS unset, or name more shards in all in every process.',
    );
  }
  return new DalilError('discord-closed', `Discord has closed the connection for good (close code ${code}).`);
}

/** Why a login failed, said to its operator; what is not understood stays as it is. */
export function loginFailure(error: unknown): unknown {
  const { code } = error as { code?: unknown };
  if (code === 'TokenInvalid' || isUnauthorized(error)) return tokenRefused(error);
  if (error instanceof DiscordAPIError || error instanceof DalilError || !(error instanceof Error))
    return error;
  const reason = messageOf(error);
  return new DalilError(
    'discord-unreachable',
    `Discord cannot be reached: ${reason}. Check the network and try again.`,
    {
      cause: error,
    },
  );
}

/** Discord does not take the token (any more). */
export function tokenRefused(cause?: unknown): DalilError {
  return new DalilError(
    'discord-token-refused',
    'Discord refuses DISCORD_TOKEN: copy the token again from the Developer Portal (Bot, Reset Token).',
    { cause },
  );
}

/** Whether a request was answered with 401. */
export function isUnauthorized(error: unknown): boolean {
  return (error as { status?: unknown }).status === 401;
}
