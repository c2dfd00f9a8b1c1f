import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentFolder, EDITION, kitSheet } from '../../helpers/content-folder.ts';
import DECAP from './decap-answers.json' with { type: 'json' };
import { startLocalServer } from './local-server.ts';

const SHEET = 'national/kit/accueillir.md';
const path = `content/${SHEET}`;
const PNG = Buffer.from('89504e470d0a1a0aff00', 'hex');

const edition = (more: Record<string, string | Uint8Array> = {}) =>
  contentFolder({ 'national/edition.yml': EDITION, [SHEET]: kitSheet(), ...more });

const entry = (raw: string, more: object = {}) => ({
  dataFiles: [{ slug: 'x', path, raw, ...more }],
  assets: [],
  options: { commitMessage: 'x', collectionName: 'kit' },
});
const image = (file: string, bytes = PNG) => ({
  path: file,
  content: bytes.toString('base64'),
  encoding: 'base64',
});
const messageOf = (body: unknown) =>
  typeof body === 'object' && body !== null && 'error' in body
    ? String(body.error).replace(/[\u00a0\u202f]/g, ' ')
    : body;

const decapFiles = Object.fromEntries(
  Object.entries(DECAP.files).map(([name, text]) => [name, String(text)]),
);

test('every exchange answers as Decap’s own server did', async () => {
  const content = contentFolder(decapFiles);
  const server = await startLocalServer(content);
  for (const { action, params, answer } of DECAP.exchanges) {
    const { status, body, headers } = await server.ask(action, params);
    const expected = action === 'info' ? { ...answer, repo: basename(dirname(content)) } : answer;
    expect([action, status, body]).toEqual([action, 200, expected]);
    // But for this: Decap's opens itself to every page of this machine.
    expect(headers['access-control-allow-origin']).toBeUndefined();
  }
});

test('media are listed without hidden files and without what a browser would run', async () => {
  const content = edition({
    'media/photo.png': PNG,
    'media/.DS_Store': 'x',
    'media/page.html': '<script>1</script>',
  });
  const { body } = await (await startLocalServer(content)).ask('getMedia', {
    mediaFolder: 'content/media',
  });
  expect(Array.isArray(body) && body.map(({ name }) => name)).toEqual(['photo.png']);
});

test.each([
  'content/national/kit/aîné à l’écran.md',
  'content/national/kit/Œuvre d’été, n° 2.md',
  'content/local/kit/accueillir.md',
  'content/national/edition.yml',
  'content/local/synonymes.yml',
  'content/national/accessibilite.yml',
])('« %s » is written as it was sent, and read again', async (file) => {
  const content = edition();
  const server = await startLocalServer(content);
  await server.ask('getEntry', { path: file });
  const raw = 'titre: « Été »\r\n\n\ttexte 👵🏽 \n';
  const saved = await server.ask('persistEntry', entry(raw, { path: file }));
  expect(saved).toMatchObject({ status: 200, body: { message: 'entry persisted' } });
  expect(readFileSync(join(dirname(content), file), 'utf8')).toBe(raw);
  expect((await server.ask('getEntry', { path: file })).body).toMatchObject({ data: raw });
});

test('an entry and its new images, with accents and spaces, are saved together', async () => {
  const content = edition();
  const server = await startLocalServer(content);
  await server.ask('getEntry', { path });
  const file = 'content/media/atelier/Été à Évreux.PNG';
  const { status } = await server.ask('persistEntry', { ...entry('neuf'), assets: [image(file)] });
  expect(status).toBe(200);
  expect(readFileSync(join(dirname(content), file)).equals(PNG)).toBe(true);
  expect(readFileSync(join(content, SHEET), 'utf8')).toBe('neuf');
});

test('a territory adds its pictures with its pages, and finds them there', async () => {
  const content = edition();
  const server = await startLocalServer(content);
  const { status } = await server.ask('persistMedia', {
    asset: image('content/local/media/mairie.png'),
  });
  expect(status).toBe(200);
  expect(readFileSync(join(content, 'local/media/mairie.png')).equals(PNG)).toBe(true);
  const { body } = await server.ask('getMedia', { mediaFolder: 'content/local/media' });
  expect(body).toMatchObject([{ path: 'content/local/media/mairie.png' }]);
  for (const folder of ['content/local', 'content/national/media', 'content/local/medias'])
    expect((await server.ask('getMedia', { mediaFolder: folder })).status, folder).toBe(403);
});

test('accents in two pieces are put in one; a file that has them so keeps its name', async () => {
  const nfd = 'été.png'.normalize('NFD');
  const content = edition({ [`media/${nfd}`]: PNG });
  const server = await startLocalServer(content);
  const pieces = 'âge.png'.normalize('NFD');
  await server.ask('persistMedia', { asset: image(`content/media/${pieces}`) });
  expect(readdirSync(join(content, 'media')).sort()).toEqual(
    [nfd, 'âge.png'.normalize('NFC')].sort(),
  );
  const { body } = await server.ask('getMediaFile', { path: `content/media/${nfd}` });
  expect(body).toMatchObject({ content: PNG.toString('base64') });
});

test('a media file is added, answered as it is read, and removed', async () => {
  const content = edition();
  const server = await startLocalServer(content);
  const file = 'content/media/Été.png';
  const { status, body } = await server.ask('persistMedia', { asset: image(file) });
  expect(status).toBe(200);
  expect(body).toEqual((await server.ask('getMediaFile', { path: file })).body);
  expect((await server.ask('deleteFiles', { paths: [file] })).status).toBe(200);
  expect(existsSync(join(dirname(content), file))).toBe(false);
  expect((await server.ask('deleteFiles', { paths: [file] })).status).toBe(200);
});

test.each([
  [
    'plain shapes',
    '<svg xmlns="http://www.w3.org/2000/svg"><title>L&#8217;été</title><path d="M0 0"/></svg>',
  ],
  [
    'a gradient, a style and a declaration',
    '<?xml version="1.0" encoding="UTF-8"?>\n<!-- dessin -->\n<svg xmlns="http://www.w3.org/2000/svg"><style>.a{fill:url(#g)}</style><defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs><use href="#g"/></svg>\n',
  ],
])('a drawing with %s is accepted', async (_what, svg) => {
  const server = await startLocalServer(edition());
  const asset = image('content/media/dessin.svg', Buffer.from(svg));
  expect((await server.ask('persistMedia', { asset })).status).toBe(200);
});

test('a renamed entry stands under its new name only, and its neighbours do not move', async () => {
  const content = edition({ 'national/kit/autre.md': kitSheet('Autre') });
  const server = await startLocalServer(content);
  await server.ask('getEntry', { path });
  const renamed = entry('neuf', { newPath: 'content/national/kit/recevoir.md' });
  expect((await server.ask('persistEntry', renamed)).status).toBe(200);
  expect(readdirSync(join(content, 'national/kit')).sort()).toEqual(['autre.md', 'recevoir.md']);
  expect(readFileSync(join(content, 'national/kit/recevoir.md'), 'utf8')).toBe('neuf');
});

test('a renamed entry never takes the place of another', async () => {
  const content = edition({ 'national/kit/autre.md': kitSheet('Autre') });
  const server = await startLocalServer(content);
  await server.ask('getEntry', { path });
  const renamed = entry('neuf', { newPath: 'content/national/kit/autre.md' });
  const { status, body } = await server.ask('persistEntry', renamed);
  expect(status).toBe(409);
  expect(messageOf(body)).toMatch(/^« Autre » existe déjà/);
  expect(readFileSync(join(content, SHEET), 'utf8')).toBe(kitSheet());
});

test('a saved file keeps its rights, and no temporary file stays', async () => {
  const content = edition();
  chmodSync(join(content, SHEET), 0o640);
  const server = await startLocalServer(content);
  await server.ask('getEntry', { path });
  await server.ask('persistEntry', entry('neuf'));
  expect(statSync(join(content, SHEET)).mode & 0o777).toBe(0o640);
  expect(readdirSync(join(content, 'national/kit'))).toEqual(['accueillir.md']);
});

describe('two writers of one entry', () => {
  const disk = (content: string) => readFileSync(join(content, SHEET), 'utf8');

  test('the second window is told, and nothing is lost', async () => {
    const content = edition();
    const server = await startLocalServer(content);
    for (const window of ['a', 'b']) await server.ask('getEntry', { path }, window);
    expect((await server.ask('persistEntry', entry('de a'), 'a')).status).toBe(200);
    const late = await server.ask('persistEntry', entry('de b'), 'b');
    expect(late.status).toBe(409);
    expect(messageOf(late.body)).toBe(
      '« accueillir » a été modifié ailleurs depuis que vous l’avez ouvert. Rien n’a été changé, et votre texte est toujours à l’écran : rechargez la page, puis reprenez la version gardée, qui montre ce qu’elle change ; les autres champs gardent ce qui a été écrit ailleurs.',
    );
    expect(disk(content)).toBe('de a');
    expect((await server.ask('persistEntry', entry('encore a'), 'a')).status).toBe(200);
    await server.ask('getEntry', { path }, 'b');
    expect((await server.ask('persistEntry', entry('a et b'), 'b')).status).toBe(200);
    expect(disk(content)).toBe('a et b');
  });

  test('a list read in between does not count as having opened the entry', async () => {
    const content = edition();
    const server = await startLocalServer(content);
    await server.ask('getEntry', { path });
    writeFileSync(join(content, SHEET), 'git pull');
    await server.ask('entriesByFolder', { folder: 'content/national/kit' });
    expect((await server.ask('persistEntry', entry('à moi'))).status).toBe(409);
    expect(disk(content)).toBe('git pull');
  });

  test('another program is noticed even when windows have no name', async () => {
    const content = edition();
    const server = await startLocalServer(content);
    const send = (action: string, params: object) =>
      server.send({ body: JSON.stringify({ action, params }) });
    await send('getEntry', { path });
    writeFileSync(join(content, SHEET), 'git pull');
    expect((await send('persistEntry', entry('à moi'))).status).toBe(409);
  });

  test('the same text on both sides is no conflict', async () => {
    const content = edition();
    const server = await startLocalServer(content);
    await server.ask('getEntry', { path });
    writeFileSync(join(content, SHEET), 'pareil');
    expect((await server.ask('persistEntry', entry('pareil'))).status).toBe(200);
  });

  test('an entry removed elsewhere is told once, then made anew', async () => {
    const content = edition();
    const server = await startLocalServer(content);
    await server.ask('getEntry', { path });
    rmSync(join(content, SHEET));
    const { status, body } = await server.ask('persistEntry', entry('à moi'));
    expect(status).toBe(409);
    expect(messageOf(body)).toMatch(/a été supprimé ou renommé.*enregistrez de nouveau/);
    expect(existsSync(join(content, SHEET))).toBe(false);
    expect((await server.ask('persistEntry', entry('à moi'))).status).toBe(200);
    expect(disk(content)).toBe('à moi');
  });

  test('two new entries of one name: the second is told', async () => {
    const content = edition();
    const server = await startLocalServer(content);
    const twin = { path: 'content/national/kit/neuve.md' };
    for (const window of ['a', 'b']) await server.ask('getEntry', twin, window);
    expect((await server.ask('persistEntry', entry('de a', twin), 'a')).status).toBe(200);
    const late = await server.ask('persistEntry', entry('de b', twin), 'b');
    expect(late.status).toBe(409);
    expect(messageOf(late.body)).toMatch(/vient d’être créé ailleurs.*changez le titre/);
  });

  test('a window that the server does not know, after a restart, must open the entry again', async () => {
    const content = edition();
    const server = await startLocalServer(content);
    const late = await server.ask('persistEntry', entry('à moi'));
    expect(late.status).toBe(409);
    expect(messageOf(late.body)).toMatch(/cette fenêtre ne l’a pas ouvert.*rechargez la page/);
    expect((await server.ask('deleteFiles', { paths: [path] })).status).toBe(409);
    expect(disk(content)).toBe(kitSheet());
  });

  test('what has changed elsewhere is not removed unseen', async () => {
    const content = edition();
    const server = await startLocalServer(content);
    await server.ask('getEntry', { path });
    writeFileSync(join(content, SHEET), 'git pull');
    expect((await server.ask('deleteFiles', { paths: [path] })).status).toBe(409);
    await server.ask('getEntry', { path });
    expect((await server.ask('deleteFiles', { paths: [path] })).status).toBe(200);
    expect(existsSync(join(content, SHEET))).toBe(false);
  });
});

test('a browser that goes away in the middle of a save changes nothing, and the server goes on', async () => {
  const content = edition();
  const server = await startLocalServer(content);
  const socket = connect(server.port, '127.0.0.1');
  const home = `localhost:${server.port}`;
  socket.end(
    `POST /api/v1 HTTP/1.1\r\nHost: ${home}\r\nOrigin: http://${home}\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"action":`,
  );
  await once(socket.resume(), 'close');
  expect((await server.ask('getEntry', { path })).status).toBe(200);
  expect(readFileSync(join(content, SHEET), 'utf8')).toBe(kitSheet());
});

test('the folder of the content may itself be reached through a link above it', async () => {
  const real = edition();
  const linked = join(dirname(real), 'lien');
  symlinkSync(dirname(real), linked);
  const server = await startLocalServer(join(linked, 'content'));
  await server.ask('getEntry', { path });
  expect((await server.ask('persistEntry', entry('neuf'))).status).toBe(200);
  expect(readFileSync(join(real, SHEET), 'utf8')).toBe('neuf');
});
