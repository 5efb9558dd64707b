import { type Client, Events } from 'discord.js';
import type { Malformed } from '../../state/malformed.ts';
import { trimEvent } from './caches.ts';

/** An event as it comes from the gateway. */
interface Packet {
  t: string;
  d: unknown;
}

type Notes = Pick<Malformed, 'note'>;

/**
 * The part of discord.js in which an event that lacks something throws, out of reach of every listener: that would end the process.
 * Events that wait for the start come this way as well.
 */
interface PacketHandler {
  handlePacket(packet: Packet | undefined, shard: unknown): boolean;
}

/** The name of no event, so that discord.js takes no notice. */
const IGNORED = 'IGNORED';

/** Trims events before discord.js makes objects of them, and lets the client survive those that it cannot understand. */
export function prepareEvents(client: Client, malformed: Notes): void {
  client.on(Events.Raw, (packet: Packet) => prepare(packet, client.user?.id, malformed));
  const manager = client.ws as unknown as PacketHandler;
  const handle = manager.handlePacket.bind(manager);
  manager.handlePacket = (packet, shard) => {
    try {
      return handle(packet, shard);
    } catch (error) {
      malformed.note(packet?.t, error);
      return true;
    }
  };
}

function prepare(packet: Packet, botId: string | undefined, malformed: Notes): void {
  try {
    if (typeof packet.d !== 'object' || packet.d === null) throw new TypeError('an event without data');
    // Emitted under this name, it would be taken for a fault of the client's own.
    if (packet.t === 'error') throw new TypeError('an event with an impossible name');
    trimEvent(packet, botId);
  } catch (error) {
    malformed.note(packet.t, error);
    // discord.js itself looks into the data of some.
    Object.assign(packet, { t: IGNORED, d: {} });
  }
}
