import type { Config } from './config.ts';
import { createLog, type Log } from './log.ts';
import { credentialsIn } from './logging/secrets.ts';

/**
 * The log of a program that runs by these settings; their secrets never reach it.
 * @param level unless the settings name one
 */
export function logOf(config: Config, level: string): Log {
  const { discordToken = '', openSearch, logLevel = level, logPersonal } = config;
  const secrets = [discordToken, ...credentialsIn(openSearch?.url)];
  return createLog(logLevel, undefined, { personal: logPersonal, secrets });
}
