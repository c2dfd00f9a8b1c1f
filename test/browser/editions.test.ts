import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { buildSiteFolder } from '../../src/commands/build/build-site.ts';
import { contentFolder, EDITION, kitSheet } from '../helpers/content-folder.ts';
import { HARVESTED, SITE } from '../helpers/harvested-edition.ts';
import { AXE, inLightAndDark, sideways, violations } from './measures.ts';
import { type SwitchableSite, switchableSite } from './switchable-site.ts';
import { useChromium } from './visit.ts';

const visit = useChromium();

/** A national edition that knows another one, built and served. */
async function nation(): Promise<SwitchableSite> {
  const content = contentFolder({
    'national/edition.yml': EDITION,
    'national/kit/accueillir.md': kitSheet(),
    ...HARVESTED,
  });
  const site = await switchableSite(join(content, '../site'), '/nation/');
  onTestFinished(() => site.close());
  await buildSiteFolder({ content, output: site.folder, prefix: '/nation/' });
  return site;
}

/** Measures a page on a phone, then on a screen. */
async function measured(page: Page): Promise<void> {
  await page.evaluate(AXE);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await inLightAndDark(page, width, violations);
    expect(await sideways(page)).toBe(0);
  }
}

test('a national edition shows what another one shares, and lays its strategy beside its own', async () => {
  const site = await nation();
  await visit(`${site.address}editions/`, async (page) => {
    await page.getByRole('link', { name: 'Lyon d’essai' }).waitFor();
    await page.getByText(/^Qui fait quoi.*\(1\)$/).click();
    const shared = page.getByRole('link', { name: 'Les mairies de Lyon' });
    await shared.waitFor();
    expect(await shared.getAttribute('href')).toBe(`${SITE}acteurs/mairies/`);
    await measured(page);
  });
  await visit(`${site.address}strategies/comparer/`, async (page, { requests }) => {
    const status = page.getByRole('status');
    await page.getByLabel('Première stratégie').selectOption({ label: 'Plan de Paris' });
    await page.getByLabel('Deuxième stratégie').selectOption({ index: 2 });
    await page.getByRole('button', { name: 'Comparer' }).click();
    await status.filter({ hasText: '2 stratégies côte à côte' }).waitFor();
    const block = (title: string) =>
      page.locator('.strategies-comparees-contenu > section', {
        has: page.getByRole('heading', { name: title, exact: true }),
      });
    await block('Qui la publie').getByText('Publiée par l’édition « Lyon d’essai »').waitFor();
    expect(await block('État').locator('p').allTextContents()).toEqual(['En cours', 'En cours']);
    expect(await block('Porteur').locator('p').allTextContents()).toEqual([
      'Service d’essai',
      'À lire sur le site de cette édition',
    ]);
    await block('Axes et actions').locator('summary').last().click();
    const action = page.getByRole('link', { name: 'Tenir une permanence' });
    expect(await action.getAttribute('href')).toBe(`${SITE}strategies/plan/#action_1-1`);
    // Nothing is asked of the other site.
    expect(requests.filter((url) => !url.startsWith(site.address))).toEqual([]);
    await measured(page);
  });
});
