import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** The headless shell first: the same engine without the browser around it, which makes the tests half as long. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];

/** Debian's packages, the one wanted first. */
const PACKAGES = ['chromium-headless-shell', 'chromium'];

/**
 * The Chromium that the browser tests drive: the one of `TRAME_CHROMIUM`, of the system, or of Playwright; if there is
 * none, one is installed (Playwright's download, else Debian's package where we are root).
 * @throws Error in French, telling what to install, when none of it works
 */
export function findChromium(): string {
  const found = knownChromium();
  if (found) return found;
  console.log('Aucun Chromium sur cette machine : installation…');
  spawnSync('npx', ['--no-install', 'playwright-core', 'install', 'chromium'], {
    stdio: 'inherit',
  });
  const downloaded = knownChromium();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    spawnSync('apt-get', ['update'], { stdio: 'ignore' });
    for (const name of PACKAGES)
      if (spawnSync('apt-get', ['install', '-y', name], { stdio: 'inherit' }).status === 0) break;
  }
  const installed = knownChromium();
  if (installed) return installed;
  throw new Error(
    'Les tests ont besoin de Chromium. Installez-le (paquet « chromium »), ou donnez son chemin dans TRAME_CHROMIUM.',
  );
}

/** The Chromium that stands on this machine, if there is one. */
export function knownChromium(): string | undefined {
  const named = process.env.TRAME_CHROMIUM;
  if (named && existsSync(named)) return named;
  for (const name of NAMES) {
    const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' });
    if (status === 0 && stdout.trim()) return stdout.trim();
  }
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}
