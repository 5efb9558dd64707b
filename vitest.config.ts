import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    restoreMocks: true,
    // Processes, threads and sockets are real: on a busy machine a lost race is tried again, at a desk it is seen.
    retry: process.env.CI ? 2 : 0,
  },
});
