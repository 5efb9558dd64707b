import robotsParser from 'robots-parser';

/** What a site's robots.txt says to Dalil. */
export interface RobotsRules {
  allows(url: string): boolean;
  /** Milliseconds between two requests, 0 when it does not ask for any. */
  readonly delayMs: number;
}

interface Parsed {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
}

// The package's types describe a default export that its CommonJS module does not have.
const parse = robotsParser as unknown as (url: string, text: string) => Parsed;

const AGENT = 'DalilBot';

/** Rules that forbid nothing, as when a site has no robots.txt (RFC 9309, 2.3.1.3). */
export const ALLOW_ALL: RobotsRules = { allows: () => true, delayMs: 0 };

/** @param url where the text was found: rules hold for its origin only */
export function parseRobots(url: string, text: string): RobotsRules {
  const rules = parse(url, text);
  return {
    allows: (page) => rules.isAllowed(page, AGENT) !== false,
    delayMs: Math.max(0, (rules.getCrawlDelay(AGENT) ?? 0) * 1000) || 0,
  };
}
