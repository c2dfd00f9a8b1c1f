import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { useChromium, useOnePage } from '../visit.ts';
import { askToSave, expectFaults, save } from './editor.ts';
import { bodyEditor, editorOpened, openEntry } from './screens.ts';
import { servedAdmin } from './served-admin.ts';
import { SHOWN_TYPES } from './shown-types.ts';

const admin = servedAdmin();
const visit = useChromium();
const national = join(admin.content, 'national');
const wide = { viewport: { width: 1400, height: 1000 } };
const inOnePage = useOnePage(wide);

/** Runs Git beside the content, as the person who keeps the repository would. */
const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Essai', '-c', 'user.email=essai@essai.example', ...args], {
    cwd: dirname(admin.content),
    encoding: 'utf8',
  });

const commit = () => {
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', 'Un état connu');
};

/** What a reviewer would see: lines added and removed, by file. */
const changes = () => git('diff', '--numstat');
const oneLineOf = (file: string) => `1\t1\tcontent/national/${file}\n`;

git('init', '--quiet');
beforeEach(commit);

const textOf = (file: string) => readFileSync(join(national, file), 'utf8');

/** The first entry of a type that has a text: one sign more in an empty text is one line more. */
const firstWithText = (folder: string) =>
  readdirSync(join(national, folder))
    .sort()
    .find((name) => /\n---\n\s*\S/.test(textOf(`${folder}/${name}`)));

/** One entry of each type that is shown, and the one whose text holds every construct. */
const ENTRIES = [
  // The national edition writes no entry of what only a territory has.
  ...SHOWN_TYPES.filter(({ folder }) => existsSync(join(national, folder))).map(
    ({ name, folder }) => ({
      type: name,
      file: `${folder}/${firstWithText(folder)}`,
    }),
  ),
  { type: 'kit', file: 'kit/confidentialite.md' },
];

const slugOf = (file: string) => file.replace(/^.*\/|\.md$/g, '');
const bodyOf = (text: string) => text.slice(text.indexOf('\n---\n'));

async function open(page: Page, type: string, file: string): Promise<void> {
  await editorOpened(page);
  await openEntry(page, type, slugOf(file));
}

/** Types one sign at the end of the last paragraph that is no construct of its own. */
async function typeOneSign(page: Page): Promise<void> {
  const paragraph = bodyEditor(page).locator('> p').last();
  await paragraph.scrollIntoViewIfNeeded();
  const box = await paragraph.boundingBox();
  if (!box) throw new Error('The last paragraph is not on the screen.');
  await paragraph.click({ position: { x: box.width - 4, y: box.height - 6 } });
  await page.keyboard.type('x');
}

test.each(ENTRIES)('$file: what changes is one line', ({ type, file }) =>
  inOnePage(admin.address('admin/#/collections/page'), async (page) => {
    const before = textOf(file);
    await open(page, type, file);
    const title = page.locator('input[id^="titre-field"]').first();
    await title.fill(`${await title.inputValue()} bis`);
    await save(page);
    expect(changes()).toBe(oneLineOf(file));
    expect(bodyOf(textOf(file))).toBe(bodyOf(before));

    commit();
    await typeOneSign(page);
    await askToSave(page);
    await expect.poll(changes).toBe(oneLineOf(file));
    const added = git('diff', '--unified=0', '--word-diff=porcelain', '--word-diff-regex=.');
    expect(added.split('\n').filter((line) => /^[+-](?![+-])/.test(line))).toEqual(['+x']);
  }),
);

const SHEET = 'kit/accueillir.md';

/** A refused save is a request that failed: the browser says so, and the screen too. */
const REFUSED =
  /^console: (?:Failed to load resource: .* 409 |API_ERROR: .* a été modifié ailleurs)|^script: (?:undefined|Object)$/;

async function refusedSave(page: Page): Promise<void> {
  await askToSave(page);
  await page.getByText(/a été modifié ailleurs depuis que vous l’avez ouvert/).waitFor();
  await page.getByText(/votre texte est toujours à l’écran/i).waitFor();
  expect(await bodyEditor(page).locator('> p').last().textContent()).toMatch(/x$/);
}

test('a file that changed on the disk is not overwritten, and nothing typed is lost', () =>
  visit(
    admin.address('admin/'),
    async (page, seen) => {
      await open(page, 'kit', SHEET);
      const elsewhere = textOf(SHEET).replace('## Pourquoi', 'Écrit ailleurs.\n\n## Pourquoi');
      writeFileSync(join(national, SHEET), elsewhere);
      await typeOneSign(page);
      await refusedSave(page);
      expect(textOf(SHEET)).toBe(elsewhere);
      expectFaults(seen, REFUSED);
    },
    wide,
  ));

test('of two windows that write the same page, the second is told', () =>
  visit(
    admin.address('admin/'),
    async (page, seen) => {
      await open(page, 'kit', SHEET);
      const second = await page.context().newPage();
      await second.goto(admin.address('admin/'));
      await open(second, 'kit', SHEET);
      await second.getByLabel('Titre', { exact: true }).fill('Accueillir, encore');
      await save(second);
      const theirs = textOf(SHEET);
      expect(theirs).toContain('titre: Accueillir, encore\n');
      await page.bringToFront();
      await typeOneSign(page);
      await refusedSave(page);
      expect(textOf(SHEET)).toBe(theirs);
      expectFaults(seen, REFUSED);
    },
    wide,
  ));
