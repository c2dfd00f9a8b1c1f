import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import { expect, inject, test } from 'vitest';
import { NOTHING, soundIn, traces } from './measures.ts';
import { useChromium } from './visit.ts';

const visit = useChromium();
const address = `${inject('edition')}mandat/`;

test('a mandate is filled, printed in two copies and taken away as a document; nothing is sent, nothing is kept', () =>
  visit(
    address,
    async (page, seen) => {
      const sound = await soundIn(page);
      const asked = seen.requests.length;
      const person = page.getByRole('textbox', { name: 'La personne' });
      await sound('empty');
      await person.fill('Ada Essai');
      await page.getByLabel('La démarche').fill('Renouveler une carte\npuis la retirer');
      await page.getByText('Moi, Ada Essai, je demande de l’aide.').first().waitFor();
      expect(await page.getByText('Je suis Ada Essai.').first().isVisible()).toBe(false);
      await page.getByLabel('En grandes lettres').press('Space');
      await page.getByLabel('En version facile à lire').press('Space');
      await page.getByText('Je suis Ada Essai.').first().waitFor();
      await sound('large and easy');

      await page.emulateMedia({ media: 'print' });
      expect(await page.getByText('Je suis Ada Essai.').filter({ visible: true }).count()).toBe(2);
      for (const rest of ['Ce texte ne sert qu’aux essais', 'D’où vient chaque point'])
        expect(await page.getByText(rest).isVisible(), rest).toBe(false);
      await page.emulateMedia({ media: 'screen' });

      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Télécharger pour Word' }).press('Enter');
      const archive = await JSZip.loadAsync(readFileSync(await (await download).path()));
      const words = (await archive.file('word/document.xml')?.async('string')) ?? '';
      expect(words.match(/Je suis Ada Essai\./g)).toHaveLength(2);
      expect(words).not.toContain('je demande de l’aide');

      expect(seen.requests.slice(asked).filter((url) => !url.startsWith('blob:'))).toEqual([]);
      expect(await traces(page)).toEqual(NOTHING);
      await page.getByRole('button', { name: 'Tout effacer' }).press('Enter');
      expect(await person.inputValue()).toBe('');
      expect(await page.getByText('Ada Essai').count()).toBe(0);

      await person.fill('Ada Essai');
      await page.goto(address.replace('mandat/', 'a-propos/'));
      await page.goBack();
      await expect.poll(() => person.inputValue()).toBe('');
    },
    { viewport: { width: 320, height: 640 } },
  ));

test('without script the mandate is read in both versions, and printed to be filled with a pen', () =>
  visit(
    address,
    async (page) => {
      expect(await page.getByText('Autrement dit').first().isVisible()).toBe(true);
      expect(await page.getByRole('button', { name: 'Imprimer' }).isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      const copies = page.getByRole('heading', { level: 2, name: 'Mandat d’essai' });
      expect(await copies.filter({ visible: true }).count()).toBe(2);
      expect(await page.getByText('Autrement dit').first().isVisible()).toBe(false);
    },
    { javaScriptEnabled: false },
  ));
