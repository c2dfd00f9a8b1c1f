import type { Page } from 'playwright-core';
import { proposalMail } from '../../../src/model/proposal.ts';
import { addToText, openAddMenu } from './add-to-text.ts';

/** One screen of the editor, reached from the one before it in the list. */
export interface Screen {
  name: string;
  open(page: Page): Promise<void>;
}

/** The editor reads its configuration first: what is done before is lost. */
export const editorOpened = (page: Page) =>
  page.getByRole('heading', { name: 'Rubriques' }).waitFor();

/** Goes to a place of the editor without loading it anew. */
export const go = (page: Page, place: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, `#/collections/${place}`);

/** Opens an entry by its list, as most people do. */
export async function openEntry(page: Page, type: string, slug: string): Promise<void> {
  await go(page, type);
  await page.locator(`a[href="#/collections/${type}/entries/${slug}"]`).click();
  await entryOpened(page);
}

/** The form of an entry and its preview are on the screen. */
export async function entryOpened(page: Page): Promise<void> {
  // Its label is the type’s own; items of lists may have a title too.
  await page.locator('input[id^="titre-field"]').first().waitFor();
  await page.locator('#preview-pane').waitFor();
}

/** The text of the page: the text of a box stands within it, in an editor of its own. */
export const bodyEditor = (page: Page) =>
  page
    .getByRole('textbox', { name: /^Texte/ })
    .and(page.locator('[data-slate-editor]:not([data-slate-editor] [data-slate-editor])'))
    // The texts of articles have fields of their own, further down.
    .first();

const planOf = (page: Page) => page.getByRole('navigation', { name: 'Plan de la page' });

const { body: PROPOSAL } = proposalMail({
  page: '/kit/accueillir/',
  before: 'Un aidant calme vaut mieux',
  after: 'Un aidant calme aide mieux',
  reason: 'Plus clair.',
});

/** Every screen that a writer meets, in an order that leads from one to the next. */
export const SCREENS: readonly Screen[] = [
  {
    name: 'liste d’une rubrique',
    async open(page) {
      await editorOpened(page);
      await go(page, 'kit');
      await page.getByText('Accueillir et rassurer').waitFor();
    },
  },
  {
    name: 'menu du tri',
    async open(page) {
      await page.getByRole('button', { name: 'Trier par' }).click();
      await page.getByRole('menuitem').first().waitFor();
    },
  },
  {
    name: 'recherche',
    async open(page) {
      await page.keyboard.press('Escape');
      await page.getByPlaceholder('Chercher partout').fill('secret');
      await page.keyboard.press('Enter');
      await page.getByText('Résultats pour').waitFor();
      await page.getByText('Garder le secret').waitFor();
    },
  },
  {
    name: 'médias',
    async open(page) {
      await page.getByRole('button', { name: 'Médias' }).click();
      await page.getByRole('dialog').getByText('ecran.png').waitFor();
    },
  },
  {
    name: 'texte mis en forme',
    async open(page) {
      await page.getByRole('button', { name: 'Fermer' }).click();
      await openEntry(page, 'kit', 'accueillir');
      await bodyEditor(page).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'plan déplié',
    async open(page) {
      await planOf(page).getByRole('button', { name: /Plan$/ }).click();
      await planOf(page).getByText('Résumé').waitFor();
    },
  },
  {
    name: 'suppression',
    async open(page) {
      await planOf(page).getByRole('button', { name: /Plan$/ }).click();
      await page.getByRole('button', { name: 'Supprimer la page' }).click();
      await page.getByRole('dialog', { name: /^Supprimer/ }).waitFor();
    },
  },
  {
    name: 'menu des outils',
    async open(page) {
      await page.getByRole('button', { name: 'Garder la page' }).click();
      await page.getByText('Outils', { exact: true }).click();
      await page.getByRole('button', { name: 'Versions de la page' }).waitFor();
    },
  },
  {
    name: 'versions de la page',
    async open(page) {
      await page.getByRole('button', { name: 'Versions de la page' }).click();
      await page.getByText('n’est pas suivi par Git').waitFor();
    },
  },
  {
    name: 'recherche dans tous les textes',
    async open(page) {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await page.getByLabel('Mots cherchés').fill('aidant');
      await page.getByRole('dialog').locator('mark').first().waitFor();
    },
  },
  {
    name: 'proposition reçue par courriel',
    async open(page) {
      await page.keyboard.press('Escape');
      await page.getByText('Outils', { exact: true }).click();
      await page.getByRole('button', { name: 'Reprendre une proposition' }).click();
      await page.getByLabel('Le courriel reçu').fill(PROPOSAL);
      await page.getByRole('button', { name: 'Mettre dans le formulaire' }).waitFor();
    },
  },
  {
    name: 'lien',
    async open(page) {
      await page.keyboard.press('Escape');
      await bodyEditor(page).locator('> p').last().click();
      await page.getByRole('button', { name: 'Lien', exact: true }).last().click();
      await page.getByRole('dialog').getByRole('combobox').fill('secret');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'menu des encadrés et des notes',
    async open(page) {
      // The list of pages, then the window.
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await openAddMenu(page);
    },
  },
  {
    name: 'note dans la marge',
    async open(page) {
      await page.getByRole('menuitem', { name: 'Note dans la marge' }).click();
      await page.getByLabel('Texte de la note').waitFor();
    },
  },
  {
    name: 'chiffre clé',
    async open(page) {
      await page.getByRole('button', { name: 'Annuler' }).click();
      await addToText(page, 'Chiffre clé');
      const dialog = page.getByRole('dialog', { name: 'Chiffre clé' });
      await dialog.getByRole('combobox').fill('difficulté');
      await dialog.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'image glissée dans le texte',
    async open(page) {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await bodyEditor(page)
        .locator('> p')
        .last()
        .evaluate(async (paragraph) => {
          const canvas = Object.assign(document.createElement('canvas'), { width: 9, height: 9 });
          const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done));
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([drawn ?? ''], 'carre.png', { type: 'image/png' }));
          const { left, top } = paragraph.getBoundingClientRect();
          const place = { clientX: left + 9, clientY: top + 9 };
          paragraph.dispatchEvent(
            new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, ...place }),
          );
        });
      await page.getByLabel('Ce qu’on y voit').waitFor();
    },
  },
  {
    name: 'grille d’un tableau',
    async open(page) {
      await page.getByRole('button', { name: 'Ne pas l’ajouter' }).click();
      await bodyEditor(page).locator('> p').last().click();
      await addToText(page, 'Tableau');
      await page.getByLabel('Légende').first().waitFor();
    },
  },
  {
    name: 'texte brut',
    async open(page) {
      await page.getByRole('switch', { name: 'Texte brut' }).last().click();
      await bodyEditor(page).getByText('## Pourquoi').waitFor();
    },
  },
  {
    name: 'listes dans des listes',
    async open(page) {
      // The table that was laid is left unsaved.
      page.once('dialog', (dialog) => void dialog.accept());
      await openEntry(page, 'strategie', 'cher');
    },
  },
  {
    name: 'réglages',
    async open(page) {
      await go(page, 'reglages');
      await page.locator('a[href="#/collections/reglages/entries/edition"]').click();
      await page.getByLabel('Devise').waitFor();
    },
  },
  {
    name: 'champs mal remplis',
    async open(page) {
      await go(page, 'kit');
      await page.locator('a[href="#/collections/kit/new"]').first().click();
      await page.getByLabel('Situation').fill('« Par où commencer ? »');
      await page.getByRole('button', { name: /^(?:Publier|Enregistrer)/ }).click();
      await page.getByRole('menuitem', { name: /maintenant$/ }).click();
      await page.getByText('Donnez d’abord un titre').waitFor();
      await page.getByText('Remplissez le champ « Résumé ».').waitFor();
    },
  },
];

/** Decap refuses to save by rejecting a promise with nothing, which nobody catches: not a fault of the screen. */
export const REFUSAL = 'script: undefined';
