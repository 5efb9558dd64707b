import { isLoopback } from '../listening/loopback.ts';
import type { EmbeddingsConfig } from './settings.ts';

/** Where texts are sent to, as people are told. */
export function embeddingsPlace({ url }: Pick<EmbeddingsConfig, 'url'>): { host: string; isLocal: boolean } {
  const { hostname } = new URL(url);
  return { host: hostname, isLocal: isLoopback(hostname) };
}
