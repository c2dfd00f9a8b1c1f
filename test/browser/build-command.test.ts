import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import {
  buildCommand,
  copyOfFixture,
  daysOfBuild,
  FIXTURE,
  filesBelow,
  temporaryFolder,
} from './commands.ts';

/** A folder that goes away with the test. */
function ownFolder(): string {
  const { folder, remove } = temporaryFolder();
  onTestFinished(remove);
  return folder;
}

/** The fixture edition in a folder of its own, beside a copy of the site that was built of it. */
function builtEdition() {
  const folder = ownFolder();
  const content = copyOfFixture(join(folder, 'L’édition d’été, à relire'));
  const output = join(folder, 'sortie/le site, bâti');
  cpSync(inject('editionFolder'), output, { recursive: true });
  return { content, output, before: filesBelow(output) };
}

test('a fault stops the build, is told in French, and leaves the last good site as it was', async () => {
  const { content, output, before } = builtEdition();
  const sheet = join(content, 'national/kit/accueillir.md');
  writeFileSync(sheet, readFileSync(sheet, 'utf8').replace('moment: pendant', 'moment: pendent'));
  const faulty = await buildCommand({ content, output });
  expect(faulty).toMatchObject({ code: 1, stdout: '' });
  expect(faulty.stderr).toContain(
    'L’édition d’été, à relire/national/kit/accueillir.md:6 — « moment » : valeur inconnue « pendent ».',
  );
  expect(faulty.stderr).toMatch(/\n1 problème dans les contenus\. Corrigez, puis relancez/);
  expect(filesBelow(output)).toEqual(before);
  expect(readdirSync(dirname(output))).toEqual(['le site, bâti']);
});

test('a territory may write its own pages alone', async () => {
  const folder = ownFolder();
  const content = join(folder, 'contenus');
  cpSync(join(FIXTURE, 'national/edition.yml'), join(content, 'local/edition.yml'));
  const page = 'local/pages/permanences.md';
  cpSync(join(FIXTURE, page), join(content, page));
  const output = join(folder, 'site');
  expect(await buildCommand({ content, output })).toMatchObject({ code: 0, stderr: '' });
  expect(readFileSync(join(output, 'permanences/index.html'), 'utf8')).toContain(
    '<h1>Les permanences du Val</h1>',
  );
});

test('the same content gives the same site, byte for byte, in place of the one before, from a folder with spaces and accents; one word gives another version', async () => {
  const { content, output, ...built } = builtEdition();
  let { before } = built;
  if (inject('builtOn') !== daysOfBuild()) {
    // Some pages tell the day: what was built yesterday is built again.
    await buildCommand({ content, output });
    before = filesBelow(output);
  }
  expect(before.size).toBeGreaterThan(60);
  expect([...before.keys()]).toEqual(
    expect.arrayContaining(['/index.html', '/media/ecran.png', '/pagefind/pagefind.js']),
  );
  writeFileSync(join(output, 'vieille-page.html'), 'vieux');
  const good = await buildCommand({ content, output });
  expect(good).toMatchObject({ code: 0, stderr: '' });
  expect(good.stdout).toMatch(
    /^[1-9]\d+ pages, dont [1-9]\d+ dans la recherche, écrites dans .+ en \d+,\d s\.\n$/,
  );
  expect([...filesBelow(output)]).toEqual([...before]);

  appendFileSync(join(content, 'national/kit/confidentialite.md'), '\nHippocampe.\n');
  expect(await buildCommand({ content, output })).toMatchObject({ code: 0 });
  const worker = '/hors-connexion.js';
  expect(filesBelow(output).get(worker)).not.toEqual(before.get(worker));
});

test('a template that leads nowhere stops the build, and leaves the last good site as it was', async () => {
  const { content, output, before } = builtEdition();
  const templates = join(content, 'local/templates/components/proposer');
  mkdirSync(templates, { recursive: true });
  writeFileSync(
    join(templates, 'proposer.njk'),
    '{% macro proposer(adresse) %}{% set debut = "/" %}<p><a href="{{ debut }}contribues/">Contribuer</a></p>{% endmacro %}',
  );
  const { code, stdout, stderr } = await buildCommand({ content, output });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(
    /^\/[\w/-]+ \(\w+\/[\w/-]+\.md\), .+ et \d+ autres pages — le lien « \/contribues\/ » ne mène nulle part\. Attendu : /m,
  );
  expect(stderr).toContain('1 défaut dans les pages construites. L’ancien site reste en place.');
  expect(filesBelow(output)).toEqual(before);
});
