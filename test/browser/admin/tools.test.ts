import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { proposalMail } from '../../../src/model/proposal.ts';
import { useKeptWindow } from '../visit.ts';
import { addToText } from './add-to-text.ts';
import { askToSave, caretIsTold, expectFaults, fieldNamed, save } from './editor.ts';
import { bodyEditor, editorOpened, openEntry } from './screens.ts';
import { servedAdmin } from './served-admin.ts';

const admin = servedAdmin();
const visit = useKeptWindow();
const wide = { viewport: { width: 1400, height: 1000 } };
const media = join(admin.content, 'media');
const SHEET = join(admin.content, 'national/kit/accueillir.md');
const textOf = () => readFileSync(SHEET, 'utf8');

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=a@example.org', ...args], {
    cwd: dirname(admin.content),
  });

async function openSheet(page: Page): Promise<void> {
  await editorOpened(page);
  await openEntry(page, 'kit', 'accueillir');
}

/** Goes to a control with the keyboard alone, from where it is. */
async function tabTo(page: Page, control: Locator, key = 'Tab'): Promise<void> {
  for (let stop = 0; stop < 60; stop += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error('The keyboard does not reach it.');
}

test('an earlier version of a page comes back with the keyboard alone, and is not written', () =>
  visit(
    admin.address('admin/'),
    async (page) => {
      const first = textOf();
      git('init', '--quiet');
      git('add', '--all');
      git('commit', '--quiet', '--message', 'Premiers contenus');
      await openSheet(page);
      await page.getByLabel('Titre', { exact: true }).fill('Accueillir mieux');
      await save(page);
      git('commit', '--quiet', '--all', '--message', 'Changer le titre');
      const second = textOf();

      await page.getByLabel('Titre', { exact: true }).focus();
      await tabTo(page, page.locator('.trame-outils > summary'), 'Shift+Tab');
      await page.keyboard.press('Enter');
      await tabTo(page, page.getByRole('button', { name: 'Versions de la page' }));
      await page.keyboard.press('Enter');
      const versions = page.getByRole('dialog', { name: 'Versions de la page' });
      await tabTo(page, versions.getByRole('button', { name: /Premiers contenus/ }));
      await page.keyboard.press('Enter');
      await versions.locator('del').getByText('et rassurer').waitFor();
      await tabTo(page, versions.getByRole('button', { name: 'Revenir à cette version' }));
      await page.keyboard.press('Enter');

      await page.getByText('Modifications non enregistrées').waitFor();
      const title = page.getByLabel('Titre', { exact: true });
      await expect.poll(() => title.inputValue()).toBe('Accueillir et rassurer');
      expect(textOf()).toBe(second);
      await askToSave(page);
      await expect.poll(textOf).toBe(first);
    },
    wide,
  ));

test('a proposal that came by e-mail is put into the form, and is not written', () =>
  visit(
    admin.address('admin/'),
    async (page) => {
      const before = textOf();
      await openSheet(page);
      await page.getByText('Outils', { exact: true }).click();
      await page.getByRole('button', { name: 'Reprendre une proposition' }).click();
      const dialog = page.getByRole('dialog', { name: 'Reprendre une proposition' });
      await dialog.getByLabel('Le courriel reçu').fill('Bonjour !');
      await dialog.getByText('ne contient pas de proposition').waitFor();
      const { body } = proposalMail({
        page: 'https://essai.example/kit/accueillir/',
        before: 'Un aidant calme vaut mieux qu’un aidant rapide.',
        after: 'Un aidant calme aide mieux qu’un aidant rapide.',
        reason: 'Plus clair.',
      });
      await dialog.getByLabel('Le courriel reçu').fill(body.replace(/^/gm, '> '));
      await dialog.locator('ins').getByText('aide').waitFor();
      await dialog.getByRole('button', { name: 'Mettre dans le formulaire' }).click();
      await bodyEditor(page).getByText('Un aidant calme aide mieux').waitFor();
      expect(textOf()).toBe(before);
    },
    wide,
  ));

test('all texts are searched from everywhere, with the keyboard alone', () =>
  visit(
    admin.address('admin/'),
    async (page) => {
      await editorOpened(page);
      await page.keyboard.press('Control+k');
      const dialog = page.getByRole('dialog', { name: 'Chercher dans tous les textes' });
      await page.keyboard.type('zzz');
      await dialog.getByText('Aucun texte').waitFor();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('aidant rapide');
      await dialog.locator('mark').getByText('aidant rapide').waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByLabel('Titre', { exact: true }).waitFor();
      expect(new URL(page.url()).hash).toBe('#/collections/kit/entries/accueillir');
      expect(await dialog.count()).toBe(0);
      const first = bodyEditor(page).locator('h2').first();
      await first.click();
      await page.keyboard.press('End');
      await caretIsTold(page);
      await page.keyboard.press('Control+k');
      await dialog.waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await page.keyboard.type(' et après');
      await expect.poll(() => first.innerText()).toMatch(/\S et après$/);
    },
    wide,
  ));

test('the text of a box is written in rich form', () =>
  visit(
    admin.address('admin/'),
    async (page) => {
      await editorOpened(page);
      await openEntry(page, 'kit', 'suivre-les-progres');
      await bodyEditor(page).locator('> p').last().click();
      await page.keyboard.press('Control+End');
      await addToText(page, 'Encadré');
      const text = bodyEditor(page).locator('[data-slate-editor]').last();
      await text.click();
      await page.keyboard.type('Un mot');
      await page.keyboard.press('Control+b');
      await page.keyboard.type(' gras');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Et la suite.');
      await text.getByText('Et la suite.').waitFor();
      // The bar above all of the text: its link is not for the box.
      await page.getByRole('button', { name: 'Lien' }).first().click();
      const link = page.getByRole('dialog', { name: 'Lien' });
      await link.getByLabel('Ou une adresse').fill('https://exemple.fr/');
      await link.getByLabel('Les mots du lien').fill('un site');
      await link.getByRole('button', { name: 'Poser le lien' }).click();
      await bodyEditor(page).getByText('un site').waitFor();
      await save(page);
      expect(
        readFileSync(join(admin.content, 'national/kit/suivre-les-progres.md'), 'utf8'),
      ).toContain(
        '::: à-retenir\nUn mot **gras**\n\n**Et la suite.**\n:::\n\n[un site](https://exemple.fr/)',
      );
    },
    wide,
  ));

test('what is undone in a box goes from its form too', () =>
  visit(
    admin.address('admin/'),
    async (page) => {
      const file = join(admin.content, 'national/kit/confidentialite.md');
      const before = readFileSync(file, 'utf8');
      await editorOpened(page);
      await openEntry(page, 'kit', 'confidentialite');
      const title = page.getByLabel(/^Titre \(facultatif\)/i).nth(1);
      await expect.poll(() => title.inputValue()).toBe('Un piège fréquent');
      await title.fill('Un autre piège');
      await page.getByText('Modifications non enregistrées').waitFor();
      // On its first word: a click on one of its notes would open it.
      const corner = { position: { x: 8, y: 8 } };
      await bodyEditor(page).locator('> p').first().click(corner);
      const hasKeyboard = () =>
        bodyEditor(page).evaluate((editor) => editor === document.activeElement);
      await expect.poll(hasKeyboard).toBe(true);
      await page.keyboard.press('Control+z');
      await expect.poll(() => title.inputValue()).toBe('Un piège fréquent');
      await title.fill('Un dernier piège');
      await save(page);
      expect(readFileSync(file, 'utf8')).toBe(
        before.replace('Un piège fréquent', 'Un dernier piège'),
      );
    },
    wide,
  ));

test('a link and a key figure are chosen by their titles, and a table is written in a grid', () =>
  visit(
    admin.address('admin/'),
    async (page) => {
      await editorOpened(page);
      await openEntry(page, 'kit', 'ecrire-un-courriel');
      await bodyEditor(page).locator('> p').last().click();
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Lien', exact: true }).last().click();
      const link = page.getByRole('dialog', { name: 'Lien' });
      await link.getByRole('button', { name: 'Poser le lien' }).click();
      const saidOf = (field: HTMLInputElement) => field.validationMessage;
      expect(await link.getByLabel('Ou une adresse').evaluate(saidOf)).toBe('Remplissez ce champ.');
      await link.getByRole('combobox').fill('introuvable');
      await page.keyboard.press('Enter');
      expect(await link.getByRole('combobox').inputValue()).toBe('introuvable');
      await link.getByRole('combobox').fill('secret');
      await link.getByRole('option', { name: /Garder le secret/ }).click();
      expect(await link.getByLabel('Ou une adresse').inputValue()).toBe('/kit/confidentialite/');
      await link.getByLabel('Les mots du lien').fill('le secret');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Les reprendre' }).click();
      await expect.poll(() => link.getByLabel('Les mots du lien').inputValue()).toBe('le secret');
      await link.locator('#trame-page:focus').waitFor({ state: 'attached' });
      await link.getByLabel('Les mots du lien').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.type(' compte.');

      await addToText(page, 'Chiffre clé');
      const figure = page.getByRole('dialog', { name: 'Chiffre clé' });
      const [name = ''] = readdirSync(join(admin.content, 'national/chiffres')).sort();
      const titled = /^titre: (.*)$/m.exec(
        readFileSync(join(admin.content, 'national/chiffres', name), 'utf8'),
      );
      await figure.getByRole('combobox').fill(titled?.[1] ?? '');
      await figure.getByRole('option').first().click();
      await figure.getByRole('button', { name: 'Poser le chiffre' }).click();
      await figure.waitFor({ state: 'detached' });
      await bodyEditor(page).getByText(`# ${titled?.[1]}`).waitFor();

      await bodyEditor(page)
        .locator('> p')
        .last()
        .click({ position: { x: 4, y: 8 } });
      await page.keyboard.press('End');
      await addToText(page, 'Tableau');
      await page.getByLabel('Légende').fill('Temps à prévoir');
      await page.getByLabel('Titre de la colonne 1').fill('Démarche');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Minutes');
      await page.getByLabel('Ligne 1, colonne 1').fill('Ouvrir');
      await page.keyboard.press('End');
      await page.keyboard.type(' la page');
      for (const key of ['Tab', 'Tab', 'Tab']) await page.keyboard.press(key);
      await page.keyboard.type('5 | 10');
      await page.keyboard.press('Enter');
      await page.getByLabel('Ligne 3, colonne 2').waitFor();
      for (const key of ['Shift+Tab', 'Shift+Tab', 'End']) await page.keyboard.press(key);
      await page.keyboard.type('0');
      await page.getByLabel('Alignement de la colonne 2').selectOption('À droite (nombres)');
      await page.getByRole('button', { name: 'Ajouter une colonne' }).click();
      await page.getByRole('button', { name: 'Retirer la colonne 3' }).click();
      const opened = page.getByLabel('Ligne 1, colonne 1');
      await page.getByRole('button', { name: 'Retirer la ligne 1' }).click();
      await expect.poll(() => opened.inputValue()).toBe('');
      await page.keyboard.press('Control+z');
      await expect.poll(() => opened.inputValue()).toBe('Ouvrir la page');
      await page.getByRole('button', { name: 'Retirer la ligne 1' }).click();
      await page.getByLabel('Ligne 1, colonne 2').fill('5 | 100');
      await page.getByRole('button', { name: 'Annuler (Ctrl+Z)' }).click();
      await expect.poll(() => opened.inputValue()).toBe('Ouvrir la page');
      await bodyEditor(page)
        .locator('> p')
        .last()
        .click({ position: { x: 4, y: 8 } });
      await page.keyboard.press('End');
      await page.keyboard.press('Control+End');
      await bodyEditor(page).locator('> p:last-child').waitFor();
      await page.keyboard.type('Et après.');
      await page.getByLabel('Ligne 2, colonne 2').focus();
      for (const key of ['Tab', 'Tab', 'Tab']) await page.keyboard.press(key);
      await page.keyboard.type('Dessous. ');
      await page.getByRole('button', { name: /^Enregistrer/ }).dblclick();
      await page.getByText('Modifications enregistrées').waitFor();
      const text = readFileSync(join(admin.content, 'national/kit/ecrire-un-courriel.md'), 'utf8');
      expect(text).toContain('[le secret](/kit/confidentialite/) compte.');
      expect(text).toContain(`{{chiffre:${name.replace('.md', '')}}}`);
      expect(text).toContain(`Tableau : Temps à prévoir

| Démarche | Minutes |
| --- | ---: |
| Ouvrir la page |  |
|  | 5 \\| 100 |

Dessous. Et après.
`);
    },
    wide,
  ));

test('a footnote is written where it is called, stands at the end of the page, and is undone whole', () =>
  visit(
    admin.address('admin/'),
    async (page) => {
      const file = join(admin.content, 'national/pages/a-propos.md');
      const before = readFileSync(file, 'utf8').trimEnd();
      await editorOpened(page);
      await openEntry(page, 'page', 'a-propos');
      await bodyEditor(page).locator('> p').last().click();
      await page.keyboard.press('End');
      const call = bodyEditor(page).getByText('note 1', { exact: true });
      const note = page.getByRole('dialog', { name: 'Note de bas de page' });
      const write = async (words: string) => {
        await note.getByLabel('Texte de la note').fill(words);
        await note.getByRole('button', { name: 'Valider' }).click();
        await note.waitFor({ state: 'detached' });
      };
      const open = async () => {
        await addToText(page, 'Note de bas de page');
      };
      const lay = async (words: string) => {
        await open();
        await write(words);
      };
      await open();
      await note.getByLabel('Texte de la note').fill('Un essai');
      await page.keyboard.press('Escape');
      await page.getByText('Vos mots sont gardés.').waitFor();
      await open();
      await expect.poll(() => note.getByLabel('Texte de la note').inputValue()).toBe('Un essai');
      await note.getByRole('button', { name: 'Annuler' }).click();
      await page.getByRole('button', { name: 'Les reprendre' }).click();
      await expect.poll(() => note.getByLabel('Texte de la note').inputValue()).toBe('Un essai');
      await write('Un essai');
      await call.waitFor();
      const notes = page.getByLabel('Notes de bas de page');
      await expect.poll(() => notes.inputValue()).toBe('[^1]: Un essai');
      const hasKeyboard = () =>
        bodyEditor(page).evaluate((editor) => editor === document.activeElement);
      await expect.poll(hasKeyboard).toBe(true);
      await page.keyboard.press('Control+z');
      await call.waitFor({ state: 'detached' });
      await notes.waitFor({ state: 'detached' });

      await lay('Un rapport, 2018');
      await page.keyboard.type(' et la suite');
      await lay('Un autre');
      await expect.poll(() => notes.inputValue()).toBe('[^1]: Un rapport, 2018\n[^2]: Un autre');
      await call.click();
      expect(await note.getByLabel('Texte de la note').inputValue()).toBe('Un rapport, 2018');
      await write('Un rapport, 2019\n\nEn deux tomes');
      await expect.poll(() => notes.inputValue()).toContain('2019');
      await save(page);
      expect(readFileSync(file, 'utf8')).toBe(
        `${before}[^1] et la suite[^2]\n\n[^1]: Un rapport, 2019\n\n    En deux tomes\n[^2]: Un autre\n`,
      );
    },
    wide,
  ));

test('the items of a list change places by the keyboard alone', () =>
  visit(
    admin.address('admin/'),
    async (page) => {
      const file = join(admin.content, 'national/kit/confidentialite.md');
      const written = () =>
        [...readFileSync(file, 'utf8').matchAll(/^ {2}- action: (.*)$/gm)].map(([, step]) => step);
      const [first, second] = written();
      await editorOpened(page);
      await openEntry(page, 'kit', 'confidentialite');
      const form = page.locator('[class*="-ControlPaneContainer"]').last();
      const steps = fieldNamed(form, 'etapes');
      await steps.getByRole('button', { name: 'Déplier' }).first().click();
      // The first one is unfolded: far taller than the one that it passes.
      await steps.getByRole('button', { name: 'Replier ou déplier l’élément' }).first().click();
      await steps.getByLabel('Action').first().waitFor();
      await steps.getByRole('button', { name: 'Déplacer l’élément' }).first().focus();
      const said = (words: RegExp) => page.getByText(words).waitFor({ state: 'attached' });
      await page.keyboard.press('Space');
      await said(/^Élément : place 1 sur/);
      await page.keyboard.press('ArrowDown');
      await said(/^Élément : place 2 sur/);
      await page.keyboard.press('Space');
      await said(/^Élément posé : place 2 sur/);
      await page.getByText('Modifications non enregistrées').waitFor();
      await save(page);
      expect(written().slice(0, 2)).toEqual([second, first]);
    },
    wide,
  ));

interface Given {
  name: string;
  bytes: Buffer;
}

/** A photograph as a telephone takes it: on its side, with its place. */
const photo = async (name: string, background: string): Promise<Given> => ({
  name,
  bytes: await sharp({ create: { width: 4000, height: 3000, channels: 3, background } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD3: { GPSLatitude: '48/1 41/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer(),
});

const heic: Given = {
  name: 'IMG_0001.jpg',
  bytes: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic....mdat', 'latin1'),
};

/** Drops files, or pastes them, as the system would. */
const give = (target: Locator, how: 'drop' | 'paste', files: readonly Given[]) =>
  target.evaluate(
    (element, { how, files }) => {
      const data = new DataTransfer();
      for (const { name, bytes } of files)
        data.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name));
      const common = { bubbles: true, cancelable: true };
      const { left, top } = element.getBoundingClientRect();
      const event =
        how === 'drop'
          ? new DragEvent('drop', {
              ...common,
              dataTransfer: data,
              clientX: left + 9,
              clientY: top + 9,
            })
          : new ClipboardEvent('paste', { ...common, clipboardData: data });
      element.dispatchEvent(event);
    },
    { how, files: files.map(({ name, bytes }) => ({ name, bytes: bytes.toString('base64') })) },
  );

async function describe(page: Page, title: string, text: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.getByRole('button', { name: 'Ajouter l’image' }).click();
  // Nothing is added without a description.
  await dialog.getByLabel('Ce qu’on y voit').fill(text);
  await dialog.getByRole('button', { name: 'Ajouter l’image' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

test('pictures are dropped and pasted: upright, smaller, without their place, described', () =>
  visit(
    admin.address('admin/'),
    async (page, seen) => {
      await openSheet(page);
      const before = readdirSync(media);
      const screen = {
        name: 'ecran.png',
        bytes: await sharp(join(media, 'ecran.png')).png().toBuffer(),
      };
      const files = [await photo('Été à l’école.JPG', '#2a6'), heic, screen];
      await give(bodyEditor(page).locator('> p').first(), 'drop', files);
      await describe(page, 'Image 1 sur 3', 'Une école en été');
      await page
        .getByText(/IMG_0001\.jpg.* est une photo au format HEIC.*Convertissez-la en JPEG/)
        .waitFor();
      await describe(page, 'Image 3 sur 3', 'Un écran');
      await page.getByText(/ecran\.png.* existe déjà et n’est pas touché/).waitFor();
      await bodyEditor(page).locator('> p').last().click();
      await caretIsTold(page);
      await give(bodyEditor(page).locator('> p').last(), 'paste', [screen]);
      await describe(page, 'Ajouter une image', 'Le même écran');
      await page.keyboard.type('Et après.');
      // Nothing is written before the page is saved.
      expect(readdirSync(media)).toEqual(before);
      // The text asks the site for pictures that are not saved yet, before Decap gives its own copy.
      expectFaults(seen, /^console: Failed to load resource: .* 404 /);
      await save(page);

      const text = textOf();
      const images = [...text.matchAll(/^!\[(.*)\]\((.*)\)$/gm)].map(([, alt, src]) => [alt, src]);
      expect(images).toEqual([
        ['Une école en été', '/media/ete-a-l-ecole.jpg'],
        ['Un écran', '/media/ecran-2.png'],
        ['Le même écran', '/media/ecran-2.png'],
      ]);
      expect(text).toMatch(/\(\/media\/ecran-2\.png\)\n\nEt après\.\n$/);
      expect(readdirSync(media).sort()).toEqual(
        [...before, 'ecran-2.png', 'ete-a-l-ecole.jpg'].sort(),
      );
      const kept = readFileSync(join(media, 'ete-a-l-ecole.jpg'));
      const { width, height, exif, orientation } = await sharp(kept).metadata();
      expect([width, height, exif, orientation]).toEqual([1920, 2560, undefined, undefined]);
    },
    wide,
  ));

/** Pastes a text with the files of its pictures, as the system would. */
const giveMixed = (target: Locator, html: string, files: readonly Given[]) =>
  target.evaluate(
    (element, { html, files }) => {
      const data = new DataTransfer();
      data.setData('text/html', html);
      for (const { name, bytes } of files)
        data.items.add(
          new File([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))], name, {
            type: 'image/png',
          }),
        );
      const common = { bubbles: true, cancelable: true };
      const isTaken = !element.dispatchEvent(
        new ClipboardEvent('paste', { ...common, clipboardData: data }),
      );
      if (isTaken) return;
      element.dispatchEvent(
        new InputEvent('beforeinput', {
          ...common,
          inputType: 'insertFromPaste',
          dataTransfer: data,
        }),
      );
    },
    { html, files: files.map(({ name, bytes }) => ({ name, bytes: bytes.toString('base64') })) },
  );

test('a text that is pasted with its pictures keeps its words, and each picture stands where it stood', () =>
  visit(
    admin.address('admin/'),
    async (page, seen) => {
      await openSheet(page);
      const drawn = async (name: string, background: string): Promise<Given> => ({
        name,
        bytes: await sharp({ create: { width: 40, height: 30, channels: 3, background } })
          .png()
          .toBuffer(),
      });
      const [plan, door, inside] = await Promise.all([
        drawn('plan.png', '#123'),
        drawn('porte.png', '#456'),
        drawn('dedans.png', '#789'),
      ]);
      if (!plan || !door || !inside) throw new Error('no pictures');
      const address = `data:image/png;base64,${inside.bytes.toString('base64')}`;
      const end = bodyEditor(page).locator('> p').last();
      await end.click();
      await page.keyboard.press('End');
      await caretIsTold(page);
      await giveMixed(
        end,
        `<p>Un début <img src="file:///C:/a/clip_image001.png"> puis.</p><p><img src="cid:b"></p><ul><li>un</li><li>deux<img src="${address}" alt="Dedans"></li></ul><p>La fin.</p>`,
        [plan, door],
      );
      await describe(page, 'Image 1 sur 3', 'Le plan');
      await describe(page, 'Image 2 sur 3', 'La porte');
      // What is said of it where it comes from is said here.
      const third = page.getByRole('dialog', { name: 'Image 3 sur 3' });
      await expect.poll(() => third.getByRole('textbox').inputValue()).toBe('Dedans');
      await third.getByRole('button', { name: 'Ajouter l’image' }).click();
      expectFaults(seen, /^console: Failed to load resource: .* 404 /);
      await save(page);
      expect(textOf()).toContain(
        '\n\nUn début puis.\n\n![Le plan](/media/plan.png)\n\n![La porte](/media/porte.png)\n\n- un\n- deux\n\n![Dedans](/media/image-collee.png)\n\nLa fin.\n',
      );
    },
    wide,
  ));

test('several files at once are added to the media, and none is replaced; one that is deleted is put back', () =>
  visit(
    admin.address('admin/'),
    async (page) => {
      await editorOpened(page);
      const before = readFileSync(join(media, 'ecran.png'));
      await page.getByRole('button', { name: 'Médias' }).click();
      const library = page.getByRole('dialog');
      await library.getByText('ecran.png').waitFor();
      const buffer = await sharp({
        create: { width: 9, height: 9, channels: 3, background: '#00f' },
      })
        .png()
        .toBuffer();
      await library.locator('input[type=file]').setInputFiles([
        { name: 'Écran.png', mimeType: 'image/png', buffer },
        { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('Bonjour.') },
      ]);
      await library.getByText('note.txt').waitFor();
      await give(library, 'drop', [await photo('Vue.jpg', '#62a')]);
      await expect.poll(() => existsSync(join(media, 'vue.jpg'))).toBe(true);
      expect(readFileSync(join(media, 'ecran.png'))).toEqual(before);
      expect(existsSync(join(media, 'note.txt'))).toBe(true);
      const { width, exif } = await sharp(join(media, 'vue.jpg')).metadata();
      expect([width, exif]).toEqual([1920, undefined]);

      const question = page.locator('dialog.trame-question');
      const bytes = readFileSync(join(media, 'vue.jpg'));
      // What was just added is chosen already.
      await library.getByRole('button', { name: 'Supprimer' }).click();
      await question.getByText('Aucune page ne le montre.').waitFor();
      await question.getByRole('button', { name: 'Supprimer le fichier' }).click();
      await expect.poll(() => existsSync(join(media, 'vue.jpg'))).toBe(false);
      await page.getByRole('button', { name: 'Annuler la suppression' }).click();
      await page.getByText('est remis comme il était').waitFor();
      expect(readFileSync(join(media, 'vue.jpg'))).toEqual(bytes);
      await library.getByText('ecran.png').click();
      await library.getByRole('button', { name: 'Supprimer' }).click();
      await question.getByText(/le montr(?:e|ent) : /).waitFor();
      expect(await question.getByRole('link').count()).toBeGreaterThan(0);
      await question.getByRole('button', { name: 'Garder le fichier' }).click();
      expect(readFileSync(join(media, 'ecran.png'))).toEqual(before);
    },
    wide,
  ));
