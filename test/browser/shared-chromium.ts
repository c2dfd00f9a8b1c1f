import { type Browser, chromium } from 'playwright-core';
import { knownChromium } from '../../src/commands/chromium.ts';

let browser: Promise<Browser> | undefined;

/**
 * The Chromium of this process: one for all the files that it runs, one after the other. Each test opens a context of
 * its own in it, which shares nothing with the others. It ends with the process.
 */
export function sharedChromium(): Promise<Browser> {
  const executablePath = knownChromium();
  browser ??= chromium.launch({
    ...(executablePath && { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Each test opens pages of its own, which are gone before what V8 would compile for long was worth it.
      '--js-flags=--no-opt --no-maglev',
    ],
    timeout: PATIENCE,
  });
  return browser;
}

/** How long a page may take to answer, in milliseconds: a busy machine must not fail what is right. */
export const PATIENCE = 120_000;
