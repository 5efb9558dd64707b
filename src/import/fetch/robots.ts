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
/** More need not be read, in UTF-16 units (RFC 9309, 2.5). */
const MOST_READ = 512_000;

/** Rules that forbid nothing, as when a site has no robots.txt (RFC 9309, 2.3.1.3). */
export const ALLOW_ALL: RobotsRules = { allows: () => true, delayMs: 0 };

/** @param url where the text was found: rules hold for its origin only */
export function parseRobots(url: string, text: string): RobotsRules {
  const rules = parse(url, ownGroups(text));
  return {
    allows: (page) => rules.isAllowed(page, AGENT) !== false,
    delayMs: Math.max(0, (rules.getCrawlDelay(AGENT) ?? 0) * 1000) || 0,
  };
}

/** The groups of rules that are for Dalil or for all: the parser keeps each rule for each name above it. */
function ownGroups(text: string): string {
  const kept: string[] = [];
  let names = new Set<string>();
  let inRules = true;
  const lines = text.slice(0, MOST_READ).split(/\r\n|\r|\n/);
  // Half a rule may forbid more than the whole.
  for (const line of text.length > MOST_READ ? lines.slice(0, -1) : lines) {
    const [, field = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*)/.exec(line) ?? [];
    if (field.toLowerCase() === 'user-agent') {
      if (inRules) names = new Set();
      inRules = false;
      const name = value.replace(/\/.*$/, '').trim().toLowerCase();
      if (![AGENT.toLowerCase(), '*'].includes(name) || names.has(name)) continue;
      names.add(name);
      kept.push(line);
    } else if (field) {
      inRules = true;
      if (names.size > 0) kept.push(line);
    }
  }
  return kept.join('\n');
}
