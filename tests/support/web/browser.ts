import axe, { type AxeResults } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, onTestFinished } from 'vitest';
import { findChromium } from './chromium.ts';

const found = findChromium();

/** A page in the browser, and what went wrong in it. */
export interface Visit {
  readonly page: Page;
  /** Errors of scripts, of the policy and of requests, as the browser's console says them. */
  readonly complaints: string[];
  /** Hosts that were asked for anything. */
  readonly hosts: Set<string>;
}

/** Opens an address in a fresh profile. */
export type VisitPage = (address: string, options?: BrowserContextOptions) => Promise<Visit>;

/** Tests in a real browser; where this machine has none they are skipped, and it is said how to have them. */
export function describeInBrowser(what: string, tests: (visit: VisitPage) => void): void {
  if (found === undefined) {
    if (process.env.REQUIRE_BROWSER) throw new Error('REQUIRE_BROWSER is set, and no Chromium was found.');
    console.warn(
      `Skipped "${what}": no Chromium found. Install one (Debian: apt install chromium) or set CHROMIUM.`,
    );
    describe.skip(`${what} (skipped: no Chromium)`, () =>
      tests(async () => Promise.reject(new Error('no browser'))));
    return;
  }
  describe(what, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: found, chromiumSandbox: process.getuid?.() !== 0 });
    }, 60_000);
    afterAll(() => browser.close());
    tests((address, options) => open(browser, address, options));
  });
}

async function open(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const visit: Visit = { page, complaints: [], hosts: new Set() };
  page.on('console', (line) => void (line.type() === 'error' && visit.complaints.push(line.text())));
  page.on('pageerror', (error) => visit.complaints.push(String(error)));
  page.on('request', (request) => visit.hosts.add(new URL(request.url()).host));
  await page.goto(address);
  return visit;
}

/** What the accessibility rules of axe find wrong in a page as it is now, one line a finding. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // Put in by the debugger, which the page's policy does not concern.
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}

/** What the browser made of an element's style. */
export function styleOf(element: Locator, property: string): Promise<string | undefined> {
  return element.evaluate((at, name) => {
    const { getComputedStyle } = globalThis as unknown as {
      getComputedStyle(element: unknown): Readonly<Record<string, string>>;
    };
    return getComputedStyle(at)[name];
  }, property);
}
