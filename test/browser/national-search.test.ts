import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildSiteFolder } from '../../src/commands/build/build-site.ts';
import { contentFolder, EDITION, kitSheet } from '../helpers/content-folder.ts';
import { PATIENCE, sharedChromium } from './shared-chromium.ts';
import { type SwitchableSite, switchableSite } from './switchable-site.ts';

const NATIONAL = {
  'national/kit/accueillir.md': kitSheet('Accueillir une personne'),
  'national/kit/recevoir.md': kitSheet('Recevoir une personne inquiète'),
  'national/kit/ecouter.md': kitSheet('Écouter une personne pressée'),
};

/** The words of the setting, and a page that the territory does not publish. */
const TERRITORY = {
  'local/edition.yml':
    'nom: Chez nous\nadresse: https://chez-nous.test\nediteur: Un territoire\nrecherche_nationale: true\n',
  'local/kit/recevoir.md': '---\nnational: masque\n---\n',
};

/** Builds a site, and publishes it. */
async function published(
  prefix: string,
  filesAt: (address: string) => Record<string, string>,
): Promise<SwitchableSite> {
  const site = await switchableSite('', prefix);
  onTestFinished(() => site.close());
  const content = contentFolder(filesAt(site.address));
  site.folder = join(content, '../site');
  await buildSiteFolder({ content, output: site.folder, prefix });
  return site;
}

test('the search of a territory offers that of the national edition, and asks nothing of it before', async () => {
  const edition = (address: string) => EDITION.replace('https://essai.example', address);
  const nation = await published('/nation/', (address) => ({
    ...NATIONAL,
    'national/edition.yml': edition(address),
  }));
  const fork = await published('/', () => ({
    ...NATIONAL,
    ...TERRITORY,
    'national/edition.yml': edition(nation.address),
  }));
  const context = await (await sharedChromium()).newContext();
  onTestFinished(() => context.close());
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(`${fork.address}recherche/?q=personne`);
  const ask = page.getByRole('button', { name: 'Chercher aussi dans « Essai »' });
  await ask.waitFor();
  const own = await page.locator('.recherche-resultats > .resultats').innerText();
  expect(own).toContain('Accueillir une personne');
  expect(own).not.toContain('Recevoir');
  expect(nation.asked).toEqual([]);

  await ask.click();
  const national = page.locator('.nationale-resultats > li');
  await national.first().waitFor();
  // What stands on both sites is told once; each result says where it is from.
  expect(await national.allInnerTexts()).toEqual([
    expect.stringMatching(/Fiche du kit · Essai\s+Recevoir une personne inquiète/),
  ]);
  const link = national.getByRole('link');
  expect(await link.getAttribute('href')).toContain(`${nation.address}kit/recevoir/`);
  // Its program is not run: only its index is read.
  expect(nation.asked.filter((path) => /\.js$|wasm/.test(path))).toEqual([]);
  expect(faults).toEqual([]);

  await page.getByRole('searchbox').fill('inquiète');
  await page.locator('.nationale-annonce', { hasText: '1 autre page de « Essai »' }).waitFor();

  await page.reload();
  nation.isDown = true;
  await ask.click();
  await page.locator('.nationale-annonce', { hasText: 'ne répond pas' }).waitFor();
  expect(await ask.isVisible()).toBe(true);
});
