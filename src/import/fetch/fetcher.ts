import pLimit, { type LimitFunction } from 'p-limit';
import type { Agent } from 'undici';
import { messageOf } from '../../errors.ts';
import { ImportFailure } from '../failure.ts';
import { createAgent, type Reach } from './agent.ts';
import { checkContentType } from './content-type.ts';
import type { FetchLimits } from './limits.ts';
import { createPacer, type Pacer } from './pacer.ts';
import { get, type Response } from './request.ts';
import { ALLOW_ALL, parseRobots, type RobotsRules } from './robots.ts';

/** What a link led to. */
export interface Fetched {
  /** Where it was found in the end, after redirects. */
  readonly url: string;
  readonly contentType?: string;
  readonly bytes: Uint8Array;
}

/** Fetches links politely: robots.txt, few requests at a time, public addresses, bounded time, size and redirects. */
export interface Fetcher {
  /** @throws ImportFailure with a reason for people */
  fetch(url: string): Promise<Fetched>;
  close(): Promise<void>;
}

interface Site {
  readonly limit: LimitFunction;
  readonly pacer: Pacer;
  rules?: Promise<RobotsRules>;
}

interface Session {
  readonly agent: Agent;
  readonly limits: FetchLimits;
  readonly limitOverall: LimitFunction;
  readonly sites: Map<string, Site>;
}

/** @param reach where connections may go */
export function createFetcher(reach: Reach, limits: FetchLimits): Fetcher {
  const agent = createAgent(reach, limits);
  const session: Session = { agent, limits, limitOverall: pLimit(limits.overall), sites: new Map() };
  return { fetch: (url) => fetchPage(url, session), close: () => agent.destroy() };
}

async function fetchPage(link: string, session: Session): Promise<Fetched> {
  const seen = new Set<string>();
  let url = checkedUrl(link);
  for (;;) {
    seen.add(url.href);
    const response = await fetchOnce(url, session);
    if (!isRedirect(response)) {
      if (response.status === 200) {
        return { url: url.href, contentType: response.contentType, bytes: response.bytes };
      }
      throw new ImportFailure(statusReason(response));
    }
    url = checkedUrl(response.location!, url);
    if (seen.has(url.href)) throw new ImportFailure('it redirects in a circle');
    if (seen.size > session.limits.maxRedirects)
      throw new ImportFailure(`it redirects more than ${session.limits.maxRedirects} times`);
  }
}

/** One hop: its site's rules are asked first, then it waits for its turn. */
async function fetchOnce(url: URL, session: Session): Promise<Response> {
  const site = siteOf(url, session);
  site.rules ??= fetchRules(url, site, session);
  const rules = await site.rules;
  if (!rules.allows(url.href)) throw new ImportFailure(`the robots.txt of ${url.host} asks not to fetch it`);
  return site.limit(async () => {
    await site.pacer.wait(Math.min(rules.delayMs, session.limits.maxCrawlDelayMs));
    return session.limitOverall(() => get(url, session.agent, session.limits, checkContentType));
  });
}

/** No robots.txt allows all; one that cannot be reached forbids all (RFC 9309, 2.3.1). */
async function fetchRules(page: URL, { limit }: Site, session: Session): Promise<RobotsRules> {
  const { agent, limits } = session;
  let url = new URL('/robots.txt', page);
  for (let hop = 0; hop <= limits.maxRedirects; hop++) {
    const response = await limit(() => session.limitOverall(() => get(url, agent, limits, () => {}))).catch(
      (error: unknown) => {
        throw new ImportFailure(`the robots.txt of ${page.host} cannot be read: ${messageOf(error)}`);
      },
    );
    if (response.status >= 500)
      throw new ImportFailure(
        `the robots.txt of ${page.host} cannot be read (status ${response.status}): try again later`,
      );
    if (isRedirect(response)) url = checkedUrl(response.location!, url);
    else if (response.status !== 200) return ALLOW_ALL;
    else return parseRobots(new URL('/robots.txt', page).href, new TextDecoder().decode(response.bytes));
  }
  return ALLOW_ALL;
}

function siteOf(url: URL, { sites, limits }: Session): Site {
  const site = sites.get(url.origin) ?? { limit: pLimit(limits.perHost), pacer: createPacer() };
  sites.set(url.origin, site);
  return site;
}

function isRedirect({ status, location }: Response): boolean {
  return [301, 302, 303, 307, 308].includes(status) && location !== undefined;
}

function checkedUrl(link: string, base?: URL): URL {
  const url = URL.canParse(link, base?.href) ? new URL(link, base?.href) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new ImportFailure(`${base ? `it redirects to "${link}", which` : 'it'} is not an http(s) link`);
  if (url.username || url.password) throw new ImportFailure('the link holds a user name or password');
  url.hash = '';
  return url;
}

function statusReason({ status, retryAfter }: Response): string {
  if (status === 404 || status === 410) return `the page is not there (status ${status})`;
  if (status === 401 || status === 403) return `the server does not show it to everybody (status ${status})`;
  const later = retryAfter && /^\d{1,6}$/.test(retryAfter) ? ` in ${retryAfter} s` : ' later';
  return status === 429 || status >= 500
    ? `the server cannot serve it now (status ${status}): try again${later}`
    : `the server answers with status ${status}`;
}
