import type { Config } from './config.ts';
import { embeddingsSecrets } from './embeddings/settings.ts';
import { createLog, type Log } from './log.ts';
import { credentialsIn } from './logging/secrets.ts';

/**
 * The log of a program that runs by these settings; their secrets never reach it.
 * @param level unless the settings name one
 */
export function logOf(config: Config, level: string): Log {
  const { discordToken = '', openSearch, embeddings, logLevel = level, logPersonal } = config;
  const secrets = [discordToken, ...credentialsIn(openSearch?.url), ...embeddingsSecrets(embeddings)];
  return createLog(logLevel, undefined, { personal: logPersonal, secrets });
}
