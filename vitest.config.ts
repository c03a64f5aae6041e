import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['**/node_modules/**', '**/dist/**', '.data/**'],
    pool: 'forks',
    // every file has servers and a browser to share two cores with
    maxWorkers: 2,
    globalSetup: ['test/global-setup.ts'],
    setupFiles: ['test/one-query-at-a-time.ts'],
    testTimeout: 60_000,
    // the default of one second is too short for a page on a busy machine
    expect: { poll: { timeout: 30_000 } },
    hookTimeout: 120_000,
  },
});
