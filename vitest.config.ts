import { defineConfig } from 'vitest/config';

const browser = 'test/browser/**/*.test.ts';

/**
 * What takes long for what it is: every text of every edition, a site in each of its states, documents and pictures, a
 * forge, Git, Decap itself, a command in its own process. `npm run test:quick` does without.
 */
const whole = [
  'test/**/linear.test.ts',
  'test/bench/corpus-generator.test.ts',
  'test/cms/admin-server.test.ts',
  'test/cms/auth/auth-command.test.ts',
  'test/cms/body/**/*.test.ts',
  'test/cms/bundle.test.ts',
  'test/cms/config.test.ts',
  'test/cms/forges/**/*.test.ts',
  'test/cms/local/**/*.test.ts',
  'test/cms/preview/**/*.test.ts',
  'test/cms/templates-file.test.ts',
  'test/commands/build/**/*.test.ts',
  'test/commands/fuzz/**/*.test.ts',
  'test/commands/links/links-command.test.ts',
  'test/commands/run.test.ts',
  'test/corpus/page-scale.test.ts',
  'test/edition/**/*.test.ts',
  'test/hosting/nginx.test.ts',
  'test/import/**/*.test.ts',
  'test/markdown/from-html/**/*.test.ts',
  'test/markdown/hostile.test.ts',
  'test/markdown/packed-text.test.ts',
  'test/outputs/api/changes/**/*.test.ts',
  'test/outputs/api/documents.test.ts',
  'test/outputs/api/portable-html.test.ts',
  'test/outputs/api/table-files.test.ts',
  'test/outputs/calendars/calendars.test.ts',
  'test/outputs/images.test.ts',
  'test/outputs/paper/**/*.test.ts',
  'test/outputs/places/project-officer.test.ts',
  'test/outputs/share/share-files.test.ts',
  'test/site/accepted-builds.test.ts',
  'test/site/federation/editions-view.test.ts',
  'test/site/federation/many-editions.test.ts',
  'test/site/legal/accessibility-view.test.ts',
  'test/site/other-forms.test.ts',
  'test/site/own-look.test.ts',
  'test/site/own-look/look-problems.test.ts',
  'test/site/page-weight.test.ts',
  'test/site/reuse/reuse-view.test.ts',
  'test/site/site-source.test.ts',
  'test/site/valid-html.test.ts',
];

/** Each process keeps its modules, and its Chromium, from one file to the next: a test leaves nothing behind. */
const shared = { maxWorkers: 2, isolate: false };

/**
 * Three projects: units, which `npm run test:quick` runs alone; whole contents and programs; and the browser, over sites
 * built once. Two files at a time, and three in the browser, which waits more than it works. Times are generous: a busy
 * machine must not fail what is right.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'units',
          include: ['test/**/*.test.ts'],
          exclude: [browser, ...whole],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'whole',
          include: whole,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          ...shared,
          maxWorkers: 3,
          name: 'browser',
          include: [browser],
          globalSetup: 'test/browser/setup.ts',
          testTimeout: 300_000,
          hookTimeout: 600_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
