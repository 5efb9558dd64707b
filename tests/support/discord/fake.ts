import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deletionEvent, messageEvent, welcome } from './deliver.ts';
import { Exchange } from './exchange.ts';
import { Faults } from './faults.ts';
import { Gateway } from './gateway.ts';
import { chatInput, invoke, offered, onComponent, onMessage, type Subject } from './invoke.ts';
import { storeMessage } from './messages.ts';
import { type Match, Recorder, type Watch } from './recorder.ts';
import { createRest } from './rest.ts';
import { applicationRoutes } from './routes/application.ts';
import { channelRoutes } from './routes/channels.ts';
import { commandRoutes } from './routes/commands.ts';
import { interactionRoutes } from './routes/interactions.ts';
import type { GatewayEvent } from './session.ts';
import { Signal } from './signal.ts';
import type { Json, Message, Place } from './types.ts';
import { World, type WorldOptions } from './world.ts';

/** How a fake Discord is started. */
export interface FakeOptions extends WorldOptions {
  /** Where requests are logged as JSON lines; the file in `WIRE_LOG` unless given, `null` for nowhere. */
  wireLog?: string | null;
  /** Told of every answered request; none is kept then, nor can be waited for. */
  watch?: Watch;
}

/** Connections that may wait at once: more than Node's 511, beyond which each would wait for a second. */
const BACKLOG = 4_096;
const CHAT_INPUT = 1;
const MESSAGE_COMMAND = 3;
const BUTTON = 2;

/** A Discord on loopback: REST and gateway for the bot, and hands for the people who use it. */
export class FakeDiscord {
  readonly world: World;
  readonly faults = new Faults();
  readonly requests: Recorder;
  readonly gateway: Gateway;
  readonly #signal = new Signal();
  readonly #http: Server;

  private constructor(options: FakeOptions) {
    const log = options.wireLog === undefined ? process.env.WIRE_LOG : options.wireLog;
    const publish = (event: GatewayEvent): void => this.gateway.publish(event);
    this.world = new World(options);
    this.requests = new Recorder(this.#signal, log || undefined, options.watch);
    const { world, requests: recorder, faults } = this;
    const about = applicationRoutes(world, () => this.#gatewayUrl);
    const routes = [
      ...about,
      ...commandRoutes(world),
      ...interactionRoutes(world, publish),
      ...channelRoutes(world, publish),
    ];
    this.#http = createRest({ token: world.token, routes, faults, recorder });
    this.gateway = new Gateway(this.#http, world, this.#signal, (session) =>
      welcome(world, this.#gatewayUrl, session),
    );
  }

  /** Starts on a free port of loopback. */
  static async start(options: FakeOptions = {}): Promise<FakeDiscord> {
    const fake = new FakeDiscord(options);
    const address = { port: 0, host: '127.0.0.1', backlog: BACKLOG };
    await new Promise<void>((resolve) => fake.#http.listen(address, resolve));
    return fake;
  }

  /** The base of the REST API, as `DISCORD_API_URL` and discord.js's `rest.api` take it. */
  get api(): string {
    return `http://127.0.0.1:${this.#port}/api`;
  }

  /** The bot's token. */
  get token(): string {
    return this.world.token;
  }

  /** Ends every connection and the server. */
  async close(): Promise<void> {
    this.gateway.close();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  /** A person runs a slash command. */
  slash(name: string, values: Readonly<Json> = {}, place?: Place): Exchange {
    return this.#start(chatInput(offered(this.world, name, CHAT_INPUT, place), values), place);
  }

  /** A person types into an option that completes. */
  autocomplete(name: string, focused: string, values: Readonly<Json>, place?: Place): Exchange {
    return this.#start(chatInput(offered(this.world, name, CHAT_INPUT, place), values, focused), place);
  }

  /** A person picks a command from a message's menu. */
  messageCommand(name: string, target: Message, place?: Place): Exchange {
    return this.#start(onMessage(offered(this.world, name, MESSAGE_COMMAND, place), target), place);
  }

  /** A person presses a button, or with another `type` uses a select menu. */
  press(source: Message, customId: string, place?: Place, type = BUTTON, values?: string[]): Exchange {
    return this.#start(onComponent(source, customId, type, values), place);
  }

  /** Sends any interaction, for what the methods above do not build. */
  interact(subject: Subject, place?: Place): Exchange {
    return this.#start(subject, place);
  }

  /** A person (or another bot) writes a message; `replyTo` makes it a reply, which mentions its author if `ping`. */
  says(content: string, place: Place & { replyTo?: Message; ping?: boolean } = {}): Message {
    const channel = place.channel ?? this.world.general;
    const { replyTo, ping = true } = place;
    const link = { type: 0, channel_id: channel.id, message_id: replyTo?.id };
    const reply = replyTo ? { message_reference: link, referenced_message: structuredClone(replyTo) } : {};
    const allowed = { parse: ['users', 'roles', 'everyone'], replied_user: ping };
    const given = { channel_id: channel.id, author: place.user ?? this.world.people.asker, ...reply };
    const message = storeMessage(this.world, { content, allowed_mentions: allowed }, given);
    this.gateway.publish(messageEvent(this.world, 'MESSAGE_CREATE', message));
    return message;
  }

  /** A person changes what they wrote. */
  edits(message: Message, content: string): void {
    Object.assign(message, { content, edited_timestamp: this.world.clock.iso() });
    this.gateway.publish(messageEvent(this.world, 'MESSAGE_UPDATE', message));
  }

  /** A person takes back what they wrote. */
  deletes(message: Message): void {
    this.world.messages.delete(message.id);
    this.gateway.publish(deletionEvent(this.world, message));
  }

  /** The bot's message that replies to this one; waits for it. */
  replyTo(message: Message): Promise<Message> {
    const isReply = ({ author, message_reference: link }: Message): boolean =>
      author.id === this.world.bot.id && (link as Json | undefined)?.message_id === message.id;
    return this.#signal.until(
      () => [...this.world.messages.values()].find(isReply),
      `a reply to "${message.content}"`,
    );
  }

  /** The next request of that kind; waits for it. */
  nextRequest(match: Match, patienceMs?: number): ReturnType<Recorder['next']> {
    return this.requests.next(match, patienceMs);
  }

  get #port(): number {
    return (this.#http.address() as AddressInfo).port;
  }

  get #gatewayUrl(): string {
    return `ws://127.0.0.1:${this.#port}`;
  }

  #start(subject: Subject, place?: Place): Exchange {
    const { interaction, payload } = invoke(this.world, subject, place);
    const { guild_id: guild } = payload as { guild_id?: string };
    const known = guild && this.world.guilds.get(guild)?.hasBot ? guild : undefined;
    this.gateway.publish({ type: 'INTERACTION_CREATE', intent: 0, guildId: known, data: payload });
    return new Exchange(interaction, this.#signal);
  }
}
