import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { buildCommand, copyOfFixture, FIXTURE, filesBelow, temporaryFolder } from './commands.ts';

/** Gives a test a folder that goes away with it. */
const inFolder = (work: (folder: string) => Promise<void>) => async () => {
  const { folder, remove } = temporaryFolder();
  try {
    await work(folder);
  } finally {
    remove();
  }
};

test(
  'a fault stops the build, is told in French, and leaves the last good site as it was',
  inFolder(async (folder) => {
    const content = copyOfFixture(join(folder, 'contenus'));
    const output = join(folder, 'sortie/site');
    const good = await buildCommand({ content, output });
    expect(good).toMatchObject({ code: 0, stderr: '' });
    expect(good.stdout).toMatch(
      /^[1-9]\d+ pages, dont [1-9]\d+ dans la recherche, écrites dans .+ en \d+,\d s\.\n$/,
    );
    const before = filesBelow(output);
    const sheet = join(content, 'national/kit/confidentialite.md');
    writeFileSync(sheet, readFileSync(sheet, 'utf8').replace('moment: pendant', 'moment: pendent'));
    const faulty = await buildCommand({ content, output });
    expect(faulty).toMatchObject({ code: 1, stdout: '' });
    expect(faulty.stderr).toContain(
      'contenus/national/kit/confidentialite.md:6 — « moment » : valeur inconnue « pendent ».',
    );
    expect(faulty.stderr).toMatch(/\n1 problème dans les contenus\. Corrigez, puis relancez/);
    expect(filesBelow(output)).toEqual(before);
    expect(readdirSync(dirname(output))).toEqual(['site']);
  }),
);

test(
  'content may stand in a folder with spaces and accents',
  inFolder(async (folder) => {
    const content = copyOfFixture(join(folder, 'L’édition d’été, à relire'));
    const output = join(folder, 'le site, bâti');
    expect(await buildCommand({ content, output })).toMatchObject({ code: 0, stderr: '' });
    const files = filesBelow(output);
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['/index.html', '/media/ecran.png', '/pagefind/pagefind.js']),
    );
  }),
);

test(
  'a territory may write its own pages alone',
  inFolder(async (folder) => {
    const content = join(folder, 'contenus');
    cpSync(join(FIXTURE, 'national/edition.yml'), join(content, 'local/edition.yml'));
    const page = 'local/pages/permanences.md';
    cpSync(join(FIXTURE, page), join(content, page));
    const output = join(folder, 'site');
    expect(await buildCommand({ content, output })).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(output, 'permanences/index.html'), 'utf8')).toContain(
      '<h1>Les permanences du Val</h1>',
    );
  }),
);

test(
  'the same content gives the same site, byte for byte, in place of the one before; one word gives another version',
  inFolder(async (folder) => {
    const content = copyOfFixture(join(folder, 'contenus'));
    const output = join(folder, 'site');
    const built = async () => {
      expect(await buildCommand({ content, output })).toMatchObject({ code: 0 });
      return [...filesBelow(output)];
    };
    const first = await built();
    expect(first.length).toBeGreaterThan(60);
    writeFileSync(join(output, 'vieille-page.html'), 'vieux');
    expect(await built()).toEqual(first);
    appendFileSync(join(content, 'national/kit/confidentialite.md'), '\nHippocampe.\n');
    const worker = ([file]: [string, string]) => file === '/hors-connexion.js';
    expect((await built()).find(worker)).not.toEqual(first.find(worker));
  }),
);

test(
  'a template that leads nowhere stops the build, and leaves the last good site as it was',
  inFolder(async (folder) => {
    const content = copyOfFixture(join(folder, 'contenus'));
    const output = join(folder, 'site');
    expect(await buildCommand({ content, output })).toMatchObject({ code: 0, stderr: '' });
    const before = filesBelow(output);
    const templates = join(content, 'local/templates/components/proposer');
    mkdirSync(templates, { recursive: true });
    writeFileSync(
      join(templates, 'proposer.njk'),
      '{% macro proposer(adresse) %}<p><a href="/contribues/">Contribuer</a></p>{% endmacro %}',
    );
    const { code, stdout, stderr } = await buildCommand({ content, output });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /^\/[\w/-]+ \(\w+\/[\w/-]+\.md\), .+ et \d+ autres pages — le lien « \/contribues\/ » ne mène nulle part\. Attendu : /m,
    );
    expect(stderr).toContain('1 défaut dans les pages construites. L’ancien site reste en place.');
    expect(filesBelow(output)).toEqual(before);
  }),
);
