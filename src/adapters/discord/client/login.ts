import { type Client, DiscordAPIError, Events, GatewayCloseCodes } from 'discord.js';
import { DalilError, messageOf } from '../../../errors.ts';

/**
 * Logs in and resolves once the client has its servers.
 * @throws DalilError `discord-token-refused`, `discord-intents-refused` or `discord-unreachable`
 */
export async function logIn(client: Client, token: string): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  let closeCode: number | undefined;
  client.once(Events.ShardDisconnect, ({ code }) => {
    closeCode = code;
  });
  try {
    await client.login(token);
  } catch (error) {
    throw closeCode ? closedForGood(closeCode) : loginFailure(error);
  }
  return ready;
}

/** Why the gateway will not have this bot, said to its operator. */
export function closedForGood(code: number): DalilError {
  if (code === GatewayCloseCodes.AuthenticationFailed) return tokenRefused();
  if (code === GatewayCloseCodes.DisallowedIntents || code === GatewayCloseCodes.InvalidIntents) {
    return new DalilError(
      'discord-intents-refused',
      'Discord refuses the intents of this bot: it asks for no privileged one, so check the application in the Developer Portal.',
    );
  }
  return new DalilError('discord-closed', `Discord has closed the connection for good (close code ${code}).`);
}

function loginFailure(error: unknown): unknown {
  const { code, status } = error as { code?: unknown; status?: unknown };
  if (code === 'TokenInvalid' || status === 401) return tokenRefused(error);
  if (error instanceof DiscordAPIError || !(error instanceof Error)) return error;
  const reason = messageOf(error);
  return new DalilError(
    'discord-unreachable',
    `Discord cannot be reached: ${reason}. Check the network and try again.`,
    {
      cause: error,
    },
  );
}

function tokenRefused(cause?: unknown): DalilError {
  return new DalilError(
    'discord-token-refused',
    'Discord refuses DISCORD_TOKEN: copy the token again from the Developer Portal (Bot, Reset Token).',
    { cause },
  );
}
