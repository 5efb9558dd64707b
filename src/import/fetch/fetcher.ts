import pLimit, { type LimitFunction } from 'p-limit';
import type { Agent } from 'undici';
import { messageOf } from '../../errors.ts';
import { secondsToWait } from '../../pauses.ts';
import { ImportFailure } from '../failure.ts';
import { createAgent, type NetworkAccess } from './agent.ts';
import { checkContentType } from './content-type.ts';
import type { FetchLimits } from './limits.ts';
import { createPacer, type Pacer } from './pacer.ts';
import { get, type HttpResponse } from './request.ts';
import { ALLOW_ALL, parseRobots, type RobotsRules } from './robots.ts';
import { conditionsFor, type Validators, validatorsOf } from './validators.ts';

/** What a link led to. */
export interface Fetched {
  /** Where it was found in the end, after redirects. */
  readonly url: string;
  readonly contentType?: string;
  /** The Content-Location header, as sent. */
  readonly contentLocation?: string;
  readonly bytes: Uint8Array;
  /** By which it can be asked later whether it has changed; undefined where the server gave none. */
  readonly validators?: Validators;
}

/** Fetches links politely: robots.txt, few requests at a time, public addresses, bounded time, size and redirects. */
export interface Fetcher {
  /** @throws ImportFailure with a reason for people */
  fetch(url: string): Promise<Fetched>;
  /**
   * Fetches a link unless its server says that it is as it was.
   * @param known what was given with it the last time
   * @returns undefined when it has not changed
   * @throws ImportFailure with a reason for people
   */
  fetchIfChanged(url: string, known: Validators | undefined): Promise<Fetched | undefined>;
  /** Gives up whatever is under way. */
  close(): Promise<void>;
}

interface Site {
  readonly limit: LimitFunction;
  readonly pacer: Pacer;
  rules?: Promise<RobotsRules>;
  /** When its rules are asked again, in milliseconds since 1970. */
  rulesUntil: number;
}

interface Session {
  readonly agent: Agent;
  readonly limits: FetchLimits;
  readonly limitOverall: LimitFunction;
  readonly sites: Map<string, Site>;
  readonly closing: AbortController;
  readonly now: () => number;
}

/**
 * @param access where connections may go
 * @param now milliseconds since 1970, of the clock by which a robots.txt grows old
 */
export function createFetcher(
  access: NetworkAccess,
  limits: FetchLimits,
  now: () => number = Date.now,
): Fetcher {
  const agent = createAgent(access, limits);
  const closing = new AbortController();
  const limitOverall = pLimit(limits.overall);
  const session: Session = { agent, limits, limitOverall, sites: new Map(), closing, now };
  return {
    // Without conditions there is always an answer or a failure.
    fetch: async (url) => (await fetchPage(url, undefined, session)) as Fetched,
    fetchIfChanged: (url, known) => fetchPage(url, known, session),
    close: () => {
      closing.abort();
      return agent.destroy();
    },
  };
}

async function fetchPage(
  link: string,
  known: Validators | undefined,
  session: Session,
): Promise<Fetched | undefined> {
  const seen = new Set<string>();
  let url = checkedUrl(link);
  for (;;) {
    seen.add(url.href);
    const conditions = conditionsFor(url.href, known);
    const response = await fetchOnce(url, conditions, session);
    if (response.status === 304 && conditions) return undefined;
    const target = redirectTarget(response);
    if (target === undefined) {
      if (response.status !== 200) throw statusFailure(response);
      const { contentType, contentLocation, bytes } = response;
      const validators = validatorsOf(url.href, response);
      return { url: url.href, contentType, contentLocation, bytes, validators };
    }
    url = checkedUrl(target, url);
    if (seen.has(url.href)) throw new ImportFailure('redirect-loop');
    if (seen.size > session.limits.maxRedirects)
      throw new ImportFailure('too-many-redirects', { most: session.limits.maxRedirects });
  }
}

/** One hop: its site's rules are asked first, then it waits for its turn. */
async function fetchOnce(
  url: URL,
  conditions: Record<string, string> | undefined,
  session: Session,
): Promise<HttpResponse> {
  const site = siteFor(url, session);
  const rules = await rulesOf(site, url, session);
  if (!rules.allows(url.href)) throw new ImportFailure('robots-disallowed', { host: url.host });
  return site.limit(async () => {
    await site.pacer.wait(Math.min(rules.delayMs, session.limits.maxCrawlDelayMs));
    const { agent, limits } = session;
    return session.limitOverall(() => get(url, agent, limits, checkContentType, conditions));
  });
}

/** A site's rules are believed for a day (RFC 9309, 2.4); a site whose rules could not be had is left alone for minutes. */
function rulesOf(site: Site, url: URL, session: Session): Promise<RobotsRules> {
  const { now, limits } = session;
  if (site.rules && now() < site.rulesUntil) return site.rules;
  const asked = fetchRules(url, site, session);
  site.rules = asked;
  site.rulesUntil = now() + limits.robotsMs;
  asked.catch(() => {
    site.rulesUntil = now() + limits.robotsFailureMs;
  });
  return asked;
}

/** No robots.txt allows all; one that cannot be reached forbids all (RFC 9309, 2.3.1). */
async function fetchRules(page: URL, { limit }: Site, session: Session): Promise<RobotsRules> {
  const { agent, limits } = session;
  let url = new URL('/robots.txt', page);
  for (let hop = 0; hop <= limits.maxRedirects; hop++) {
    const response = await limit(() => session.limitOverall(() => get(url, agent, limits, () => {}))).catch(
      (error: unknown) => {
        // That no request may go there says more than that this one did not.
        if (error instanceof ImportFailure && error.code === 'private-address') throw error;
        throw new ImportFailure('robots-unreadable', { host: page.host, cause: messageOf(error) });
      },
    );
    if (response.status >= 500)
      throw new ImportFailure('robots-status', { host: page.host, status: response.status });
    const target = redirectTarget(response);
    if (target !== undefined) url = checkedUrl(target, url);
    else if (response.status !== 200) return ALLOW_ALL;
    else return parseRobots(new URL('/robots.txt', page).href, new TextDecoder().decode(response.bytes));
  }
  return ALLOW_ALL;
}

function siteFor(url: URL, { sites, limits, closing }: Session): Site {
  const site = sites.get(url.origin) ?? {
    limit: pLimit(limits.perHost),
    pacer: createPacer(closing.signal),
    rulesUntil: 0,
  };
  sites.set(url.origin, site);
  return site;
}

/** Where a redirect leads, as written; undefined for any other response. */
function redirectTarget({ status, location }: HttpResponse): string | undefined {
  return [301, 302, 303, 307, 308].includes(status) ? location : undefined;
}

function checkedUrl(link: string, base?: URL): URL {
  const url = URL.canParse(link, base?.href) ? new URL(link, base?.href) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw base ? new ImportFailure('redirect-not-http', { link }) : new ImportFailure('link-not-http');
  if (url.username || url.password) throw new ImportFailure('link-with-password');
  url.hash = '';
  return url;
}

function statusFailure({ status, retryAfter, date }: HttpResponse): ImportFailure {
  if (status === 404 || status === 410) return new ImportFailure('not-found', { status });
  if (status === 401 || status === 403) return new ImportFailure('forbidden', { status });
  if (status !== 429 && status < 500) return new ImportFailure('unexpected-status', { status });
  const seconds = secondsToWait(retryAfter, date);
  return seconds === undefined
    ? new ImportFailure('retry-later', { status })
    : new ImportFailure('retry-after', { status, seconds });
}
