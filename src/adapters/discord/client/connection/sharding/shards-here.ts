import { CloseCodes, type IShardingStrategy, SimpleShardingStrategy } from 'discord.js';

type Manager = ConstructorParameters<typeof SimpleShardingStrategy>[0];
type DestroyOptions = Parameters<IShardingStrategy['destroy']>[0];

/** Keeps the connections in this thread. */
export function connectHere(manager: Manager): IShardingStrategy {
  return new EndingStrategy(manager);
}

/** What discord.js keeps to itself of its shards. */
interface Inner {
  readonly shards: ReadonlyMap<number, { readonly connection: Socket | null }>;
}

/** As far as a WebSocket is needed. */
type Socket = Pick<WebSocket, 'readyState' | 'onclose' | 'onerror' | 'addEventListener' | 'close'>;

const CONNECTING = 0;

/**
 * Connections that end with their client. discord.js connects a shard anew that is destroyed while it waits for the first word of the
 * gateway or for its next try: an attempt that was given up would go on beside the one that follows. It also leaves a connection to
 * itself that is not made yet, and its error then would end the process.
 */
class EndingStrategy extends SimpleShardingStrategy {
  readonly #manager: Manager;

  constructor(manager: Manager) {
    super(manager);
    this.#manager = manager;
  }

  override async destroy(options?: DestroyOptions): Promise<void> {
    // Not where discord.js only begins to count its shards.
    if (options?.code === CloseCodes.Normal) {
      // Whoever connects asks for the session first, and waits here for ever.
      this.#manager.options.retrieveSessionInfo = () => new Promise(() => {});
      for (const { connection } of (this as unknown as Inner).shards.values()) breakOff(connection);
    }
    await super.destroy(options);
  }
}

function breakOff(connection: Socket | null): void {
  if (connection?.readyState !== CONNECTING) return;
  connection.onclose = null;
  connection.onerror = null;
  connection.addEventListener('error', () => {});
  connection.close();
}
