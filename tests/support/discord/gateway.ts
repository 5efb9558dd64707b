import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { CLOSE, OP } from './gateway-codes.ts';
import { type GatewayEvent, Session } from './session.ts';
import { shardOf } from './sharding/community.ts';
import type { Signal } from './signal.ts';
import type { Json } from './types.ts';
import type { World } from './world.ts';

/** How the gateway greets a session that has just identified. */
export type Greeting = (session: Session) => GatewayEvent[];

/** The gateway side of the fake: sessions that can be dropped, resumed and invalidated. */
export class Gateway {
  readonly sessions = new Map<string, Session>();
  /** Intents that this application is not allowed to ask for, as bits; answered with 4014. */
  disallowedIntents = 0;
  /** Milliseconds between heartbeats, as HELLO says. */
  heartbeatMs = 41_250;
  /** What the gateway does not do: answer the handshake, say HELLO, let a session begin; `closes` ends every handshake. */
  fault: 'silent' | 'no-hello' | 'no-ready' | 'closes' | undefined;
  /** Whether heartbeats are acknowledged. */
  acknowledges = true;
  /** Whether a session that goes on gets events again that it has had, as it may when their receipt was lost on the way. */
  replaysAll = false;
  connected = 0;
  identified = 0;
  resumed = 0;
  heartbeats = 0;
  readonly #world: World;
  readonly #signal: Signal;
  readonly #greet: Greeting;
  readonly #server: WebSocketServer;
  readonly #unanswered = new Set<Duplex>();

  constructor(http: Server, world: World, signal: Signal, greet: Greeting) {
    this.#world = world;
    this.#signal = signal;
    this.#greet = greet;
    this.#server = new WebSocketServer({ noServer: true });
    http.on('upgrade', (request, socket, head) => {
      this.connected += 1;
      this.#signal.notify();
      if (this.fault === 'closes') return socket.destroy();
      if (this.fault === 'silent') return this.#unanswered.add(socket);
      this.#server.handleUpgrade(request, socket, head, (client) => this.#welcome(client));
    });
  }

  /** How many connections are open. */
  get connections(): number {
    return this.#server.clients.size;
  }

  /** Sends an event to every session that has asked for its kind, kept for those that are away. */
  publish(event: GatewayEvent): void {
    for (const session of this.sessions.values()) session.offer(event);
  }

  /** Ends every connection, or that of one shard: without a code as a broken line does (1006), or with that close code. */
  drop(code?: number, ofShard?: number): void {
    for (const { socket, shard } of this.sessions.values()) {
      if (ofShard !== undefined && shard[0] !== ofShard) continue;
      if (code === undefined) socket?.terminate();
      else socket?.close(code);
    }
  }

  /** Forgets every session, as after a long absence: none can be resumed. */
  forget(): void {
    this.sessions.clear();
  }

  /** Sends every client something, whether or not it is a payload. */
  utter(frame: string | Buffer): void {
    for (const { socket } of this.sessions.values()) socket?.send(frame);
  }

  /** Asks every client to reconnect (op 7). */
  askToReconnect(): void {
    for (const session of this.sessions.values()) session.send({ op: OP.reconnect, d: null });
  }

  /** Tells every client that its session is no longer valid (op 9). */
  invalidateSessions(resumable: boolean): void {
    for (const [id, session] of this.sessions) {
      if (!resumable) this.sessions.delete(id);
      session.send({ op: OP.invalidSession, d: resumable });
    }
  }

  /** Resolves once that many connections have been begun since the start. */
  async untilConnected(count = 1, patienceMs?: number): Promise<void> {
    const probe = () => (this.connected >= count ? true : undefined);
    await this.#signal.until(probe, `${count} connections`, patienceMs);
  }

  /** Resolves once that many sessions have identified since the start. */
  async untilIdentified(count = 1): Promise<void> {
    await this.#signal.until(() => (this.identified >= count ? true : undefined), `${count} IDENTIFY`);
  }

  /** Resolves once that many sessions have resumed since the start. */
  async untilResumed(count = 1): Promise<void> {
    await this.#signal.until(() => (this.resumed >= count ? true : undefined), `${count} RESUME`);
  }

  /** Resolves once that many heartbeats have been acknowledged since the start. */
  async untilHeartbeats(count = 1): Promise<void> {
    await this.#signal.until(() => (this.heartbeats >= count ? true : undefined), `${count} heartbeats`);
  }

  /** Resolves once no client is connected. */
  async untilEmpty(): Promise<void> {
    await this.#signal.until(() => (this.connections === 0 ? true : undefined), 'no connection');
  }

  /** Ends the gateway. */
  close(): void {
    for (const client of this.#server.clients) client.terminate();
    for (const socket of this.#unanswered) socket.destroy();
    this.#server.close();
  }

  #welcome(socket: WebSocket): void {
    const line: Line = { socket };
    const hello = { op: OP.hello, d: { heartbeat_interval: this.heartbeatMs } };
    if (this.fault !== 'no-hello') socket.send(JSON.stringify(hello));
    socket.on('message', (data) => this.#receive(line, String(data)));
    socket.on('close', (code) => this.#part(line, code));
  }

  #part({ session, socket }: Line, code: number): void {
    if (session?.socket === socket) session.socket = undefined;
    if (session && (code === CLOSE.normal || code === CLOSE.goingAway)) this.sessions.delete(session.id);
    setImmediate(() => this.#signal.notify());
  }

  #receive(line: Line, text: string): void {
    const code = this.#handle(line, decode(text));
    if (code) line.socket.close(code, 'As the documentation has it.');
  }

  /** Does what a message asks; gives the close code that it deserves, if any. */
  #handle(line: Line, message: Json | undefined): number | undefined {
    if (!message) return CLOSE.decodeError;
    const data = message.d as Json;
    if (message.op === OP.heartbeat) return this.#beat(line);
    if (message.op === OP.identify) return this.#identify(line, data);
    if (message.op === OP.resume) return this.#resume(line, data);
    if (!line.session) return CLOSE.notAuthenticated;
    return KNOWN.has(Number(message.op)) ? undefined : CLOSE.unknownOpcode;
  }

  #beat({ socket }: Line): undefined {
    if (!this.acknowledges) return;
    socket.send(JSON.stringify({ op: OP.heartbeatAck, d: null }));
    this.heartbeats += 1;
    this.#signal.notify();
  }

  #identify(line: Line, data: Json): number | undefined {
    const intents = Number(data.intents);
    if (line.session) return CLOSE.alreadyAuthenticated;
    if (data.token !== this.#world.token) return CLOSE.authenticationFailed;
    if (intents & this.disallowedIntents) return CLOSE.disallowedIntents;
    const shard = (data.shard as [number, number] | undefined) ?? [0, 1];
    const refused = this.#refusalOf(shard);
    if (refused) return refused;
    if (this.fault === 'no-ready') return undefined;
    if (!this.#world.startLimits.take(shard[0])) return this.#invalidate(line);
    const session = new Session(this.#world.newId(), intents, shard, line.socket);
    line.session = session;
    this.sessions.set(session.id, session);
    for (const event of this.#greet(session)) session.offer(event);
    this.identified += 1;
    this.#signal.notify();
    return undefined;
  }

  /** A shard that there cannot be, or that would have to serve more guilds than one may. */
  #refusalOf([shard, count]: readonly [number, number]): number | undefined {
    if (!(shard >= 0 && shard < count)) return CLOSE.invalidShard;
    const guilds = [...this.#world.guilds.values()].filter((guild) => shardOf(guild.id, count) === shard);
    return guilds.length > GUILDS_OF_A_SHARD ? CLOSE.shardingRequired : undefined;
  }

  /** Tells a client that there is no session for it (op 9). */
  #invalidate({ socket }: Line): undefined {
    socket.send(JSON.stringify({ op: OP.invalidSession, d: false }));
  }

  #resume(line: Line, data: Json): number | undefined {
    if (data.token !== this.#world.token) return CLOSE.authenticationFailed;
    const session = this.sessions.get(String(data.session_id));
    if (!session) return this.#invalidate(line);
    if (!session.resume(line.socket, Number(data.seq), this.replaysAll)) return CLOSE.invalidSeq;
    line.session = session;
    this.resumed += 1;
    this.#signal.notify();
    return undefined;
  }
}

/** Guilds that one shard may serve (API reference, "Sharding"). */
const GUILDS_OF_A_SHARD = 2_500;

interface Line {
  socket: WebSocket;
  session?: Session;
}

const KNOWN = new Set<number>([OP.presence, OP.voiceState, OP.requestMembers]);

function decode(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
