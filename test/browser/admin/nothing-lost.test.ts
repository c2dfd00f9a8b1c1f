import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useKeptWindow } from '../visit.ts';
import { addToText, openAddMenu } from './add-to-text.ts';
import { violations } from './axe.ts';
import { expectFaults, save } from './editor.ts';
import { bodyEditor, REFUSAL } from './screens.ts';
import { servedAdmin } from './served-admin.ts';

const admin = servedAdmin();
const visit = useKeptWindow();
const wide = { viewport: { width: 1400, height: 1000 } };

const SHEET = 'kit/accueillir.md';
const textOf = (file: string) => readFileSync(join(admin.content, 'national', file), 'utf8');
const at = (place: string) => admin.address(`admin/#/collections/${place}`);
const titleOf = (page: Page) => page.getByLabel('Titre', { exact: true });
const unsaved = (page: Page) => page.getByText('Modifications non enregistrées').waitFor();

/** Goes to an address of the editor, as one does by the bar of the browser. */
const goTo = (page: Page, place: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, `#/collections/${place}`);

/** Pastes as the browser does: the editor is given what the clipboard holds, and decides. */
const paste = (page: Page, html: string, text = '') =>
  bodyEditor(page).evaluate(
    (editor, [html = '', text = '']) => {
      const dataTransfer = new DataTransfer();
      if (html) dataTransfer.setData('text/html', html);
      dataTransfer.setData('text/plain', text);
      const inputType = 'insertFromPaste';
      editor.dispatchEvent(
        new InputEvent('beforeinput', { inputType, dataTransfer, bubbles: true, cancelable: true }),
      );
    },
    [html, text],
  );

/**
 * Puts the caret at the end of the last paragraph that is no construct of its own. The editor is told of it a frame after
 * the screen: what a test pastes by hand waits for that, as a clipboard does.
 */
async function caretAtEnd(page: Page): Promise<void> {
  const last = bodyEditor(page).locator('> p').last();
  // On its first words: further on stand links and figures, which a click opens.
  await last.click({ position: { x: 4, y: 8 } });
  const after = () =>
    last.evaluate((paragraph) => {
      const { anchorNode, anchorOffset } = getSelection() ?? {};
      const rest = document.createRange();
      rest.selectNodeContents(paragraph);
      if (anchorNode && paragraph.contains(anchorNode))
        rest.setStart(anchorNode, anchorOffset ?? 0);
      return rest.toString().replaceAll('\uFEFF', '').trim();
    });
  const goneToEnd = async () => {
    await page.keyboard.press('End');
    const rest = await after();
    if (rest !== '') await page.keyboard.press('ArrowDown');
    return rest;
  };
  await expect.poll(goneToEnd).toBe('');
  await page.evaluate(
    () => new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(told))),
  );
}

const ENTRIES = [
  { place: 'kit/entries/accueillir', label: 'Titre' },
  { place: 'reglages/entries/edition', label: 'Devise' },
];

/** Of each; fifty windows below the browser are closed in the same way in `src/commands/fuzz/editor/recoveries.ts`. */
const TRIES = Number(process.env.TRAME_FUZZ || 1);

test('a window that closes right after a word was typed gives it back, each time', () =>
  visit(
    admin.address('admin/'),
    async (first) => {
      for (let round = 0; round < TRIES; round += 1) {
        for (const { place, label } of ENTRIES) {
          const typed = `Un mot, ${round}`;
          const one = await first.context().newPage();
          await one.goto(at(place));
          await one.getByLabel(label, { exact: true }).fill(typed);
          await one.close();

          const other = await first.context().newPage();
          await other.goto(at(place));
          const offer = other.getByRole('dialog', { name: /^Reprendre/ });
          await offer.getByText(/une version de cette page du .* à \d\d:\d\d/).waitFor();
          await offer.getByText(typed).waitFor();
          if (round === 0) expect(await violations(other)).toEqual([]);
          await offer.getByRole('button', { name: 'Reprendre cette version' }).click();
          await unsaved(other);
          expect(await other.getByLabel(label, { exact: true }).inputValue()).toBe(typed);
          await other.close();

          const last = await first.context().newPage();
          await last.goto(at(place));
          await last.getByRole('button', { name: 'La jeter' }).click();
          await last.getByText('Modifications enregistrées').waitFor();
          expect(await last.getByLabel(label, { exact: true }).inputValue()).not.toBe(typed);
          await last.close();
        }
      }
    },
    wide,
  ));

test('who leaves a page while its backup is offered has not answered; a form that nobody touched is left freely', () =>
  visit(
    at('kit/entries/confidentialite'),
    async (first) => {
      const asked: string[] = [];
      const one = await first.context().newPage();
      await one.goto(at('kit/entries/confidentialite'));
      await titleOf(one).fill('Un mot gardé');
      await one.close();
      const other = await first.context().newPage();
      other.on('dialog', (dialog) => {
        asked.push(dialog.message());
        void dialog.accept();
      });
      await other.goto(at('kit/entries/confidentialite'));
      const offer = other.getByRole('dialog', { name: /^Reprendre/ });
      await offer.waitFor();
      await goTo(other, 'kit');
      await offer.waitFor({ state: 'detached' });
      await other.getByRole('heading', { name: 'Kit d’intervention rapide' }).waitFor();
      await goTo(other, 'kit/entries/confidentialite');
      await offer.getByRole('button', { name: 'Reprendre cette version' }).click();
      await expect.poll(() => titleOf(other).inputValue()).toBe('Un mot gardé');
      await goTo(other, 'kit');
      await expect.poll(() => asked.length).toBe(1);
      await goTo(other, 'kit/new');
      await expect.poll(() => titleOf(other).inputValue()).toBe('');
      await other.getByText('Page nouvelle, encore vide').waitFor();
      await goTo(other, 'kit');
      await other.getByRole('heading', { name: 'Kit d’intervention rapide' }).waitFor();
      expect(asked.length).toBe(1);
      await goTo(other, 'kit/new');
      await titleOf(other).fill('Commencé');
      await unsaved(other);
      await goTo(other, 'kit');
      await expect.poll(() => asked.length).toBe(2);
      // What was left is offered, as the question said.
      expect(asked[0]).toContain('Cet ordinateur les garde');
      await goTo(other, 'kit/entries/confidentialite');
      await offer.waitFor();
      await other.close();
    },
    wide,
  ));

test('each address shows its own entry, and saves its own file', () =>
  visit(
    at('kit/entries/accueillir'),
    async (page) => {
      const first = textOf(SHEET);
      await titleOf(page).waitFor();
      await goTo(page, 'kit/entries/confidentialite');
      await expect.poll(() => titleOf(page).inputValue()).toBe('Garder le secret des données');
      await titleOf(page).fill('Garder le secret');
      // Who goes back and chooses to stay has the address of the page that is shown.
      const asked = page.waitForEvent('dialog');
      await page.evaluate(() => history.back());
      await (await asked).dismiss();
      await expect
        .poll(() => page.evaluate(() => location.hash))
        .toBe('#/collections/kit/entries/confidentialite');
      await save(page);
      expect(textOf('kit/confidentialite.md')).toContain('titre: Garder le secret\n');
      expect(textOf(SHEET)).toBe(first);
      await goTo(page, 'page/new');
      await expect.poll(() => titleOf(page).inputValue()).toBe('');
      await goTo(page, 'kit/entries/nulle-part');
      await page.getByRole('heading', { name: 'Cette page n’existe pas, ou plus.' }).waitFor();
      await page.getByRole('link', { name: /^Retour à la liste : Kit/ }).waitFor();
    },
    wide,
  ));

/** What the screen has drawn in front of the caret, in the paragraph that it stands in. */
const wordsBeforeCaret = (page: Page) =>
  page.evaluate(() => {
    const { anchorNode, anchorOffset } = getSelection() ?? {};
    const paragraph = anchorNode?.parentElement?.closest('p');
    if (!anchorNode || !paragraph) return '';
    const before = document.createRange();
    before.setStart(paragraph, 0);
    before.setEnd(anchorNode, anchorOffset ?? 0);
    return before.toString().replaceAll('\uFEFF', '');
  });

test('what is pasted is in the file, once, where the caret stood, and what is typed next is plain; what is left out is told', () =>
  visit(
    at('kit/entries/accueillir'),
    async (page) => {
      await titleOf(page).waitFor();
      const before = textOf(SHEET).trimEnd();
      await caretAtEnd(page);
      await paste(
        page,
        '<ul>\n<li>un</li>\n<li>deux</li>\n</ul><table><tr><td>Mairie</td><td>9 h</td></tr></table><p>Avant <img src="https://exemple.fr/a.png" alt="Un plan"> <b>après</b></p>',
      );
      await page
        .getByRole('status')
        .getByText(/image laissée de côté, «\sUn plan\s»/)
        .waitFor();
      await expect.poll(() => wordsBeforeCaret(page)).toMatch(/après$/);
      await page.keyboard.type(' tout');
      await expect.poll(() => wordsBeforeCaret(page)).toMatch(/après tout$/);
      await paste(page, '', 'Une ligne\n\nUne autre');
      await unsaved(page);
      await save(page);
      expect(textOf(SHEET)).toBe(
        `${before}\n\n- un\n- deux\n\nTableau : à légender\n\n| Mairie | 9 h |\n| --- | --- |\n\nAvant **après** tout\n\nUne ligne\n\nUne autre\n`,
      );
    },
    wide,
  ));

test('the button of a list takes all that is selected, and one « Ctrl+Z » puts it back', () =>
  visit(
    at('kit/entries/accueillir'),
    async (page) => {
      await titleOf(page).waitFor();
      const paragraphs = bodyEditor(page).locator('> p');
      await paragraphs.first().click({ position: { x: 4, y: 8 } });
      const count = await paragraphs.count();
      expect(count).toBeGreaterThan(0);
      await page.keyboard.press('Control+a');
      await page.getByRole('button', { name: 'Liste à puces' }).first().click();
      await expect.poll(() => paragraphs.count()).toBe(0);
      await page.keyboard.press('Control+z');
      await expect.poll(() => paragraphs.count()).toBe(count);
    },
    wide,
  ));

/** Goes to the end of the text; gives what stands after the caret all the same, or all of it while the caret is elsewhere. */
async function textAfterCaret(page: Page): Promise<string> {
  await page.keyboard.press('Control+End');
  return bodyEditor(page).evaluate((editor) => {
    const { anchorNode, anchorOffset } = getSelection() ?? {};
    const rest = document.createRange();
    rest.selectNodeContents(editor);
    if (anchorNode && editor.contains(anchorNode)) rest.setStart(anchorNode, anchorOffset ?? 0);
    return rest.toString().replaceAll('\uFEFF', '').trim();
  });
}

test('in the raw mode, what is pasted is its plain words; without them, its Markdown', () =>
  visit(
    at('page/entries/aide-a-la-lecture'),
    async (page) => {
      const file = 'pages/aide-a-la-lecture.md';
      await titleOf(page).waitFor();
      const before = textOf(file).trimEnd();
      await page.getByRole('switch', { name: 'Texte brut' }).last().click();
      // Another editor takes the place of the first, with the same text and its signs.
      await bodyEditor(page).getByText('## Agrandir').waitFor();
      await bodyEditor(page).click();
      await expect.poll(() => textAfterCaret(page)).toBe('');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      const mixed =
        '<p>Un <b>mot</b> <img src="https://exemple.fr/a.png" alt="Un plan"></p><ul><li>deux</li></ul>';
      await paste(page, mixed, '**Un** mot\n\n- deux');
      await bodyEditor(page).getByText('- deux').waitFor();
      await page.keyboard.type('\n');
      await paste(page, mixed);
      await page
        .getByRole('status')
        .getByText(/image laissée de côté, «\sUn plan\s»/)
        .waitFor();
      await page.keyboard.type(' et trois');
      await unsaved(page);
      await save(page);
      expect(textOf(file)).toBe(
        `${before}\n\n**Un** mot\n\n- deux\nUn **mot**\n\n- deux et trois\n`,
      );
    },
    wide,
  ));

test('after a dialog, one goes on typing where one was, however fast', () =>
  visit(
    at('page/entries/a-propos'),
    async (page) => {
      await titleOf(page).waitFor();
      await caretAtEnd(page);
      await page.keyboard.type(' Un');
      await addToText(page, 'Note dans la marge');
      await page.getByLabel('Texte de la note').fill('la note');
      await page.getByRole('button', { name: 'Valider' }).click();
      await page.keyboard.type(' deux');
      await addToText(page, 'Chiffre clé');
      const figure = page.getByRole('dialog', { name: 'Chiffre clé' });
      await figure.getByRole('button', { name: 'Annuler' }).click();
      await page.keyboard.type(' trois ');
      await page.getByRole('button', { name: 'Lien', exact: true }).last().click();
      const link = page.getByRole('dialog', { name: 'Lien' });
      await link.getByLabel('Ou une adresse').fill('https://exemple.fr/ici');
      await link.getByLabel('Les mots du lien').fill('https://exemple.fr/ici');
      await page.keyboard.press('Enter');
      await page.keyboard.type(' quatre');
      await openAddMenu(page);
      await page.keyboard.press('Escape');
      await expect
        .poll(() => bodyEditor(page).evaluate((text) => text.contains(document.activeElement)))
        .toBe(true);
      await page.keyboard.type(' cinq');
      await save(page);
      expect(textOf('pages/a-propos.md')).toContain(
        ' Un{marge: la note} deux trois <https://exemple.fr/ici> quatre cinq\n',
      );
    },
    wide,
  ));

test('a click, « Fin », « Entrée » twice and words go where they are meant, in hands quicker than the screen', () =>
  visit(
    at('page/entries/a-propos'),
    async (page) => {
      await titleOf(page).waitFor();
      await caretAtEnd(page);
      await page.keyboard.press('Enter');
      const lines = ['Un mot à couper', 'Une suite', 'Une autre', 'Une fin'];
      await page.keyboard.type(lines[0] ?? '');
      for (const line of lines.slice(1)) {
        await bodyEditor(page)
          .locator('> p')
          .last()
          .click({ position: { x: 25, y: 8 } });
        for (const key of ['End', 'Enter', 'Enter']) await page.keyboard.press(key);
        await page.keyboard.type(line);
      }
      await save(page);
      expect(textOf('pages/a-propos.md')).toContain(`\n\n${lines.join('\n\n')}\n`);
    },
    wide,
  ));

test('a box is selected and cut with the text around it, and no single key takes it away', () =>
  visit(
    at('page/entries/mentions-legales'),
    async (page) => {
      await titleOf(page).waitFor();
      const boxes = bodyEditor(page).getByLabel('Sorte');
      const shown = async () =>
        (await bodyEditor(page).innerText()).replaceAll('\uFEFF', '').trim();
      await caretAtEnd(page);
      await addToText(page, 'Encadré');
      await boxes.waitFor();
      await bodyEditor(page)
        .locator('> p')
        .first()
        .click({ position: { x: 4, y: 8 } });
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Control+x');
      await expect.poll(shown).toBe('');
      await page.keyboard.press('Control+v');
      await boxes.waitFor();
      await page.keyboard.press('Control+End');
      await page.keyboard.type('Après.');
      await page.keyboard.press('Home');
      await page.keyboard.press('Backspace');
      await page.getByText('Ce bloc est choisi.').waitFor();
      expect(await boxes.count()).toBe(1);
      await page.keyboard.press('Backspace');
      await expect.poll(() => boxes.count()).toBe(0);
      await page.keyboard.press('Control+z');
      await boxes.waitFor();
      const toText = page
        .getByRole('navigation', { name: 'Plan de la page' })
        .getByText('Texte')
        .first();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(' Un');
      await toText.click();
      await page.keyboard.type(' deux');
      await expect.poll(shown).toContain('Après. Un deux');
      await page.keyboard.press('Control+a');
      await page.keyboard.type('Tout autre chose.');
      await expect.poll(shown).toBe('Tout autre chose.');
    },
    wide,
  ));

test('« Ctrl+Z » puts back an item of a list, then what was pasted before it', () =>
  visit(
    at('kit/entries/confidentialite'),
    async (page) => {
      await titleOf(page).waitFor();
      await caretAtEnd(page);
      await paste(page, '<ul><li>un</li><li>deux</li></ul>');
      await bodyEditor(page).getByText('deux', { exact: true }).waitFor();
      const removal = page.getByRole('button', { name: 'Retirer l’élément' });
      const count = await removal.count();
      await removal.first().click();
      await expect.poll(() => removal.count()).toBe(count - 1);
      await page.getByText('L’élément est retiré.').waitFor();
      await page.keyboard.press('Control+z');
      await expect.poll(() => removal.count()).toBe(count);
      expect(await bodyEditor(page).innerText()).toContain('deux');
      await removal.first().click();
      await expect.poll(() => removal.count()).toBe(count - 1);
      await titleOf(page).fill('Un autre titre');
      await page.getByRole('button', { name: 'Annuler (Ctrl+Z)' }).click();
      await expect.poll(() => removal.count()).toBe(count);
      expect(await titleOf(page).inputValue()).toBe('Un autre titre');
      // Whoever adds an item writes in it with the next key: its field has the keyboard before any other event is told.
      const isEntered = await page
        .getByRole('button', { name: 'Ajouter : geste à éviter' })
        .evaluate(async (button) => {
          (button as HTMLElement).click();
          for (let turn = 0; turn < 100; turn += 1) await undefined;
          return document.activeElement?.closest('[class*="SortableListItem"]') != null;
        });
      expect(isEntered).toBe(true);
      await expect.poll(() => removal.count()).toBe(count + 1);
      await caretAtEnd(page);
      const isPasted = async () => (await bodyEditor(page).innerText()).includes('trois');
      await paste(page, '<p>trois</p>');
      await expect.poll(isPasted).toBe(true);
      await page.keyboard.press('Control+z');
      await expect.poll(isPasted).toBe(false);
      expect(await bodyEditor(page).innerText()).toContain('deux');
    },
    wide,
  ));

test('deleting a page lists those that lead to it, and can be undone to the byte', () =>
  visit(
    at('kit/entries/accueillir'),
    async (page, seen) => {
      await titleOf(page).waitFor();
      const before = textOf(SHEET);
      const ask = () => page.getByRole('button', { name: 'Supprimer la page' }).click();
      const asked = page.getByRole('dialog', { name: /^Supprimer « Accueillir/ });
      await ask();
      await asked.getByText(/pages y mènent : .* le site ne se mettrait plus à jour/).waitFor();
      await asked.getByRole('link', { name: 'Charte de l’aidant' }).waitFor();
      await page.keyboard.press('Escape');
      await asked.waitFor({ state: 'detached' });
      expect(textOf(SHEET)).toBe(before);
      await ask();
      await asked.getByRole('button', { name: 'Supprimer la page' }).click();
      await page.getByText('La page est supprimée.').waitFor();
      expect(existsSync(join(admin.content, 'national', SHEET))).toBe(false);
      await page.getByRole('button', { name: 'Annuler la suppression' }).click();
      const back = page.getByText('La page est remise comme elle était.');
      await back.waitFor();
      expect(textOf(SHEET)).toBe(before);
      await titleOf(page).waitFor();
      expect(await back.isVisible()).toBe(true);
      await page.goto(at('page'));
      await back.waitFor({ state: 'detached' });
      expectFaults(seen, new RegExp(`^${REFUSAL}$`));
    },
    wide,
  ));

test('what was written elsewhere meanwhile stays, beside what is taken back', () =>
  visit(
    at('page/entries/mentions-legales'),
    async (page) => {
      const file = join(admin.content, 'national/pages/a-propos.md');
      const one = await page.context().newPage();
      await one.goto(at('page/entries/a-propos'));
      await titleOf(one).fill('À propos de nous');
      await one.close();
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, `${text.trimEnd()}\n\nÉcrit ailleurs.\n`);
      const other = await page.context().newPage();
      await other.goto(at('page/entries/a-propos'));
      await other.getByRole('button', { name: 'Reprendre cette version' }).click();
      await unsaved(other);
      await save(other);
      const saved = readFileSync(file, 'utf8');
      expect(saved).toContain('titre: À propos de nous\n');
      expect(saved.endsWith('\n\nÉcrit ailleurs.\n')).toBe(true);
      await other.close();
    },
    wide,
  ));
