import { expect, inject, test } from 'vitest';
import { NOTHING, soundIn, traces } from './measures.ts';
import { useChromium } from './visit.ts';

const visit = useChromium();
const address = `${inject('edition')}orienter/`;

test('someone is sent to the right place by the keyboard alone, and nothing is kept or sent', () =>
  visit(
    address,
    async (page, seen) => {
      const sound = await soundIn(page);
      const asked = seen.requests.length;
      const question = (name: string) => page.getByRole('heading', { level: 2, name });

      await question('Est-ce pressé').waitFor();
      await sound('first question');
      await page.getByRole('button', { name: 'Non' }).press('Enter');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.textContent))
        .toMatch(/^Voudrait-elle apprendre/);
      await sound('second question');
      await page.getByRole('button', { name: 'Oui' }).press('Enter');
      await question('Un atelier l’attend').waitFor();
      await page.getByText('Offrez une chaise.').last().waitFor();
      await sound('result');
      expect(await page.getByRole('heading', { name: 'Faites avec elle' }).isVisible()).toBe(false);

      await page.goBack();
      await question('Voudrait-elle apprendre').waitFor();
      await page.getByRole('button', { name: 'Question précédente' }).press('Enter');
      await question('Est-ce pressé').waitFor();
      await page.getByRole('button', { name: 'Oui' }).press('Enter');
      await question('Faites avec elle').waitFor();
      expect(await page.getByText('Offrez une chaise.').last().isVisible()).toBe(false);

      await page.emulateMedia({ media: 'print' });
      expect(await page.getByText('Ma lettre est partie.').isVisible()).toBe(true);
      for (const rest of ['La lettre d’abord', 'Ces questions ne servent'])
        expect(await page.getByText(rest).isVisible(), rest).toBe(false);

      expect(page.url()).toBe(address);
      // The icon of the site comes when the browser wants it.
      const later = seen.requests.slice(asked).filter((asked) => !asked.endsWith('/icone.svg'));
      expect(later).toEqual([]);
      expect(await traces(page)).toEqual(NOTHING);
    },
    { viewport: { width: 320, height: 640 } },
  ));

test('without script, the tree is opened answer by answer down to a result', () =>
  visit(
    address,
    async (page) => {
      await page.getByText('Non', { exact: true }).first().click();
      await page.getByText('Voudrait-elle apprendre').waitFor();
      await page.getByText('Oui', { exact: true }).last().click();
      await page.getByRole('link', { name: 'Un atelier l’attend' }).last().click();
      expect(new URL(page.url()).hash).toBe('#bloc_resultat-apprendre');
      expect(await page.getByRole('button', { name: 'Copier le texte' }).count()).toBe(0);
    },
    { javaScriptEnabled: false },
  ));

test('neither a link within the page nor another tab takes the result away; loaded anew, the questions begin again', () =>
  visit(address, async (page) => {
    const question = (name: string, on = page) => on.getByRole('heading', { level: 2, name });
    const other = await page.context().newPage();
    await other.goto(address);
    await page.getByRole('button', { name: 'Non' }).press('Enter');
    await page.getByRole('button', { name: 'Oui' }).press('Enter');
    await question('Un atelier l’attend').waitFor();
    await page.getByRole('link', { name: 'Aller au contenu' }).press('Enter');
    await expect.poll(() => page.url()).toContain('#bloc_contenu');
    await question('Un atelier l’attend').waitFor();
    await question('Est-ce pressé', other).waitFor();
    await page.getByRole('button', { name: 'Question précédente' }).press('Enter');
    await question('Voudrait-elle apprendre').waitFor();
    await page.goForward();
    await question('Un atelier l’attend').waitFor();
    await page.reload();
    await question('Est-ce pressé').waitFor();
    await page.goBack();
    await question('Est-ce pressé').waitFor();
    await page.getByRole('button', { name: 'Oui' }).press('Enter');
    await question('Faites avec elle').waitFor();
    await page.getByRole('button', { name: 'Recommencer' }).press('Enter');
    await question('Est-ce pressé').waitFor();
  }));
