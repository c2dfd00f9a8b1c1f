import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { corpusReader } from '../../../src/corpus/corpus.ts';
import { formatProblem } from '../../../src/corpus/problem.ts';
import { contentFolder, EDITION, kitSheet } from '../../helpers/content-folder.ts';
import { pageOf, siteOf } from '../../helpers/site-of.ts';
import { otherSite } from './other-sites.ts';

async function linksCommand(content: string, ...options: string[]) {
  const child = spawn(
    process.execPath,
    ['src/commands/run.mjs', 'links', '--reseau-interne', ...options],
    {
      env: { ...process.env, TRAME_CONTENT: content },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      said += text;
    });
  const [code] = await once(child, 'close');
  return { code, said };
}

const sheet = (title: string, address: string, path: string) =>
  kitSheet(
    title,
    `sources:\n  - titre: Un rapport\n    editeur: Une mission\n    adresse: ${address}${path}\n`,
    `Voir [ceci](${address}/bien#ancre) et [cela](${address}/bien).\n`,
  );

test('a national edition checks all its links, writes one file, and lives with dead ones', async () => {
  const { address, asked } = await otherSite();
  const content = contentFolder({
    'national/edition.yml': EDITION,
    'national/kit/accueillir.md': sheet('Accueillir', address, '/rien'),
  });
  const { code, said } = await linksCommand(content);
  expect(code, said).toBe(0);
  expect(said).toContain(`- ${address}/rien (réponse 404, depuis le `);
  expect(asked).toEqual(['HEAD /bien', 'HEAD /rien', 'GET /rien']);
  const file = join(content, 'national/liens-verifies.yml');
  expect(readFileSync(file, 'utf8')).toContain(`  "${address}/bien": ok\n`);
  expect(corpusReader(content)().problems).toEqual([]);
  expect((await linksCommand(content, '--strict')).code).toBe(1);
});

test('a territory checks its own links only, in its own folder', async () => {
  const national = await otherSite();
  const local = await otherSite();
  const content = contentFolder({
    'national/edition.yml': EDITION,
    'national/kit/accueillir.md': sheet('Accueillir', national.address, '/rien'),
    'local/edition.yml': 'nom: Un territoire\n',
    'local/kit/orienter.md': sheet('Orienter', local.address, '/bien'),
  });
  expect(await linksCommand(content, '--strict')).toMatchObject({ code: 0 });
  expect(national.asked).toEqual([]);
  expect(local.asked).toEqual(['HEAD /bien']);
  expect(existsSync(join(content, 'national/liens-verifies.yml'))).toBe(false);
  expect(existsSync(join(content, 'local/liens-verifies.yml'))).toBe(true);
});

test('without network nothing is written', async () => {
  const gone = 'http://127.0.0.1:9';
  const content = contentFolder({
    'national/edition.yml': EDITION,
    'national/kit/a.md': sheet('A', gone, '/a'),
    'national/kit/b.md': sheet('B', gone, '/b'),
  });
  const { code, said } = await linksCommand(content);
  expect(code).toBe(0);
  expect(said).toContain('cette machine est-elle reliée à internet ? Rien n’a été écrit.');
  expect(existsSync(join(content, 'national/liens-verifies.yml'))).toBe(false);
  rmSync(content, { recursive: true });
});

const FILES = {
  'national/kit/accueillir.md': sheet('Accueillir', 'https://a.example', '/rapport'),
  'national/kit/orienter.md': sheet('Orienter', 'https://a.example', '/rapport'),
};

test('the page of links says when each was checked, and what leads to it', async () => {
  const html = pageOf(
    await siteOf({
      ...FILES,
      'national/liens-verifies.yml':
        'verifie_le: 2026-11-01\nadresses:\n  "https://a.example/rapport": { etat: introuvable, depuis: 2026-10-01, cause: "réponse 404" }\n',
    }),
    '/liens/',
  );
  expect(html).toContain('2 adresses, dont 1 vérifiée.');
  expect(html).toContain(
    '<strong>La page n’existe plus, depuis le 1er octobre 2026</strong>. Vérifié le <time datetime="2026-11-01">1er novembre 2026</time>. Dans <a href="/kit/accueillir/">Accueillir</a>, <a href="/kit/orienter/">Orienter</a>.',
  );
  expect(html).toContain('<p>Jamais vérifié. Dans');
});

test('an edition that links nowhere says so', async () => {
  expect(pageOf(await siteOf({ 'national/kit/a.md': kitSheet() }), '/liens/')).toContain(
    'ne renvoient à aucun autre site',
  );
});

test('a national text that is replaced no longer counts', () => {
  const { corpus } = corpusReader(
    contentFolder({
      'national/edition.yml': EDITION,
      ...FILES,
      'local/kit/orienter.md': kitSheet('Orienter', 'national: remplace\n'),
    }),
  )();
  expect(corpus?.externalLinks.map(({ keys }) => keys)).toEqual([
    ['kit/accueillir'],
    ['kit/accueillir'],
  ]);
});

test('a file that was spoiled is told', () => {
  const { problems } = corpusReader(
    contentFolder({
      'national/edition.yml': EDITION,
      ...FILES,
      'national/liens-verifies.yml':
        'verifie_le: 2026-11-01\nadresses:\n  "https://a.example/": bien\n',
    }),
  )();
  expect(problems.map((problem) => formatProblem(problem))).toEqual([
    expect.stringMatching(
      /national\/liens-verifies\.yml:3 — « adresses\.https:\/\/a\.example\/ » : ce n’est pas ce que « npm run links » écrit/,
    ),
  ]);
});
