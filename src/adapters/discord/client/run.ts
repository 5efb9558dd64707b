import type { App } from '../../../app.ts';
import { type BotConfig, startBot } from './bot.ts';

/** Milliseconds after which a process that should have ended is ended; discord.js may still hold a socket. */
const EXIT_PATIENCE_MS = 500;

/**
 * Runs the bot until SIGTERM or SIGINT.
 * @throws DalilError when it cannot start, or when Discord closes the connection for good
 */
export async function runBot(app: App, config: BotConfig): Promise<void> {
  const signalled = new Promise<'signal'>((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => resolve('signal'));
  });
  try {
    const starting = startBot(app, config);
    // Many shards take minutes to start, and nobody waits so long for a stop.
    const bot = await Promise.race([signalled, starting]);
    if (bot === 'signal') return abandon(starting, app);
    const end = await Promise.race([signalled, bot.lost]);
    await bot.stop();
    if (end !== 'signal') throw end;
  } finally {
    // Unreferenced: it only acts when something else keeps the process alive.
    setTimeout(() => process.exit(), EXIT_PATIENCE_MS).unref();
  }
}

/** Whatever becomes of the start, the process ends soon, and its connections with it. */
function abandon(starting: Promise<unknown>, { log }: App): void {
  starting.catch(() => {});
  log.info('stopped before the bot was online');
}
