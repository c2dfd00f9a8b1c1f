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

let kept: Awaited<ReturnType<typeof newWindow>> | undefined;

/**
 * Visits in a window that this process keeps, whatever the file: Chromium reads the program of the editor once, and not for
 * each test. Each visit is a stranger to those before: the page is loaded anew, with nothing that the browser stored. After
 * one that failed, the next begins in another window.
 */
export function useKeptWindow(): (
  address: string,
  read: Read,
  options?: Pick<BrowserContextOptions, 'viewport' | 'reducedMotion'>,
) => Promise<void> {
  return async (address, read, options) => {
    const { origin } = new URL(address);
    const window = kept ?? (await newWindow());
    kept = undefined;
    const { page, seen } = window;
    try {
      await page.setViewportSize(options?.viewport ?? { width: 1280, height: 720 });
      await page.emulateMedia({ reducedMotion: options?.reducedMotion ?? 'no-preference' });
      Object.assign(seen, { faults: [], requests: [], origin });
      await page.goto(address);
      await read(page, seen);
      expect(seen.faults).toEqual([]);
      await forget(page, origin);
      kept = window;
    } catch (error) {
      await page.context().close();
      throw error;
    }
  };
}

/** Leaves a page as one that was never there: what it stored, the windows it opened, who listens to it. */
async function forget(page: Page, origin: string): Promise<void> {
  page.removeAllListeners('dialog');
  for (const other of page.context().pages()) if (other !== page) await other.close();
  await page.goto('about:blank');
  await page.mouse.move(0, 0);
  await page.context().clearCookies();
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.detach();
}

async function newWindow(
  origin?: string,
  options?: BrowserContextOptions,
): Promise<{ page: Page; seen: Watched }> {
  const context = await (await sharedChromium()).newContext(options);
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  return { page, seen: watch(page, origin) };
}

/** What is seen, and of which site: all that is asked of another is a fault. */
interface Watched extends Seen {
  origin: string | undefined;
}

function watch(page: Page, origin?: string): Watched {
  const seen: Watched = { faults: [], requests: [], origin };
  page.on('console', (message) => {
    if (message.type() === 'error') seen.faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.faults.push(`script: ${error.message}`));
  page.on('request', (request) => {
    seen.requests.push(request.url());
    if (new URL(request.url()).origin !== seen.origin)
      seen.faults.push(`elsewhere: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    // What was still on its way when the page was left is no fault.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      seen.faults.push(`failed: ${request.url()}`);
  });
  return seen;
}
