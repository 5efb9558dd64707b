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
/** Events that a session keeps for a client that comes back; Discord, too, has older ones no more. */
const MOST_KEPT = 10_000;

/** One gateway session: it outlives its connection, and keeps what a resumed client has missed. */
export class Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: [number, number];
  socket: WebSocket | undefined;
  /** As they went over the wire, so that nothing changes them later; the newest last. */
  #kept: { readonly type: string; readonly text: string }[] = [];
  /** How many were sent in all: the number of the newest. */
  #count = 0;

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
    this.#dispatch(event.type, data);
  }

  /** Whether events of that guild come over this shard. */
  serves(guildId: string | undefined): boolean {
    const [shard, count] = this.shard;
    return shardOf(guildId, count) === shard;
  }

  /** Sends a payload if there is a connection. */
  send(payload: Json): void {
    this.#write(JSON.stringify(payload));
  }

  /**
   * Goes on over a new connection, replaying what came after `seq`, or all that is kept; false when that was never sent or is kept no
   * more.
   */
  resume(socket: WebSocket, seq: number, fromTheStart = false): boolean {
    const missed = this.#count - seq;
    if (!Number.isInteger(seq) || missed < 0 || missed > this.#kept.length) return false;
    this.socket = socket;
    const replayed = fromTheStart
      ? this.#kept.filter(({ type }) => !OF_THE_START.has(type))
      : this.#kept.slice(this.#kept.length - missed);
    for (const { text } of replayed) this.#write(text);
    this.#dispatch('RESUMED', {});
    return true;
  }

  #dispatch(type: string, data: Json): void {
    this.#count += 1;
    const text = JSON.stringify({ op: OP.dispatch, t: type, s: this.#count, d: data });
    this.#kept.push({ type, text });
    if (this.#kept.length > 2 * MOST_KEPT) this.#kept = this.#kept.slice(-MOST_KEPT);
    this.#write(text);
  }

  #write(text: string): void {
    if (this.socket?.readyState === 1) this.socket.send(text);
  }
}
