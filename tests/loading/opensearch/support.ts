import pino from 'pino';
import { onTestFinished } from 'vitest';
import { type App, createApp } from '../../../src/app.ts';
import type { OpenSearchConfig } from '../../../src/config.ts';
import type { Reply } from '../../../src/contract/reply.ts';
import { ClusterLoader } from '../../../src/loading/opensearch/opensearch-loader.ts';
import type { ClusterLoaderOptions } from '../../../src/loading/opensearch/versions.ts';

/** A product over a cluster, and all that its log is told. */
export interface ClusterApp {
  readonly app: App;
  readonly lines: string[];
  /** How many lines of the log say this. */
  logged(words: string): number;
}

/** Opens a product that looks at the cluster many times a second; it is closed when the test ends. */
export async function appOn(
  place: OpenSearchConfig,
  seedsDir: string,
  options: Partial<ClusterLoaderOptions> = {},
): Promise<ClusterApp> {
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const config = { seedsDir, maxArticleBytes: 100_000, maxQuestionLength: 500 };
  const pace = { first: 50, longest: 200 };
  const loader = new ClusterLoader(config, place, { log, answersOthers: true, pace, ...options });
  const app = await createApp(config, log, { loader });
  onTestFinished(() => app.close());
  return { app, lines, logged: (words) => lines.filter((line) => line.includes(words)).length };
}

/** The words with which a reply begins. */
export function leadIn({ blocks }: Reply): string | undefined {
  const [lead] = blocks;
  return lead?.type === 'text' ? lead.text : undefined;
}
