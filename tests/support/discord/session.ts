import type { WebSocket } from 'ws';
import { INTENT, OP } from './gateway-codes.ts';
import { shardOf } from './sharding/community.ts';
import type { Json } from './types.ts';

/** An event on its way to those who asked for it. */
export interface GatewayEvent {
  type: string;
  /** The intent that brings it; 0 when every session gets it. */
  intent: number;
  /** Sharding goes by the guild; direct messages are on shard 0. */
  guildId?: string | undefined;
  /** What to send to a session without the Message Content intent; `data` to all others. */
  bare?: Json | undefined;
  data: Json;
}

/** Events that begin a session, or its going on: they are not replayed. */
const OF_THE_START = new Set(['READY', 'GUILD_CREATE', 'RESUMED']);

/** One gateway session: it outlives its connection, and keeps what a resumed client has missed. */
export class Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: [number, number];
  socket: WebSocket | undefined;
  readonly #sent: { op: number; t: string; s: number; d: Json }[] = [];

  constructor(id: string, intents: number, shard: [number, number], socket: WebSocket) {
    this.id = id;
    this.intents = intents;
    this.shard = shard;
    this.socket = socket;
  }

  /** Numbers and sends an event, when this session asked for its kind. */
  offer(event: GatewayEvent): void {
    if (event.intent && !(this.intents & event.intent)) return;
    if (event.type !== 'READY' && !this.serves(event.guildId)) return;
    const data = this.intents & INTENT.messageContent ? event.data : (event.bare ?? event.data);
    const payload = { op: OP.dispatch, t: event.type, s: this.#sent.length + 1, d: structuredClone(data) };
    this.#sent.push(payload);
    this.send(payload);
  }

  /** Whether events of that guild come over this shard. */
  serves(guildId: string | undefined): boolean {
    const [shard, count] = this.shard;
    return shardOf(guildId, count) === shard;
  }

  /** Sends a payload if there is a connection. */
  send(payload: Json): void {
    if (this.socket?.readyState === 1) this.socket.send(JSON.stringify(payload));
  }

  /**
   * Goes on over a new connection, replaying what came after `seq`, or all that has happened; false when `seq` was never sent.
   */
  resume(socket: WebSocket, seq: number, fromTheStart = false): boolean {
    if (!Number.isInteger(seq) || seq > this.#sent.length) return false;
    this.socket = socket;
    const replayed = fromTheStart
      ? this.#sent.filter(({ t }) => !OF_THE_START.has(t))
      : this.#sent.slice(seq);
    for (const payload of replayed) this.send(payload);
    const resumed = { op: OP.dispatch, t: 'RESUMED', s: this.#sent.length + 1, d: {} };
    this.#sent.push(resumed);
    this.send(resumed);
    return true;
  }
}
