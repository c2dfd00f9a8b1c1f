import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';

/** What one visit saw, beside the page itself. */
export interface Seen {
  /** What went wrong: errors of the console, requests that failed or went to another origin. Empty when all is well. */
  faults: string[];
  /** Addresses asked for, in order. */
  requests: string[];
}

type Read = (page: Page, seen: Seen) => Promise<void>;

/** Opens a page of its own, gives it to a test, and refuses whatever went wrong on it. */
export type Visit = (address: string, read: Read, options?: BrowserContextOptions) => Promise<void>;

/** One Chromium for the tests of a file; each visit is a stranger to the others. */
export function useChromium(): Visit {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env.TRAME_CHROMIUM || '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  });
  afterAll(() => browser.close());
  return async (address, read, options) => {
    const context = await browser.newContext(options);
    try {
      const page = await context.newPage();
      const seen = watch(page, new URL(address).origin);
      await page.goto(address);
      await read(page, seen);
      expect(seen.faults).toEqual([]);
    } finally {
      await context.close();
    }
  };
}

function watch(page: Page, origin: string): Seen {
  const seen: Seen = { faults: [], requests: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') seen.faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.faults.push(`script: ${error.message}`));
  page.on('request', (request) => {
    seen.requests.push(request.url());
    if (new URL(request.url()).origin !== origin) seen.faults.push(`elsewhere: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    // What was still on its way when the page was left is no fault.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      seen.faults.push(`failed: ${request.url()}`);
  });
  return seen;
}
