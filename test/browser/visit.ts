import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
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
    const { page, seen } = await newWindow(new URL(address).origin, options);
    try {
      await page.goto(address);
      await read(page, seen);
      expect(seen.faults).toEqual([]);
    } finally {
      await page.context().close();
    }
  };
}

/**
 * Visits in one page, for the tests of a file: what is long to load, as the editor, is loaded once. Each goes on from
 * where the one before ended, by the address it is given, and refuses what went wrong since; after one that failed, the
 * next begins anew.
 */
export function useOnePage(options?: BrowserContextOptions): Visit {
  let open: Awaited<ReturnType<typeof newWindow>> | undefined;
  const close = async () => {
    await open?.page.context().close();
    open = undefined;
  };
  afterAll(close);
  return async (address, read) => {
    try {
      open ??= await newWindow(new URL(address).origin, options);
      const { page, seen } = open;
      Object.assign(seen, { faults: [], requests: [] });
      await page.goto(address);
      await read(page, seen);
      expect(seen.faults).toEqual([]);
    } catch (error) {
      await close();
      throw error;
    }
  };
}

async function newWindow(
  origin: string,
  options?: BrowserContextOptions,
): Promise<{ page: Page; seen: Seen }> {
  const context = await (await sharedChromium()).newContext(options);
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  return { page, seen: watch(page, origin) };
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
