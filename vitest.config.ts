import { defineConfig } from 'vitest/config';

const browser = 'test/browser/**/*.test.ts';

/**
 * Units run side by side; the browser tests two files at a time, over sites built once. Each process keeps its modules,
 * and its Chromium, from one file to the next: a test leaves nothing behind. Times are generous: a busy machine must not
 * fail what is right.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'units',
          include: ['test/**/*.test.ts'],
          exclude: [browser],
          maxWorkers: 2,
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: [browser],
          globalSetup: 'test/browser/setup.ts',
          maxWorkers: 2,
          isolate: false,
          testTimeout: 300_000,
          hookTimeout: 600_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
