import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { PATIENCE } from './shared-chromium.ts';

/** Where Debian, and others, put Firefox. */
const PLACES = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** The Firefox of this machine, or the one that `TRAME_FIREFOX` names, if there is one. */
export const FIREFOX = [process.env.TRAME_FIREFOX ?? '', ...PLACES].find((place) =>
  existsSync(place),
);

/** Opens Firefox, driven by the standard that browsers share, WebDriver BiDi. The caller closes it. */
export const openFirefox = (): Promise<Browser> =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX ?? '',
    headless: true,
    // Who ends the tests ends this process: nothing must hold it back.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    timeout: PATIENCE,
    protocolTimeout: PATIENCE,
  });

/** What went wrong on a page from now on: errors of the console and of scripts, and requests that go to another origin or fail. */
export function watchFirefox(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    const { url, lineNumber } = message.location();
    if (message.type() === 'error')
      faults.push(`console: ${message.text()} (${url}:${lineNumber})`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${String(error)}`));
  page.on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url());
    // What Firefox draws its own fields with is data, and leaves nothing.
    if (asked !== origin && protocol !== 'data:') faults.push(`elsewhere: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return faults;
}
