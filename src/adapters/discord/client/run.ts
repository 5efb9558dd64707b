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
    const bot = await startBot(app, config);
    const end = await Promise.race([signalled, bot.lost]);
    await bot.stop();
    if (end !== 'signal') throw end;
  } finally {
    // Unreferenced: it only acts when something else keeps the process alive.
    setTimeout(() => process.exit(), EXIT_PATIENCE_MS).unref();
  }
}
