import type { Client } from 'discord.js';
import type { App } from '../../../app.ts';
import type { Config } from '../../../config.ts';
import type { PauseRange } from '../../../pauses.ts';
import { RateLimit } from '../../../runtime/rate-limit.ts';
import { DEFER_AFTER_MS, STOP_PATIENCE_MS, TYPING_AFTER_MS } from '../limits.ts';
import { Administrators } from '../state/administrators.ts';
import {
  type CommandIds,
  type HandlerDependencies,
  type HandlerOptions,
  openLoad,
} from '../state/handler-dependencies.ts';
import { RunningReplies } from '../state/running.ts';
import { type RegisteredScope, registerInScope, scopeOfOthers } from './command-scopes.ts';
import { createClient } from './connection/client.ts';
import { endClient } from './connection/ending.ts';
import { IdentifyPace } from './connection/identify-pace.ts';
import { attachLog, attachWork } from './events.ts';
import { keepRegistering, REGISTRATION_PAUSES } from './keep-registering.ts';
import { type BotState, shardStates } from './state.ts';

/** The settings that the Discord adapter needs; the token is no longer optional here. */
export type BotConfig = Pick<
  Config,
  'discordApiUrl' | 'discordGuildId' | 'adminUserIds' | 'replyStyle' | 'rateLimitPerMinute' | 'shards'
> & {
  readonly discordToken: string;
};

/** How patient the bot is with Discord, and people with the bot. */
export interface WorkOptions extends HandlerOptions {
  /** The pauses between attempts to register the commands, in milliseconds. */
  readonly registrationPauses?: PauseRange;
}

/** What the bot does with its connection, whichever client that is: answering, registering, stopping. */
export class BotWork {
  readonly administrators: Administrators;
  readonly #app: App;
  readonly #config: BotConfig;
  readonly #options: WorkOptions;
  readonly #dependencies: HandlerDependencies;
  readonly #pace: IdentifyPace;
  readonly #running = new RunningReplies();
  readonly #stopping = new AbortController();
  #client: Client | undefined;
  #commandIds: CommandIds | undefined;
  #stopped: Promise<void> | undefined;

  constructor(app: App, config: BotConfig, options: WorkOptions) {
    this.administrators = new Administrators(config.adminUserIds, app.log);
    this.#app = app;
    this.#pace = new IdentifyPace(app.log);
    this.#config = config;
    this.#options = options;
    this.#dependencies = this.#makeDependencies();
  }

  /** A client that answers as soon as it is online, in the place of an earlier one. */
  newClient(): Client {
    const { malformed } = this.#dependencies;
    const client = createClient(this.#config.discordApiUrl, this.#config.shards, {
      malformed,
      meter: this.#app.meter,
      answerTimes: this.#options.answerTimes,
      pace: this.#pace,
    });
    attachLog(client, this.#dependencies);
    attachWork(client, this.#dependencies, this.#running);
    this.#client = client;
    return client;
  }

  /**
   * Registers the commands, or where another process does so looks at them; resolves after the first attempt.
   * @throws DalilError when the settings are wrong
   */
  async register(client: Client<true>): Promise<void> {
    const register = client.ws.shards.has(0) ? registerInScope : scopeOfOthers;
    const attempt = () => register(client, this.#app, this.#config.discordGuildId);
    const registered = ({ ids, removeOthers }: RegisteredScope): void => {
      this.#commandIds = ids;
      this.#running.add(removeOthers());
    };
    const pauses = this.#options.registrationPauses ?? REGISTRATION_PAUSES;
    await keepRegistering(attempt, registered, this.#app.log, { pauses, signal: this.#stopping.signal });
  }

  state(): BotState {
    return { shards: shardStates(this.#client), commandsRegistered: this.#commandIds !== undefined };
  }

  /** Takes no more work, lets running replies finish and closes the connection; safe to call twice. */
  stop(client: Client): Promise<void> {
    this.#stopping.abort();
    this.#stopped ??= this.#close(client);
    return this.#stopped;
  }

  async #close(client: Client): Promise<void> {
    const { log } = this.#app;
    log.info('stopping');
    if (!(await this.#running.settled(STOP_PATIENCE_MS)))
      log.warn('stopped before all replies were finished');
    await endClient(client);
    log.info('stopped');
  }

  #makeDependencies(): HandlerDependencies {
    const { deferAfterMs = DEFER_AFTER_MS, typingAfterMs = TYPING_AFTER_MS } = this.#options;
    return {
      commandIds: (place) => this.#commandIds?.(place) ?? new Map(),
      app: this.#app,
      ...openLoad(this.#app, this.#options),
      administrators: this.administrators,
      style: this.#config.replyStyle,
      rateLimit: new RateLimit(this.#config.rateLimitPerMinute),
      deferAfterMs,
      typingAfterMs,
      stopping: () => this.#stopping.signal.aborted,
    };
  }
}
