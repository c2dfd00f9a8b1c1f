import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { contentFiles } from '../../../src/edition/archive/content-tree.ts';
import { exportCommand } from '../../../src/edition/archive/export-command.ts';
import { restoreCommand } from '../../../src/edition/archive/restore-command.ts';
import { outputFiles } from '../../../src/outputs/output-files.ts';
import { contentFolder, EDITION, kitSheet } from '../../helpers/content-folder.ts';
import { siteOf } from '../../helpers/site.ts';

/** A desk beside a content folder, and what was said at it. */
function deskOf(content: string) {
  const said: string[] = [];
  const run = (command: typeof exportCommand, ...words: string[]) =>
    command(words, {
      content,
      input: Readable.from([]),
      say: (text) => said.push(text),
      complain: (text) => said.push(text),
    });
  return { run, said: () => said.join('') };
}

const bytesOf = (folder: string) =>
  Object.fromEntries(contentFiles(folder).map((path) => [path, readFileSync(join(folder, path))]));

/** Every page and every text beside the pages, by address. */
async function publishedFrom(folder: string): Promise<Record<string, string>> {
  const current = await siteOf(folder);
  const published: Record<string, string> = {};
  for (const [url, { render }] of current.site) published[url] = render();
  for (const { url, content } of outputFiles(current))
    if (/\.(?:json|jsonld|ttl|xml|md|csv|txt)$/.test(url))
      published[url] = Buffer.from(await content()).toString('utf8');
  return published;
}

const small = () =>
  contentFolder({ 'national/edition.yml': EDITION, 'national/kit/accueillir.md': kitSheet() });

/** A small edition in its archive, to be spoiled. */
async function spoiled(
  spoil: (zip: JSZip, manifest: { fichiers: Record<string, unknown>[] }) => void,
): Promise<{ archive: string; empty: string }> {
  const content = small();
  const archive = join(content, '../edition.zip');
  expect(await deskOf(content).run(exportCommand, archive)).toBe(0);
  const zip = await JSZip.loadAsync(readFileSync(archive));
  const manifest = JSON.parse((await zip.file('trame.json')?.async('string')) ?? '');
  spoil(zip, manifest);
  if (zip.file('trame.json')) zip.file('trame.json', JSON.stringify(manifest));
  writeFileSync(
    archive,
    await zip.generateAsync({ type: 'nodebuffer', platform: 'UNIX', compression: 'DEFLATE' }),
  );
  return { archive, empty: join(content, '../autre') };
}

describe('an edition', () => {
  it('leaves as one archive, and comes back to the byte: the same site', async () => {
    const content = contentFolder({});
    cpSync('test/editions/complet', content, { recursive: true });
    writeFileSync(join(content, 'local/theme.css'), '.pied { padding: 1rem; }\n');
    const footer = 'components/pied/pied.njk';
    cpSync(join('_includes', footer), join(content, 'local/templates', footer));
    writeFileSync(join(content, 'LICENCE.md'), '# Licence\n');
    const archive = join(content, '../edition.zip');
    const other = join(content, '../autre');

    expect(await deskOf(content).run(exportCommand, archive)).toBe(0);
    const desk = deskOf(other);
    expect(await desk.run(restoreCommand, archive)).toBe(1);
    expect(desk.said()).toContain('--avec-gabarits');
    expect(existsSync(other)).toBe(false);
    expect(await desk.run(restoreCommand, archive, '--avec-gabarits')).toBe(0);
    expect(bytesOf(other)).toEqual(bytesOf(content));
    expect(await publishedFrom(other)).toEqual(await publishedFrom(content));

    const again = join(content, '../edition-2.zip');
    expect(await deskOf(other).run(exportCommand, again)).toBe(0);
    expect(readFileSync(again).equals(readFileSync(archive))).toBe(true);
  });

  it('says of each page its files, its licence and where it comes from', async () => {
    const content = contentFolder({
      'national/edition.yml': EDITION,
      'national/kit/accueillir.md': kitSheet(),
      'national/kit/orienter.md': kitSheet('Orienter', 'licence: CC-BY-SA-4.0\n').replace(
        'ordre: 1',
        'ordre: 2',
      ),
      'local/edition.yml': 'nom: Chez nous\n',
      'local/kit/accueillir.md': kitSheet('Accueillir ici', 'national: remplace\n'),
    });
    const archive = join(content, '../edition.zip');
    await deskOf(content).run(exportCommand, archive);
    const zip = await JSZip.loadAsync(readFileSync(archive));
    const manifest = JSON.parse((await zip.file('trame.json')?.async('string')) ?? '');
    expect(manifest.entrees).toMatchObject([
      {
        cle: 'kit/accueillir',
        fichiers: ['local/kit/accueillir.md'],
        origine: 'local',
        adapte: 'national/kit/accueillir.md',
        licence: 'etalab-2.0',
        adresse: 'https://essai.example/kit/accueillir/',
      },
      { cle: 'kit/orienter', licence: 'CC-BY-SA-4.0', auteurs: ['Équipe d’essai'] },
    ]);
    expect(await zip.file('LISEZ-MOI.md')?.async('string')).toContain(
      '- CC BY-SA 4.0 : 1 page\n  - Orienter (`kit/orienter`)',
    );
  });

  it('leaves with its problems too', async () => {
    const content = contentFolder({
      'national/edition.yml': EDITION,
      'national/kit/accueillir.md': '---\ntitre: Inachevée\n---\n',
    });
    const desk = deskOf(content);
    const archive = join(content, '../edition.zip');
    expect(await desk.run(exportCommand, archive)).toBe(0);
    expect(desk.said()).toContain('ils partent tels quels');
    const other = deskOf(join(content, '../autre'));
    expect(await other.run(restoreCommand, archive)).toBe(1);
    expect(other.said()).toContain('autre/national/kit/accueillir.md');
    expect(readFileSync(join(content, '../autre/national/kit/accueillir.md'), 'utf8')).toContain(
      'Inachevée',
    );
  });

  it('takes the place of another only when asked, and that one is kept aside', async () => {
    const { archive } = await spoiled(() => undefined);
    const other = contentFolder({ 'national/edition.yml': EDITION, 'media/.gitkeep': '' });
    const desk = deskOf(other);
    expect(await desk.run(restoreCommand, archive)).toBe(0);
    writeFileSync(join(other, 'national/kit/a-nous.md'), 'à nous');
    expect(await desk.run(restoreCommand, archive)).toBe(1);
    expect(desk.said()).toContain('national/kit/a-nous.md). Ajoutez --remplacer');
    expect(await desk.run(restoreCommand, archive, '--essai', '--remplacer')).toBe(0);
    expect(existsSync(join(other, 'national/kit/a-nous.md'))).toBe(true);
    expect(await desk.run(restoreCommand, archive, '--remplacer')).toBe(0);
    expect(existsSync(join(other, 'national/kit/a-nous.md'))).toBe(false);
    expect(readFileSync(`${other}.avant-import-2/national/kit/a-nous.md`, 'utf8')).toBe('à nous');
    expect(existsSync(join(other, 'media/.gitkeep'))).toBe(true);
  });
});

const held = (chemin: string) => ({ chemin, octets: 3, sha256: 'a'.repeat(64) });

describe('an archive is refused, and nothing is written', () => {
  it.each<[string, Parameters<typeof spoiled>[0], string]>([
    ['without its list', (zip) => zip.remove('trame.json'), 'il y manque « trame.json »'],
    [
      'of a later Trame',
      (_, manifest) => Object.assign(manifest, { format: 2 }),
      'version plus récente',
    ],
    [
      'with a path outside, in the list',
      (zip, { fichiers }) => {
        zip.file('content/../../dehors.md', 'non');
        fichiers.push(held('../dehors.md'));
      },
      'chemin qui mène hors du dossier',
    ],
    [
      'with a path outside, in the archive',
      (zip) => zip.file('content/national/../../../dehors.md', 'non'),
      'n’est pas dans la liste',
    ],
    [
      'with an absolute path',
      (_, { fichiers }) => fichiers.push(held('/etc/passwd')),
      'chemin qui mène hors du dossier',
    ],
    [
      'with a path of Windows',
      (_, { fichiers }) => fichiers.push(held('national\\..\\dehors.md')),
      'signe que des systèmes refusent',
    ],
    [
      'with a hidden file',
      (_, { fichiers }) => fichiers.push(held('national/.git/config')),
      'fichier ou dossier caché',
    ],
    [
      'with a folder of its own',
      (_, { fichiers }) => fichiers.push(held('src/commands/build.ts')),
      'chemin inconnu',
    ],
    [
      'with one name twice to some systems',
      (_, { fichiers }) => fichiers.push(held('national/Edition.yml')),
      'deux fois',
    ],
    [
      'with a link',
      (zip) =>
        zip.file('content/national/edition.yml', '/etc/passwd', { unixPermissions: 0o120777 }),
      'lien ou un fichier spécial',
    ],
    [
      'with a text that is not the one that left',
      (zip) => zip.file('content/national/kit/accueillir.md', kitSheet('Bienvenu ')),
      'a changé depuis l’export',
    ],
    [
      'that lacks a file',
      (zip) => zip.remove('content/national/kit/accueillir.md'),
      '« national/kit/accueillir.md » y manque',
    ],
    [
      'that unpacks to more than it says',
      (zip) => zip.file('content/national/edition.yml', Buffer.alloc(2_000_000)),
      'plus lourd que l’archive ne le dit',
    ],
    [
      'that says that it is huge',
      (_, { fichiers }) => Object.assign(fichiers[0] ?? {}, { octets: 200_000_001 }),
      'est trop lourd',
    ],
  ])('%s', async (_, spoil, reason) => {
    const { archive, empty } = await spoiled(spoil);
    const desk = deskOf(empty);
    expect(await desk.run(restoreCommand, archive)).toBe(1);
    expect(desk.said()).toContain(reason);
    expect(existsSync(empty)).toBe(false);
    expect(readdirSync(join(empty, '..')).sort()).toEqual(['content', 'edition.zip']);
  });

  it('that is no archive, or cut short', async () => {
    const { archive, empty } = await spoiled(() => undefined);
    const desk = deskOf(empty);
    for (const bytes of [Buffer.from('PK'), readFileSync(archive).subarray(0, 600)]) {
      writeFileSync(archive, bytes);
      expect(await desk.run(restoreCommand, archive)).toBe(1);
    }
    expect(desk.said()).toContain('n’est pas un ZIP, ou il est abîmé');
    expect(existsSync(empty)).toBe(false);
  });
});
