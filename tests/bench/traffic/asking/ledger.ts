import { CALLBACK } from '../../../support/discord/check/callback.ts';
import type { Recorded } from '../../../support/discord/recorder.ts';
import type { Json } from '../../../support/discord/types.ts';
import type { Asked, Kind, Outcome } from './asked.ts';

/** Milliseconds after which nobody waits any more. */
const PATIENCE_MS = 30_000;
/** Milliseconds for which a second answer is looked out for. */
const GRACE_MS = 3_000;
const INTERACTION = /^\/api\/v10\/(?:interactions|webhooks)\/\d+\/([0-9a-f]+)(\/callback)?/;
const IN_CHANNEL = /^\/api\/v10\/channels\/(\d+)\/(messages|typing)$/;

/** What is sent now. */
interface Sent {
  readonly kind: Kind;
  /** The interaction's token, or the direct message's id. */
  readonly key: string;
  /** Of a direct message. */
  readonly channel?: string;
  /** By `performance.now()`. */
  readonly sentAt: number;
}

interface Entry extends Sent {
  readonly asked: Asked;
  readonly end: () => void;
}

/** What was asked and is not over yet: takes the times from the bot's requests. */
export class Ledger {
  readonly #open = new Map<string, Entry>();
  /** Of direct messages, by channel: "typing…" names no message. */
  readonly #byChannel = new Map<string, Entry>();
  readonly #over: { key: string; at: number }[] = [];
  readonly #outcomeOf: (body: Json) => Outcome;
  /** Answers beyond the first. */
  repeated = 0;
  /** Requests that were refused or dropped, by status. */
  readonly refused = new Map<number, number>();

  constructor(outcomeOf: (body: Json) => Outcome) {
    this.#outcomeOf = outcomeOf;
  }

  /** Takes note of what is sent now; resolves when it has been answered, or nobody waits any more. */
  begin(sent: Sent): Promise<Asked> {
    const { kind, key, channel } = sent;
    const asked: Asked = { kind };
    return new Promise((end) => {
      const entry = { ...sent, asked, end: () => end(asked) };
      this.#open.set(key, entry);
      if (channel !== undefined) this.#byChannel.set(channel, entry);
    });
  }

  /** Takes a request of the bot's. */
  take(request: Recorded): void {
    const { status, path, body } = request;
    if (status < 200 || status >= 300) this.refused.set(status, (this.refused.get(status) ?? 0) + 1);
    const [, token, isCallback] = INTERACTION.exec(path) ?? [];
    if (token !== undefined) this.#takeInteraction(token, Boolean(isCallback), request);
    const [, channel, what] = IN_CHANNEL.exec(path) ?? [];
    if (channel === undefined) return;
    const entry = this.#byChannel.get(channel);
    if (entry) entry.asked.acknowledged ??= request.arrivedAt - entry.sentAt;
    const link = (body as Json | undefined)?.message_reference as Json | undefined;
    if (what === 'messages' && link) this.#reply(String(link.message_id), request, body as Json);
  }

  /** Gives up what has waited too long, and forgets what has been over for a while. */
  sweep(): void {
    const now = performance.now();
    while (this.#over[0] && now - this.#over[0].at > GRACE_MS) this.#forget(this.#over.shift()!.key);
    for (const [key, { asked, sentAt, end }] of this.#open) {
      if (now - sentAt <= PATIENCE_MS) break;
      if (asked.replied !== undefined) continue;
      end();
      this.#forget(key);
    }
  }

  #takeInteraction(token: string, isCallback: boolean, request: Recorded): void {
    const entry = this.#open.get(token);
    if (!entry) return;
    const body = (request.body ?? {}) as Json;
    if (isCallback) entry.asked.acknowledged ??= request.arrivedAt - entry.sentAt;
    const isDeferral =
      isCallback && (body.type === CALLBACK.deferredMessage || body.type === CALLBACK.deferredUpdate);
    if (!isDeferral && request.method !== 'DELETE' && request.method !== 'GET')
      this.#reply(token, request, (isCallback ? body.data : body) as Json);
  }

  #reply(key: string, { status, arrivedAt }: Recorded, body: Json): void {
    const entry = this.#open.get(key);
    if (!entry || status < 200 || status >= 300) return;
    const { asked, sentAt, end } = entry;
    if (asked.replied !== undefined) {
      this.repeated += 1;
      return;
    }
    asked.replied = arrivedAt - sentAt;
    asked.outcome = this.#outcomeOf(body);
    this.#over.push({ key, at: arrivedAt });
    end();
  }

  #forget(key: string): void {
    const entry = this.#open.get(key);
    if (!entry) return;
    this.#open.delete(key);
    if (entry.channel !== undefined && this.#byChannel.get(entry.channel) === entry)
      this.#byChannel.delete(entry.channel);
  }
}
