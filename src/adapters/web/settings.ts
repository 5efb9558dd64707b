import type { Config } from '../../config.ts';

/** What the pages are for: trying everything at the machine itself, or readers of a community's web site. */
export type WebMode = 'playground' | 'public';

/** How the pages are served. */
export interface WebSettings
  extends Pick<
    Config,
    'host' | 'port' | 'publicUrl' | 'embedSites' | 'trustedProxies' | 'rateLimitPerMinute'
  > {
  readonly mode: WebMode;
  /** The folder of the articles, named where a person may look into it. */
  readonly seedsDir: string;
}

/** The settings of the pages in a mode. */
export function webSettings(config: Config, mode: WebMode): WebSettings {
  const { host, port, publicUrl, embedSites, trustedProxies, rateLimitPerMinute, seedsDir } = config;
  return { mode, host, port, publicUrl, embedSites, trustedProxies, rateLimitPerMinute, seedsDir };
}
