import { DiscordAPIError, GatewayCloseCodes } from 'discord.js';
import { DalilError, messageOf } from '../../../../errors.ts';

const NOT_FOUND = 404;

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
  if (code === GatewayCloseCodes.InvalidAPIVersion) {
    return new DalilError(
      'discord-version-refused',
      'Discord no longer speaks the version of its API that this Dalil uses: update Dalil.',
    );
  }
  return new DalilError('discord-closed', `Discord has closed the connection for good (close code ${code}).`);
}

/** A login failed for a reason that may pass by itself; `message` says which. */
export class NotYet extends Error {}

/**
 * Whether a login was refused over HTTP for good as it seems. What stands between may answer so while a network comes up, so it is
 * believed when it is said again.
 */
export function mayBeOfAnother(error: unknown): boolean {
  return error instanceof DalilError && error.cause instanceof DiscordAPIError;
}

/** Why a login failed, said to its operator: what will not pass by itself as a `DalilError`, all else as `NotYet`. */
export function loginFailure(error: unknown): DalilError | NotYet {
  if (error instanceof DalilError || error instanceof NotYet) return error;
  if ((error as { code?: unknown }).code === 'TokenInvalid' || isUnauthorized(error))
    return tokenRefused(error);
  if (isNotFound(error)) return addressWrong(error);
  return new NotYet(`Discord cannot be reached: ${messageOf(error)}`, { cause: error });
}

function isNotFound(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === NOT_FOUND;
}

function addressWrong(cause: unknown): DalilError {
  return new DalilError(
    'discord-address-wrong',
    'There is no Discord API at DISCORD_API_URL: correct it, or leave it unset.',
    { cause },
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
