import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { frenchTypography } from '../../../src/markdown/typography.ts';
import { isLoopback } from '../../../src/site/own-host.ts';
import { contentFolder, EDITION, kitSheet } from '../../helpers/content-folder.ts';
import { type Sent, startLocalServer } from './local-server.ts';

const SHEET = 'national/kit/accueillir.md';
const PNG = Buffer.from('89504e470d0a1a0a', 'hex').toString('base64');

/** A folder of content beside a Git folder and a secret, with links that lead to them. */
async function fortress() {
  const content = contentFolder({
    'national/edition.yml': EDITION,
    [SHEET]: kitSheet(),
    'national/kit/.cache.md': 'caché',
    'media/.brouillon.png': 'caché',
    'media/page.html': '<script>1</script>',
    'media/photo.png': 'image',
  });
  const outside = dirname(content);
  mkdirSync(join(outside, '.git'), { recursive: true });
  writeFileSync(join(outside, '.git/config'), 'secret');
  writeFileSync(join(outside, 'secret.md'), 'secret');
  symlinkSync('../../../secret.md', join(content, 'national/kit/lien.md'));
  symlinkSync('../../.git', join(content, 'national/guide'));
  symlinkSync('../.git', join(content, 'media/lien'));
  const server = await startLocalServer(content);
  const untouched = () =>
    [join(outside, '.git/config'), join(outside, 'secret.md'), join(content, SHEET)].map((path) =>
      readFileSync(path, 'utf8'),
    );
  return { content, server, untouched };
}

const messageOf = (body: unknown) =>
  typeof body === 'object' && body !== null && 'error' in body ? body.error : body;

const SAFE = ['secret', 'secret', kitSheet()];

const requests: [what: string, sent: Sent, status: number, message: RegExp][] = [
  [
    'a foreign name that leads here (DNS rebinding)',
    { headers: { Host: 'pirate.example:PORT', Origin: 'http://pirate.example:PORT' } },
    403,
    /^L’adresse « pirate\.example:\d+ » n’est pas celle de cette machine.*Ouvrez l’éditeur par http:\/\/localhost:\d+\.$/,
  ],
  [
    'a name that only begins well',
    { headers: { Host: 'localhost.pirate.example:PORT' } },
    403,
    /n’est pas celle de cette machine/,
  ],
  ['another port', { headers: { Host: 'localhost:1' } }, 403, /« localhost:1 »/],
  ['no port', { headers: { Host: 'localhost' } }, 403, /« localhost »/],
  ['a name with a user', { headers: { Host: 'a@localhost:PORT' } }, 403, /« a@localhost/],
  [
    'another site',
    { headers: { Origin: 'https://pirate.example' } },
    403,
    /^Un autre site \(« https:\/\/pirate\.example »\) a voulu lire ou écrire/,
  ],
  ['a page without origin', { headers: { Origin: 'null' } }, 403, /« null »/],
  [
    'another server of this machine',
    { headers: { Origin: 'http://localhost:1' } },
    403,
    /Un autre site/,
  ],
  [
    'the other name of this machine',
    { headers: { Origin: 'http://127.0.0.1:PORT' } },
    403,
    /Un autre site/,
  ],
  ['another protocol', { headers: { Origin: 'https://localhost:PORT' } }, 403, /Un autre site/],
  ['no origin', { headers: { Origin: undefined } }, 403, /elle est sans origine/],
  ['a neighbour site', { headers: { 'Sec-Fetch-Site': 'same-site' } }, 403, /Un autre site/],
  ['a link followed', { headers: { 'Sec-Fetch-Site': 'none' } }, 403, /Un autre site/],
  [
    'plain text, that needs no preflight',
    { headers: { 'Content-Type': 'text/plain' } },
    415,
    /n’est pas en JSON/,
  ],
  [
    'a form',
    { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
    415,
    /n’est pas en JSON/,
  ],
  [
    'a list of types',
    { headers: { 'Content-Type': 'text/plain; application/json' } },
    415,
    /n’est pas en JSON/,
  ],
  [
    'another alphabet',
    { headers: { 'Content-Type': 'application/json; charset=utf-16' } },
    415,
    /n’est pas en JSON/,
  ],
  ['no type', { headers: { 'Content-Type': undefined } }, 415, /n’est pas en JSON/],
  ['a compressed body', { headers: { 'Content-Encoding': 'gzip' } }, 415, /est compressée/],
  [
    'a preflight',
    { method: 'OPTIONS', headers: { Origin: 'https://pirate.example' }, body: '' },
    405,
    /réservée à l’éditeur de Trame/,
  ],
  ['a reading', { method: 'GET', body: '' }, 405, /réservée à l’éditeur de Trame/],
  ['a body cut short', { body: '{"action":"inf' }, 400, /coupée ou mal écrite/],
  ['a list', { body: '[]' }, 422, /ne connaît pas l’action « sans nom »/],
  [
    'an unknown action',
    { body: '{"action":"publishUnpublishedEntry","params":{}}' },
    422,
    /ne connaît pas l’action « publishUnpublishedEntry »/,
  ],
  ['an inherited name', { body: '{"action":"constructor"}' }, 422, /« constructor »/],
  [
    'missing parameters',
    { body: '{"action":"getEntry","params":{}}' },
    422,
    /« getEntry » est mal formée \(params\.path\)/,
  ],
];

/** Typography puts its own spaces before signs; the patterns above are written with plain ones. */
const plain = (text: unknown) => String(text).replace(/[\u00a0\u202f]/g, ' ');

test.each(requests)('%s is refused', async (_what, sent, status, message) => {
  const { server } = await fortress();
  const received = await server.send(sent);
  expect(plain(messageOf(received.body))).toMatch(message);
  expect(received.status).toBe(status);
  expect(Object.keys(received.headers).filter((name) => /^access-control/.test(name))).toEqual([]);
});

test('a body beyond the limit is refused, in words, whether its size is told or not', async () => {
  const { server } = await fortress();
  const body = Buffer.alloc(60_000_000, ' ');
  const told = await server.send({ body });
  const untold = await server.send({ body, headers: { 'Transfer-Encoding': 'chunked' } });
  for (const { status, body: answer } of [told, untold]) {
    expect(status).toBe(413);
    expect(plain(messageOf(answer))).toMatch(/^L’envoi dépasse 25 Mo.*Réduisez l’image/);
  }
});

test.each([
  ['127.0.0.1', true],
  ['127.8.9.10', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['10.0.0.1', false],
  ['::ffff:10.0.0.1', false],
  ['1270.0.0.1', false],
  ['fe80::1', false],
  [undefined, false],
])('an address of a socket, %s, is of this machine: %s', (address, expected) => {
  expect(isLoopback(address)).toBe(expected);
});

const NOWHERE = [
  'content/../.git/config',
  'content/national/../../.git/config',
  'content/national/kit/../../../secret.md',
  '../content/national/kit/accueillir.md',
  'content/national/kit/%2e%2e/%2e%2e/%2e%2e/secret.md',
  'content/national/kit/..%2fsecret.md',
  'content\\national\\kit\\accueillir.md',
  'content/national/kit/..\\..\\secret.md',
  'content/national/kit/accueillir.md\0.png',
  'content/national/kit/\u202eaccueillir.md',
  '/etc/passwd',
  '/content/national/kit/accueillir.md',
  'C:/content/national/kit/accueillir.md',
  'file:///etc/passwd',
  '.git/config',
  'content/.git/config',
  'content/national/.git/config',
  'content/national/kit/.cache.md',
  'content/national/kit/.trame-1-aaaaaaaa-1.tmp',
  'content/media/.brouillon.png',
  'content/media/.git/photo.png',
  'content/national/kit/lien.md',
  'content/national/guide/config.md',
  'content/national/guide/nouveau.md',
  'content/media/lien/config.png',
  'content/national/kit/./accueillir.md',
  'content//national/kit/accueillir.md',
  'content/national/kit/sous/fiche.md',
  'content/national/inconnu/fiche.md',
  'content/national/fiche.md',
  'content/LICENCE.md',
  'content/national/kit/accueillir.html',
  'content/national/kit/accueillir.md.js',
  'content/national/kit/edition.yml',
  'content/national/autre.yml',
  'content/local/theme.css',
  'content/local/templates/base.njk',
  'content/media/page.html',
  'content/media/script.js',
  'content/media/dessin.svgz',
  'content/media/sans-extension',
  'content/media/con.png',
  'content/media/photo.png.',
  'content/media/photo?.png',
  `content/media/${'a'.repeat(300)}.png`,
  'content/media',
  'package.json',
];

test.each(NOWHERE)('« %s » is neither read, nor written, nor removed', async (path) => {
  const { server, untouched } = await fortress();
  const dataFiles = [{ slug: 'x', path, raw: 'pirate' }];
  const sound = { slug: 'x', path: `content/${SHEET}`, raw: kitSheet(), newPath: path };
  const asset = { path, content: PNG, encoding: 'base64' };
  const attempts: [action: string, params: object][] = [
    ['getEntry', { path }],
    ['entriesByFiles', { files: [{ path }] }],
    ['getMediaFile', { path }],
    ['persistEntry', { dataFiles, assets: [], options: {} }],
    ['persistEntry', { dataFiles: [sound], assets: [], options: {} }],
    ['persistEntry', { dataFiles: [{ ...sound, newPath: undefined }], assets: [asset] }],
    ['persistMedia', { asset, options: {} }],
    ['deleteFile', { path }],
    ['deleteFiles', { paths: [`content/${SHEET}`, path] }],
  ];
  await server.ask('getEntry', { path: `content/${SHEET}` });
  for (const [action, params] of attempts) {
    const { status, body } = await server.ask(action, params);
    expect([action, status]).toEqual([action, 403]);
    expect(plain(messageOf(body))).toMatch(
      /^« .* » (n’est pas un fichier que l’éditeur peut lire ou écrire\. Sont permis : |passe par un lien ou n’est pas un fichier ordinaire : .* Mettez le vrai )/s,
    );
  }
  expect(untouched()).toEqual(SAFE);
});

test.each([
  '.',
  '.git',
  'content',
  'content/national',
  'content/national/guide',
  'content/../.git',
  'content/media/../../.git',
  'content/media/lien',
  '/etc',
  'content/national/kit/..',
])('the folder « %s » is not listed', async (folder) => {
  const { server } = await fortress();
  for (const [action, params] of [
    ['entriesByFolder', { folder, extension: '', depth: 100 }],
    ['getMedia', { mediaFolder: folder }],
  ] as const) {
    const { status, body } = await server.ask(action, params);
    expect([action, status]).toEqual([action, 403]);
    expect(JSON.stringify(body)).not.toContain('secret');
  }
});

test('a list holds neither hidden files nor links', async () => {
  const { server } = await fortress();
  const { body } = await server.ask('entriesByFolder', {
    folder: 'content/national/kit',
    extension: 'md',
    depth: 1,
  });
  expect(body).toEqual([
    {
      data: kitSheet(),
      file: { path: `content/${SHEET}`, id: expect.stringMatching(/^[0-9a-f]{64}$/) },
    },
  ]);
});

test('a link among the media is told, instead of being followed', async () => {
  const { server } = await fortress();
  const { status, body } = await server.ask('getMedia', { mediaFolder: 'content/media' });
  expect(status).toBe(403);
  expect(messageOf(body)).toBe(
    frenchTypography(
      '« lien » est un lien, pas un fichier : les médias ne peuvent pas être montrés. Mettez le vrai fichier à sa place.',
    ),
  );
});

const path = `content/${SHEET}`;
const oneText = (raw: string, place = path) => ({
  dataFiles: [{ slug: 'x', path: place, raw }],
  assets: [],
});
const oneImage = (content: string, place = 'content/media/neuf.png') => ({
  asset: { path: place, content, encoding: 'base64' },
});
const drawing = (svg: string) =>
  oneImage(Buffer.from(svg).toString('base64'), 'content/media/d.svg');

const contents: [what: string, action: string, params: object, status: number, message: RegExp][] =
  [
    ['a text too long', 'persistEntry', oneText('é'.repeat(600_000)), 413, /dépasse 1 Mo/],
    ['an empty text', 'persistEntry', oneText(''), 422, /mal formée \(params\.dataFiles\.0\.raw\)/],
    ['a NUL', 'persistEntry', oneText('a\n\0'), 422, /signe illisible, juste après « a »/],
    ['half a sign', 'persistEntry', oneText('\ud83d'), 422, /contient un signe illisible/],
    [
      'a text among the media',
      'persistEntry',
      oneText('a', 'content/media/note.txt'),
      403,
      /n’est pas à sa place/,
    ],
    ['an image among texts', 'persistMedia', oneImage(PNG, path), 403, /n’est pas à sa place/],
    ['a damaged image', 'persistMedia', oneImage('####'), 422, /arrivé abîmé/],
    ['an empty image', 'persistMedia', oneImage(''), 422, /est vide/],
    [
      'an image of the same name',
      'persistMedia',
      oneImage(PNG, 'content/media/photo.png'),
      409,
      /« photo\.png » existe déjà.*choisissez un autre nom/,
    ],
    [
      'the settings removed',
      'deleteFile',
      { path: 'content/national/edition.yml' },
      403,
      /ne se supprime pas depuis l’éditeur/,
    ],
    ...(
      [
        ['<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', /élément « script »/],
        ['<svg><a href="#x"/></svg>', /élément « a »/],
        ['<svg onload="alert(1)"/>', /un script \(« onload »\)/],
        ['<svg><use href="https://pirate.example/#x"/></svg>', /un lien vers « https/],
        ['<svg><image xlink:href="data:image/svg+xml,x"/></svg>', /un lien vers « data:image\/svg/],
        ['<svg><animate attributeName="href"/></svg>', /élément « animate »/],
        ['<svg><foreignObject/></svg>', /élément « foreignObject »/],
        ['<svg xmlns:x="http://www.w3.org/2000/svg"><x:script/></svg>', /élément « x:script »/],
        ['<svg xmlns="http://www.w3.org/1999/xhtml"/>', /un langage inconnu/],
        ['<!DOCTYPE svg [<!ENTITY x "y">]><svg/>', /« <!DOCTYPE/],
        ['<svg><![CDATA[<script>]]></svg>', /« <!\[CDATA/],
        ['<?xml-stylesheet href="x"?><svg/>', /« <\?xml-stylesheet/],
        ['<svg><style>@import "x"</style></svg>', /un style qui charge/],
        ['<svg><style><g/>@import "x"</style></svg>', /élément « g »/],
        ['<svg><rect style="fill:url(https://x.example)"/></svg>', /un style qui charge « https/],
        ['<svg><rect a=">"/><script/></svg>', /élément « script »/],
        ['<html/>', /élément « html »/],
        ['bonjour', /autre chose qu’un dessin SVG/],
        ['<\0s\0v\0g\0/>', /autre chose que du texte/],
      ] as const
    ).map(
      ([svg, message]) =>
        [`a drawing that acts, ${svg}`, 'persistMedia', drawing(svg), 422, message] as [
          string,
          string,
          object,
          number,
          RegExp,
        ],
    ),
  ];

test.each(contents)('%s is refused', async (_what, action, params, status, message) => {
  const { server, untouched } = await fortress();
  await server.ask('getEntry', { path });
  const received = await server.ask(action, params);
  expect(plain(messageOf(received.body))).toMatch(message);
  expect(received.status).toBe(status);
  expect(untouched()).toEqual(SAFE);
});

test('one bad file of a save stops all of it', async () => {
  const { server, content, untouched } = await fortress();
  await server.ask('getEntry', { path });
  const { status } = await server.ask('persistEntry', {
    ...oneText('changé'),
    assets: [oneImage(PNG).asset, oneImage(PNG, 'content/media/x.html').asset],
  });
  expect(status).toBe(403);
  expect(untouched()).toEqual(SAFE);
  expect(existsSync(join(content, 'media/neuf.png'))).toBe(false);
});

test('a media file that is not there is told', async () => {
  const { server } = await fortress();
  const { status, body } = await server.ask('getMediaFile', { path: 'content/media/perdu.png' });
  expect(status).toBe(404);
  expect(plain(messageOf(body))).toMatch(/^« perdu\.png » n’existe pas ou plus/);
});

const dataFile = (path: string, titre: string, newPath?: string) => ({
  path: `content/${path}`,
  raw: kitSheet(titre),
  ...(newPath && { newPath: `content/${newPath}` }),
});

test.each([
  [
    'two renames to one name',
    [
      dataFile(SHEET, 'Un', 'national/kit/neuve.md'),
      dataFile('national/kit/autre.md', 'Deux', 'national/kit/neuve.md'),
    ],
  ],
  [
    'two names that some systems take for one',
    [
      dataFile(SHEET, 'Un', 'national/kit/neuve.md'),
      dataFile('national/kit/autre.md', 'Deux', 'national/kit/Neuve.md'),
    ],
  ],
  [
    'a rename to the place that another leaves',
    [
      dataFile(SHEET, 'Un', 'national/kit/neuve.md'),
      dataFile('national/kit/autre.md', 'Deux', SHEET),
    ],
  ],
  ['the same file twice', [dataFile(SHEET, 'Un'), dataFile(SHEET, 'Deux')]],
])('%s, in one request, lose no text', async (_what, dataFiles) => {
  const content = contentFolder({
    'national/edition.yml': EDITION,
    [SHEET]: kitSheet('Accueillir'),
    'national/kit/autre.md': kitSheet('Autre'),
  });
  const { ask } = await startLocalServer(content);
  for (const { path } of dataFiles) await ask('getEntry', { path });
  const { status } = await ask('persistEntry', { dataFiles, assets: [] });
  expect(status).toBe(409);
  expect(readFileSync(join(content, SHEET), 'utf8')).toBe(kitSheet('Accueillir'));
  expect(readFileSync(join(content, 'national/kit/autre.md'), 'utf8')).toBe(kitSheet('Autre'));
  expect(existsSync(join(content, 'national/kit/neuve.md'))).toBe(false);
});

test.each(['', '%20', 'a%2Fb'])(
  'a window that names itself « %s » may read, and neither save nor remove',
  async (window) => {
    const content = contentFolder({ [SHEET]: kitSheet('Accueillir') });
    const { ask } = await startLocalServer(content);
    const path = `content/${SHEET}`;
    expect((await ask('getEntry', { path }, window)).status).toBe(200);
    const save = { dataFiles: [dataFile(SHEET, 'Autre')], assets: [] };
    expect((await ask('persistEntry', save, window)).status).toBe(409);
    expect((await ask('deleteFile', { path }, window)).status).toBe(409);
    expect(readFileSync(join(content, SHEET), 'utf8')).toBe(kitSheet('Accueillir'));
  },
);

test('in a fork, a national page is read, and neither written, renamed over nor removed', async () => {
  const content = contentFolder({ 'national/edition.yml': EDITION, [SHEET]: kitSheet() });
  const server = await startLocalServer(content, 'local');
  const path = `content/${SHEET}`;
  const read = await server.ask('getEntry', { path });
  expect(read.body).toMatchObject({ data: kitSheet() });
  const written = (given: object) =>
    server.ask('persistEntry', {
      dataFiles: [{ slug: 'accueillir', raw: 'x', ...given }],
      assets: [],
      options: {},
    });
  const local = 'content/local/kit/ici.md';
  const refused = [
    await written({ path }),
    await written({ path: local, newPath: 'content/national/kit/ici.md' }),
    await written({ path: 'content/national/edition.yml' }),
    await server.ask('deleteFile', { path }),
    await server.ask('deleteFiles', { paths: [local, path] }),
  ];
  for (const { status, body } of refused) {
    expect(plain(messageOf(body))).toMatch(
      /est une page nationale.*« Adapter pour mon territoire »/,
    );
    expect(status).toBe(403);
  }
  expect(readFileSync(join(content, SHEET), 'utf8')).toBe(kitSheet());
  expect(existsSync(join(content, 'national/kit/ici.md'))).toBe(false);
  expect((await written({ path: local })).status).toBe(200);
});

test('what follows the national edition is asked by a fork alone, and its reasons reach the screen', async () => {
  const content = contentFolder({ 'national/edition.yml': EDITION });
  const asked: unknown[] = [];
  const desk = {
    compare: () => Promise.reject(new Error('L’édition nationale ne répond pas.')),
    decide: async (...given: unknown[]) => {
      asked.push(given);
      return 'Écrit.';
    },
  };
  const decision = { objet: 'page:kit/accueillir', choix: 'ignorer' };
  const fork = await startLocalServer(content, 'local', desk);
  expect(await fork.ask('upstreamReport')).toMatchObject({
    status: 422,
    body: { error: 'L’édition nationale ne répond pas.' },
  });
  expect((await fork.ask('upstreamDecide', decision)).body).toEqual({ message: 'Écrit.' });
  expect((await fork.ask('upstreamDecide', { ...decision, choix: 'effacer' })).status).toBe(422);
  expect((await fork.ask('upstreamDecide', { ...decision, objet: '--de' })).status).toBe(422);
  expect(asked).toEqual([['page:kit/accueillir', 'ignorer']]);
  const national = await startLocalServer(content, 'national', desk);
  expect((await national.ask('upstreamReport')).status).toBe(404);
});
