import { defineConfig } from 'vitest/config';

const browser = 'test/browser/**/*.test.ts';

/** Units run side by side; the browser tests share one built site, and one Chromium, and run one after the other. */
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
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
