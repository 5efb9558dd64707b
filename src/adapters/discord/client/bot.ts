import type { Client } from 'discord.js';
import type { App } from '../../../app.ts';
import type { Config } from '../../../config.ts';
import { type DalilError, messageOf } from '../../../errors.ts';
import { RateLimit } from '../../../runtime/rate-limit.ts';
import { CLOSE_PATIENCE_MS, DEFER_AFTER_MS, STOP_PATIENCE_MS, TYPING_AFTER_MS } from '../limits.ts';
import { Administrators } from '../state/administrators.ts';
import {
  type CommandIds,
  type HandlerDependencies,
  openLoad,
  type StartPatience,
} from '../state/handler-dependencies.ts';
import { RunningReplies, within } from '../state/running.ts';
import { registerInScope, scopeOfOthers } from './command-scopes.ts';
import { createClient } from './connection/client.ts';
import { logIn } from './connection/login.ts';
import { attachLog, attachWork, connectionLost } from './events.ts';
import { inviteLink } from './invite.ts';

/** The settings that the Discord adapter needs; the token is no longer optional here. */
export type BotConfig = Pick<
  Config,
  'discordApiUrl' | 'discordGuildId' | 'adminUserIds' | 'replyStyle' | 'rateLimitPerMinute' | 'shards'
> & {
  readonly discordToken: string;
};

/** A bot that is online. */
export interface Bot {
  readonly client: Client<true>;
  /** Resolves with the reason if Discord closes the connection for good. */
  readonly lost: Promise<DalilError>;
  /** Takes no more work, lets running replies finish and closes the connection; safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Brings the bot online: handlers first, so that nothing is missed, then login, owners and commands.
 * @throws DalilError when Discord refuses the token, the intents or the server, or cannot be reached
 */
export async function startBot(app: App, config: BotConfig, patience: StartPatience = {}): Promise<Bot> {
  const load = openLoad(app, patience);
  const client = createClient(config.discordApiUrl, config.shards, {
    ...load,
    meter: app.meter,
    answerTimes: patience.answerTimes,
  });
  const running = new RunningReplies();
  const administrators = new Administrators(config.adminUserIds, app.log);
  let stopped: Promise<void> | undefined;
  const deps: HandlerDependencies & { commandIds: CommandIds } = {
    commandIds: () => new Map(),
    app,
    administrators,
    ...load,
    style: config.replyStyle,
    rateLimit: new RateLimit(config.rateLimitPerMinute),
    deferAfterMs: patience.deferAfterMs ?? DEFER_AFTER_MS,
    typingAfterMs: patience.typingAfterMs ?? TYPING_AFTER_MS,
    stopping: () => stopped !== undefined,
  };
  attachLog(client, deps);
  attachWork(client, deps, running);
  const online = await logIn(client, config.discordToken, app.log);
  const lost = connectionLost(client);
  const stop = (): Promise<void> => {
    stopped ??= close(client, running, app);
    return stopped;
  };
  try {
    await administrators.refresh(online);
    if (online.ws.shards.has(0)) {
      const registered = await registerInScope(online, app, config.discordGuildId);
      if (registered) {
        deps.commandIds = registered.ids;
        running.add(registered.removeOthers());
      }
    } else deps.commandIds = (await scopeOfOthers(online, app, config.discordGuildId)) ?? deps.commandIds;
  } catch (error) {
    await stop();
    throw error;
  }
  void warmUp(app);
  const invite = inviteLink(online);
  const { user, guilds, ws } = online;
  app.log.info({ user: user.tag, shards: ws.shards.size, guilds: guilds.cache.size, invite }, 'online');
  return { client: online, lost, stop };
}

/** Looking for questions to suggest takes a while: better now than when the first person types. */
async function warmUp({ services, log }: App): Promise<void> {
  try {
    await services.suggest('questions', '', 'en');
  } catch (error) {
    log.warn({ reason: messageOf(error) }, 'suggestions could not be prepared');
  }
}

async function close(client: Client, running: RunningReplies, { log }: App): Promise<void> {
  log.info('stopping');
  if (!(await running.settled(STOP_PATIENCE_MS))) log.warn('stopped before all replies were finished');
  // discord.js 14 never resolves when it is destroyed in the middle of a reconnection.
  await within(client.destroy(), CLOSE_PATIENCE_MS, undefined);
  log.info('stopped');
}
