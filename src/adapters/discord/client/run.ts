import type { App } from '../../../app.ts';
import { unlessAborted } from '../../../pauses.ts';
import { type Bot, startBot } from './bot.ts';
import type { BotConfig } from './bot-work.ts';

/**
 * Runs the bot until the signal.
 * @throws DalilError when it cannot start, or when Discord closes the connection for good; the signal's reason
 */
export async function runBot(app: App, config: BotConfig, ended: AbortSignal): Promise<void> {
  const bot = await started(app, config, ended);
  try {
    throw await unlessAborted(ended, bot.lost);
  } finally {
    await bot.stop();
  }
}

async function started(app: App, config: BotConfig, ended: AbortSignal): Promise<Bot> {
  try {
    return await startBot(app, config, { signal: ended });
  } catch (error) {
    if (ended.aborted) app.log.info('stopped before the bot was online');
    throw error;
  }
}
