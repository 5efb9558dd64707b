import type { Client } from 'discord.js';
import type { App } from '../../../app.ts';
import { type DalilError, messageOf } from '../../../errors.ts';
import { unlessAborted } from '../../../pauses.ts';
import { type BotConfig, BotWork, type WorkOptions } from './bot-work.ts';
import { comeOnline, START_PATIENCE, type StartPatience } from './connection/starting/come-online.ts';
import { tokenLost } from './connection/token-watch.ts';
import { connectionLost } from './events.ts';
import { inviteLink } from './invite.ts';
import { type BotState, watchBotState } from './state.ts';

/** A bot that is online. */
export interface Bot {
  readonly client: Client<true>;
  /** Resolves with the reason if Discord closes the connection for good, or takes the token no longer. */
  readonly lost: Promise<DalilError>;
  state(): BotState;
  /** Takes no more work, lets running replies finish and closes the connection; safe to call twice. */
  stop(): Promise<void>;
}

/** What ends a start, and how patient the bot is. */
export interface StartOptions extends WorkOptions, Partial<StartPatience> {
  readonly signal?: AbortSignal;
}

/**
 * Brings the bot online, however long that takes: handlers first, so that nothing is missed, then login, owners and commands.
 * @throws DalilError when Discord refuses the token, the intents, the shards or the server; the signal's reason
 */
export async function startBot(app: App, config: BotConfig, options: StartOptions = {}): Promise<Bot> {
  const { signal = new AbortController().signal } = options;
  const work = new BotWork(app, config, options);
  watchBotState(app.meter, () => work.state());
  const patience = { ...START_PATIENCE, ...options };
  const client = await comeOnline(() => work.newClient(), config.discordToken, app.log, patience, signal);
  const bot: Bot = {
    client,
    lost: Promise.race([connectionLost(client), tokenLost(client, app.log)]),
    state: () => work.state(),
    stop: () => work.stop(client),
  };
  try {
    await unlessAborted(signal, work.administrators.refresh(client));
    await unlessAborted(signal, work.register(client));
  } catch (error) {
    await bot.stop();
    throw error;
  }
  void warmUp(app);
  const { user, guilds, ws } = client;
  const invite = inviteLink(client);
  app.log.info({ user: user.tag, shards: ws.shards.size, guilds: guilds.cache.size, invite }, 'online');
  return bot;
}

/** Looking for questions to suggest takes a while: better now than when the first person types. */
async function warmUp({ services, log }: App): Promise<void> {
  try {
    await services.suggest('questions', '', 'en');
  } catch (error) {
    log.warn({ reason: messageOf(error) }, 'suggestions could not be prepared');
  }
}
