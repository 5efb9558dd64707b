import { type Client, Status } from 'discord.js';
import type { Meter } from '../../../metrics/meter.ts';

/** How a bot stands with Discord. */
export interface BotState {
  /** Those of this process, as far as it knows of them. */
  readonly shards: readonly ShardState[];
  /** Whether Discord has the commands; where another process registers them, whether this one has seen them. */
  readonly commandsRegistered: boolean;
}

/** How one connection stands. */
export interface ShardState {
  readonly id: number;
  /** Whether it is connected and brings events. */
  readonly up: boolean;
  /** Milliseconds that the last heartbeat took to be acknowledged; undefined before the first. */
  readonly ping: number | undefined;
}

/** The shards of a client; none before it has logged in. */
export function shardStates(client: Client | undefined): ShardState[] {
  const shards = client ? [...client.ws.shards.values()] : [];
  return shards.map(({ id, status, ping }) => ({
    id,
    up: status === Status.Ready,
    ping: ping < 0 ? undefined : ping,
  }));
}

/** Lets whoever watches the process see how the bot stands. */
export function watchBotState(meter: Meter, state: () => BotState): void {
  meter.watch('dalil_discord_shard_up', () =>
    state().shards.map(({ id, up }) => ({ value: Number(up), labels: { shard: String(id) } })),
  );
  meter.watch('dalil_discord_commands_registered', () => [{ value: Number(state().commandsRegistered) }]);
}
