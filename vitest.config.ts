import { defineConfig } from 'vitest/config';

const browser = 'test/browser/**/*.test.ts';

/** Units run side by side; the browser tests two files at a time, each with a Chromium of its own, over sites built once. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'units',
          include: ['test/**/*.test.ts'],
          exclude: [browser],
          // Generous: a busy machine must not fail what is right.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: [browser],
          globalSetup: 'test/browser/setup.ts',
          maxWorkers: 2,
          testTimeout: 60_000,
          // One second, the default, is short for a worker that starts on a busy machine.
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
