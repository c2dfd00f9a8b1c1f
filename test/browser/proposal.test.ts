import { expect, inject, test } from 'vitest';
import { readProposal } from '../../src/model/proposal.ts';
import { useChromium } from './visit.ts';

const visit = useChromium();
const edition = inject('edition');

/** What a mail program would open, from the address of a link. */
function mailOf(address: string | null): { to: string; subject: string; body: string } {
  const { pathname, searchParams } = new URL(address ?? '');
  return {
    to: pathname,
    subject: searchParams.get('subject') ?? '',
    body: searchParams.get('body') ?? '',
  };
}

test('from a page, a mail is prepared with the text and what changes, and nothing is sent', () =>
  visit(`${edition}kit/accueillir/`, async (page, seen) => {
    await page.getByRole('link', { name: 'par courriel' }).click();
    await page.getByRole('heading', { level: 1, name: 'Proposer une modification' }).waitFor();
    await page.waitForLoadState('networkidle');
    const asked = seen.requests.length;
    expect(await page.getByLabel('La page').inputValue()).toMatch(/^https:.*\/kit\/accueillir\/$/);
    await page.getByLabel('Le passage, tel qu’il est').fill('Un aidant calme vaut mieux.');
    await page.getByRole('button', { name: 'Partir du passage' }).click();
    const proposed = page.getByLabel('Le texte que vous proposez');
    expect(await proposed.inputValue()).toBe('Un aidant calme vaut mieux.');
    await proposed.fill('Un aidant calme aide mieux.');
    await page.getByLabel('Pourquoi').fill('Plus clair.');
    await page.getByRole('button', { name: 'Préparer le courriel' }).press('Enter');

    await page.getByRole('heading', { name: 'Votre courriel' }).waitFor();
    expect(await page.locator('.ecarts del').textContent()).toBe('vaut ');
    expect(await page.locator('.ecarts ins').textContent()).toBe('aide ');
    const open = page.getByRole('link', { name: 'Ouvrir dans ma messagerie' });
    const { subject, body } = mailOf(await open.getAttribute('href'));
    expect(subject).toContain('/kit/accueillir/');
    expect(readProposal(body)).toMatchObject({
      before: 'Un aidant calme vaut mieux.',
      after: 'Un aidant calme aide mieux.',
      reason: 'Plus clair.',
    });
    expect(seen.requests.length).toBe(asked);
  }));

test('without script, a mail to fill in is a link away', () =>
  visit(
    `${edition}proposer/`,
    async (page) => {
      const link = page.getByRole('link', { name: 'ouvrez un courriel tout prêt' });
      expect(mailOf(await link.getAttribute('href')).body).toContain('--- Le texte proposé ---');
      expect(await page.getByRole('button', { name: 'Préparer' }).isVisible()).toBe(false);
    },
    { javaScriptEnabled: false },
  ));

test('a link from elsewhere names no other site', () =>
  visit(`${edition}proposer/?page=//mauvais.example/`, async (page) => {
    await page.getByLabel('La page').waitFor();
    expect(await page.getByLabel('La page').inputValue()).toBe('');
  }));
