import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { corpusReader } from '../../../src/corpus/corpus.ts';
import { sampleValues } from '../../cms/sample-values.ts';
import { startCommand } from '../commands.ts';
import { useChromium, useOnePage } from '../visit.ts';
import { addToText } from './add-to-text.ts';
import {
  askToSave,
  createEntry,
  expectFaults,
  fieldNamed,
  fillFields,
  previewOf,
  save,
  typeText,
} from './editor.ts';
import { bodyEditor, editorOpened, openEntry } from './screens.ts';
import { servedAdmin } from './served-admin.ts';
import { SHOWN_TYPES } from './shown-types.ts';

const admin = servedAdmin();
const visit = useChromium();
const wide = { viewport: { width: 1400, height: 1000 } };
const inOnePage = useOnePage(wide);

const TITLE = 'L’œuvre d’été à Évry';
const SLUG = 'l-oeuvre-d-ete-a-evry';

/** What the check finds in the content. */
const problems = () => corpusReader(admin.content)().problems;

/** Says what `npm run check` finds in the content. */
async function checked(): Promise<string> {
  const child = startCommand('check', { TRAME_CONTENT: admin.content });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text) => {
      said += text;
    });
  const [code] = await once(child, 'close');
  return `${code} ${said}`;
}

const pageOnSite = async (path: string) => {
  const response = await fetch(admin.address(path));
  return response.ok ? response.text() : `${response.status}`;
};

test.each(SHOWN_TYPES.map((type) => ({ type, name: type.name })))(
  '« $name »: what is written in the form is on the disk, sound, and on the site',
  ({ type }) =>
    inOnePage(admin.address('admin/#/collections/page'), async (page) => {
      const values = { ...sampleValues(type.schema), titre: TITLE };
      const body = 'Une luciole passe sans bruit.';
      await editorOpened(page);
      await createEntry(page, type.name);
      await fillFields(
        page.locator('[class*="-ControlPaneContainer"]').last(),
        type.schema,
        values,
      );
      await typeText(bodyEditor(page), body);
      const preview = previewOf(page);
      await preview.getByRole('heading', { level: 1, name: TITLE }).waitFor();
      await preview.getByText(body).waitFor();
      await save(page);

      const file = readFileSync(join(admin.content, 'national', type.folder, `${SLUG}.md`), 'utf8');
      const [, yaml = '', text = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file) ?? [];
      expect(parse(yaml)).toMatchObject(values);
      expect(text).toBe(`\n${body}\n`);
      if (yaml.includes('01004')) expect(yaml).toContain('code: "01004"');
      expect(problems()).toEqual([]);
      const path = `${type.path === '' ? '' : `${type.path}/`}${SLUG}/`;
      await expect.poll(() => pageOnSite(path)).toContain(body);
    }),
);

/** Which text has the keyboard, how far in it the caret is, and how far down the screen it stands. */
const whereOneIs = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: active } = document;
    const isInput = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement;
    return {
      text: isInput ? active.value : (getSelection()?.anchorNode?.textContent ?? ''),
      caret: isInput ? active.selectionStart : getSelection()?.anchorOffset,
      top: active?.getBoundingClientRect().top ?? 0,
    };
  });

test.each([
  { place: 'an item of a list', inBody: false },
  { place: 'the text', inBody: true },
])(
  'the first save of a page leaves the form where it is, and the words typed meanwhile in $place',
  ({ inBody }) =>
    visit(
      admin.address('admin/'),
      async (page) => {
        await editorOpened(page);
        await createEntry(page, 'kit');
        const type = SHOWN_TYPES.find(({ name }) => name === 'kit');
        if (!type) throw new Error('The kit is a type of the model.');
        const form = page.locator('[class*="-ControlPaneContainer"]').last();
        await fillFields(form, type.schema, {
          ...sampleValues(type.schema),
          titre: inBody ? 'Rester au texte' : 'Rester à l’étape',
        });
        await typeText(bodyEditor(page), 'Une loutre\nnage\nsans bruit.');
        const step = form.locator('[class*="SortableListItem"]').locator('input, textarea').last();
        const control = inBody ? bodyEditor(page).locator('> p').last() : step;
        await control.click();
        await page.keyboard.press('Home');
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('ArrowRight');
        const before = await whereOneIs(page);
        expect(before).toMatchObject({ caret: 2 });
        await page.keyboard.press('Control+s');
        // Nobody waits for a save to go on with a word.
        await page.keyboard.type('abc et la suite', { delay: 40 });
        await page.waitForURL(/kit\/entries\/rester/);
        const text = before.text.replace(/^(..)/, '$1abc et la suite');
        // Panes scroll by whole pixels only.
        const top = expect.closeTo(before.top, -1);
        await expect.poll(() => whereOneIs(page)).toMatchObject({ text, top });
        await page.keyboard.press('Control+s');
        await page.getByText('Modifications enregistrées').waitFor();
        const file = `national/kit/rester-${inBody ? 'au-texte' : 'a-l-etape'}.md`;
        expect(readFileSync(join(admin.content, file), 'utf8')).toContain('abc et la suite');
      },
      { viewport: { width: 1400, height: 600 } },
    ),
);

test('words typed while a first save fails stay in the form, which has the keyboard still', () =>
  visit(
    admin.address('admin/'),
    async (page, seen) => {
      await editorOpened(page);
      await createEntry(page, 'kit');
      await page.getByLabel('Titre', { exact: true }).fill('Sans serveur');
      await bodyEditor(page).click();
      await page.keyboard.type('Un');
      await page.route('**', (route) =>
        route.request().method() === 'POST' ? route.abort() : route.continue(),
      );
      await page.keyboard.press('Control+s');
      await page.keyboard.type(' deux', { delay: 40 });
      await expect.poll(() => bodyEditor(page).innerText()).toContain('Un deux');
      await page.unroute('**');
      await page.keyboard.type(' trois');
      await page.keyboard.press('Control+s');
      await page.waitForURL(/kit\/entries\/sans-serveur/);
      await page.getByText('Modifications enregistrées').waitFor();
      const file = join(admin.content, 'national/kit/sans-serveur.md');
      expect(readFileSync(file, 'utf8')).toContain('Un deux trois');
      rmSync(file);
      // The saves that failed are told in the console too.
      seen.faults.length = 0;
    },
    wide,
  ));

test('what was created is found by the search', async () => {
  const body = 'Un ornithorynque attend au guichet.';
  await visit(
    admin.address('admin/'),
    async (page) => {
      await editorOpened(page);
      await openEntry(page, 'page', 'a-propos');
      await bodyEditor(page).locator('> p').last().click();
      await page.keyboard.type(body);
      await save(page);
      // The index is made in the background, and put in place of the one before.
      await vi.waitFor(
        async () => {
          await page.goto(admin.address('recherche/?q=ornithorynque'));
          const told = page
            .getByRole('status')
            .filter({ hasText: '1 résultat pour « ornithorynque »' });
          await told.waitFor({ timeout: 10_000 });
        },
        { timeout: 200_000 },
      );
    },
    wide,
  );
});

const PICTURE = 'été à l’école.png';
const media = join(admin.content, 'media');

/** Puts the button « Image » to use, up to the library. */
async function openLibrary(page: Page): Promise<void> {
  await bodyEditor(page).locator('> p').last().click();
  await addToText(page, 'Image');
  await page.getByRole('button', { name: 'Choisir une image' }).click();
  await page.getByRole('dialog').waitFor();
}

/** Gives a file to the library, as the window of the system would. */
const upload = (page: Page, file: string) =>
  page.getByRole('dialog').locator('input[type=file]').setInputFiles(file);

test('a picture with an accented name is added, seen before it is saved, and on the site', () =>
  visit(
    admin.address('admin/'),
    async (page, seen) => {
      const file = join(dirname(admin.content), PICTURE);
      writeFileSync(file, readFileSync(join(media, 'ecran.png')));
      await editorOpened(page);
      await openEntry(page, 'kit', 'accueillir');
      await openLibrary(page);
      await upload(page, file);
      await page.getByRole('dialog').getByText(/ecole/).waitFor();
      await page.getByRole('button', { name: 'Choisir ce fichier' }).click();
      await page.getByLabel('Ce qu’on y voit').fill('Une école en été');
      const shown = previewOf(page).getByRole('img', { name: 'Une école en été' });
      await shown.waitFor({ state: 'attached' });
      // Pictures load as they come near to the screen.
      const width = () =>
        shown.evaluate((image: HTMLImageElement) => {
          image.scrollIntoView();
          return image.naturalWidth;
        });
      await expect.poll(width).toBeGreaterThan(0);
      // The text asks the site for a picture that is not saved yet, once, before Decap gives its own copy.
      expect(seen.faults.length).toBeLessThan(2);
      expectFaults(seen, /^console: Failed to load resource: .* 404 /);
      await save(page);
      const name = readdirSync(media).find((item) => item.includes('ecole')) ?? '';
      expect(name).toMatch(/^[a-z0-9-]+\.png$/);
      await expect.poll(() => pageOnSite('kit/accueillir/')).toContain(`/media/${name}`);
      await page.goto(admin.address('kit/accueillir/'));
      const picture = page.getByRole('img', { name: 'Une école en été' });
      await expect
        .poll(() =>
          picture.evaluate((image: HTMLImageElement) => {
            image.scrollIntoView();
            return image.naturalWidth;
          }),
        )
        .toBeGreaterThan(0);
      expect(await checked()).toMatch(/^0 \d+ pages sans problème/);
    },
    wide,
  ));

test('a file that is no picture is refused, in French', () =>
  visit(
    admin.address('admin/'),
    async (page, seen) => {
      const file = join(dirname(admin.content), 'page.html');
      writeFileSync(file, '<script>alert(1)</script>');
      await editorOpened(page);
      await page.getByRole('button', { name: 'Médias' }).click();
      await page.getByRole('dialog').getByText('ecran.png').waitFor();
      await upload(page, file);
      await page.getByText(/page\.html.* n’est pas un fichier que l’éditeur peut/).waitFor();
      expect(existsSync(join(media, 'page.html'))).toBe(false);
      expectFaults(seen, /403|API_ERROR/);
    },
    wide,
  ));

test('what is missing or wrong is told at its place, saved all the same, and led to', () =>
  visit(
    admin.address('admin/'),
    async (page) => {
      await editorOpened(page);
      await createEntry(page, 'strategie');
      const form = page.locator('[class*="-ControlPaneContainer"]').last();
      const code = fieldNamed(form, 'code');
      await page.getByLabel('Titre', { exact: true }).fill('Une stratégie à finir');
      await code.locator('input').fill('Ain');
      await page.getByLabel('Début').fill('2021');
      await page.getByLabel('Fin').fill('2019');
      await typeText(bodyEditor(page), 'Un {{chiffre:rien}} commencé.');
      const date = form.locator('input[type="date"]').first();
      await date.fill('2027-02-28');
      await page.keyboard.press('Delete');
      await date.blur();
      await page.getByText(/ce jour n’existe pas, ou il n’est pas entier/).waitFor();
      await date.fill('2027-02-28');
      await askToSave(page);
      await page
        .getByText(/Enregistré, avec \d+ problèmes à corriger : .+ D’abord « Résumé »/)
        .waitFor();
      // The entry is opened anew at its own address, and leads to its first fault.
      await expect.poll(() => focusedLabel(page)).toBe('Résumé');
      await form.getByText('Remplissez le champ « Résumé ».').waitFor();
      await form
        .getByText(/^Dans «\sUn … commencé\.\s» : chiffre clé inconnu «\srien\s»/)
        .waitFor();
      await code
        .getByText('Le champ « Code officiel » n’a pas la forme attendue : écrivez un code INSEE')
        .waitFor();
      const plan = page.getByRole('navigation', { name: 'Plan de la page' });
      await plan.getByRole('button', { name: 'Plan' }).click();
      await plan.getByRole('button', { name: /« 2019 » vient avant la date/ }).click();
      await expect.poll(() => focusedLabel(page)).toBe('Fin (facultatif)');
      const file = readFileSync(
        join(admin.content, 'national/strategies/une-strategie-a-finir.md'),
        'utf8',
      );
      expect(file).toContain('Un {{chiffre:rien}} commencé.');
      expect(file).toContain('code: Ain');
      // The site keeps its last good pages, and the others can be written.
      rmSync(join(admin.content, 'national/strategies/une-strategie-a-finir.md'));
    },
    wide,
  ));

/** The label of the field that has the keyboard. */
const focusedLabel = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const field = document.activeElement?.closest('[class*="ControlContainer"]');
    return field?.querySelector('label')?.textContent?.trim();
  });
