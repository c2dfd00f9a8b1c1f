import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { PATIENCE, sharedChromium } from './shared-chromium.ts';

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

/** Visits by the Chromium of this process; each is a stranger to the others. */
export function useChromium(): Visit {
  return async (address, read, options) => {
    const context = await (await sharedChromium()).newContext(options);
    context.setDefaultTimeout(PATIENCE);
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
