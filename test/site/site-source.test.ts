import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { adminServer } from '../../src/cms/admin-server.ts';
import { siteSource } from '../../src/site/site-source.ts';
import { contentFolder, EDITION, kitSheet } from '../helpers/content-folder.ts';

/** A copy of the edition of the tests, spoiled. */
function spoiled(spoil: (folder: string) => void): string {
  const folder = contentFolder({});
  cpSync('test/editions/complet', folder, { recursive: true });
  spoil(folder);
  return folder;
}

const write = (file: string, text: string) => (folder: string) =>
  writeFileSync(join(folder, file), text);
const remove = (file: string) => (folder: string) => rmSync(join(folder, file));

/** What may go wrong in a text, in its settings, and around them, while the server is stopped. */
const FAULTS: [what: string, spoil: (folder: string) => void][] = [
  ['a page that others lead to was deleted', remove('national/kit/accueillir.md')],
  ['a key figure that is quoted was deleted', remove('national/chiffres/inquietude.md')],
  ['a page cannot be read', write('national/kit/accueillir.md', '---\ntitre: "x\n---\n')],
  ['links lead nowhere', write('national/kit/neuve.md', kitSheet('Neuve', '', '[a](/rien/)\n'))],
  [
    'a path turns round',
    write('national/kit/neuve.md', kitSheet('Neuve', 'suite:\n  - kit/neuve\n')),
  ],
  ['a title comes twice', write('national/kit/neuve.md', kitSheet('Accueillir et rassurer'))],
  ['the settings cannot be read', write('national/edition.yml', 'nom: [')],
  ['the settings were deleted', remove('national/edition.yml')],
  ['the declaration cannot be read', write('national/accessibilite.yml', 'x: [')],
  ['a file that acts is among the media', write('media/evil.svg', '<svg onload="x"/>')],
];

test.each(FAULTS)('the local editor opens although %s', async (_what, spoil) => {
  const folder = spoiled(spoil);
  const source = siteSource(folder, '/', 'local');
  const problems = await source.refresh();
  expect(problems.length).toBeGreaterThan(0);
  expect(source.isOpen()).toBe(true);
  const { site } = source.current();
  for (const url of ['/', '/kit/', '/admin/aide/', '/plan-du-site/', '/guide/'])
    site.get(url)?.render();
  const sent: string[] = [];
  const response = {
    writeHead: (status: number) => {
      sent.push(String(status));
      return response;
    },
    end: (body: string) => sent.push(body),
  };
  const bundle = async () => ({
    script: { path: 'a.js', content: '' },
    style: { path: 'a.css', content: '' },
  });
  const admin = adminServer({ source, content: folder, prefix: '/', bundle });
  const request = {
    url: '/admin/corpus.json',
    headers: { host: 'localhost:8080' },
    socket: { remoteAddress: '127.0.0.1', localPort: 8080 },
  };
  await admin(request as never, response as never);
  expect(sent[0]).toBe('200');
  expect(JSON.parse(sent[1] ?? '{}').entries.length).toBeGreaterThan(5);
});

test('once mended, the last good site stays, whatever comes after', async () => {
  const folder = contentFolder({
    'national/edition.yml': EDITION,
    'national/kit/accueillir.md': kitSheet('Accueillir', '', '[a](/rien/)\n'),
  });
  const source = siteSource(folder, '/', 'local');
  expect(await source.refresh()).toHaveLength(1);
  write('national/kit/accueillir.md', kitSheet('Accueillir', '', 'Bonjour.\n'))(folder);
  expect(await source.refresh()).toEqual([]);
  const good = source.current();
  write('national/kit/accueillir.md', kitSheet('Accueillir', '', '[autre](/rien/)\n'))(folder);
  expect(await source.refresh()).toHaveLength(1);
  expect(source.current()).toBe(good);
});

test('what is published is never made from faulty contents', async () => {
  const source = siteSource(contentFolder({ 'national/edition.yml': 'nom: [' }), '/');
  expect(await source.refresh()).not.toEqual([]);
  expect(source.isOpen()).toBe(false);
  expect(() => source.current()).toThrow();
});

test('a folder that is not there opens nothing', async () => {
  const source = siteSource('/nowhere', '/', 'local');
  expect(await source.refresh()).toHaveLength(1);
  expect(source.isOpen()).toBe(false);
});
