import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { MEDIA_EXTENSIONS } from '../../src/corpus/media-files.ts';
import { mediaType } from '../../src/corpus/media-type.ts';
import { outputFiles } from '../../src/outputs/output-files.ts';
import { precompress } from '../../src/outputs/precompressed.ts';
import type { CurrentSite } from '../../src/site/current-site.ts';
import { MEDIA_POLICY, SITE_POLICY } from '../../src/site/page-policy.ts';
import { contentFolder } from '../helpers/content-folder.ts';
import { siteOf } from '../helpers/site.ts';
import { hasBrotli, hasNginx, nginxOver } from './nginx-server.ts';

/** What other sites and programs take. */
const OPEN = [
  '/api/v1/index.html',
  '/api/v1/index.json',
  '/api/v1/tableaux/kit.csv',
  '/oembed/kit/accueillir.json',
  '/embed.js',
  '/flux.xml',
  '/kit/flux.json',
  '/catalogue.jsonld',
  '/catalogue.ttl',
  '/kit/accueillir.md',
  '/acteurs/acteurs.csv',
  '/lieux/lieux.csv',
  '/lieux/lieux.json',
  '/lieux/data-inclusion-services.json',
  '/lieux/lieux.geojson',
  '/lieux/lieux.vcf',
  '/ateliers/agenda/tous.ics',
  '/ateliers/premiers-pas/agenda.ics',
  '/ateliers/seances.csv',
  '/.well-known/trame.json',
];

/** The index of the search, which territories read too; made after the other files. */
const INDEX = '/pagefind/pages.json';

/** What only the site itself reads. */
const OWN = ['/robots.txt', '/sitemap.xml', '/manifest.webmanifest'];

let current: CurrentSite;
/** Address → content: the real files of a small edition, as many as the headers differ by. */
let files: Map<string, string | Uint8Array>;
beforeAll(async () => {
  current = await siteOf('test/editions/complet');
  const outputs = new Map(outputFiles(current).map((file) => [file.url, file]));
  files = new Map();
  for (const url of [...OPEN, ...OWN]) {
    const content = await outputs.get(url)?.content();
    if (content === undefined) throw new Error(`The edition has no ${url}.`);
    files.set(url, content);
  }
  for (const url of ['/', '/kit/accueillir/', '/404.html'])
    files.set(url.endsWith('/') ? `${url}index.html` : url, current.site.get(url)?.render() ?? '');
  for (const { url, content } of current.assets.files) files.set(url, content);
  files.set(INDEX, '{}');
  files.set('/assets/images/0123abcd-480.webp', 'image');
  files.set('/admin/index.html', 'éditeur');
  files.set('/media/plan.svg', '<svg/>');
  files.set('/media/guide.pdf', '%PDF-');
  files.set('/.git/config', 'secret');
  files.set('/.well-known/security.txt', 'Contact: mailto:a@b.example\n');
});

/** The folder of the site, and a folder for nginx. */
function folders(more: Record<string, Uint8Array> = {}): [site: string, work: string] {
  const work = contentFolder({ 'site/.keep': '' });
  const site = join(work, 'site');
  for (const [url, content] of [...files, ...Object.entries(more)]) {
    mkdirSync(dirname(join(site, url)), { recursive: true });
    writeFileSync(join(site, url), content);
  }
  return [site, work];
}

const YEAR = 'public, max-age=31536000, immutable';

describe.skipIf(!hasNginx)(
  'nginx, where it is installed, with the configuration that we give',
  () => {
    it('sends each file with its kind, its rules and its time', async () => {
      const ask = await nginxOver(...folders());
      const paths = [...files.keys()].filter((url) => !url.startsWith('/.git/'));
      for (const url of paths) {
        const { status, headers, body } = await ask(url);
        expect(status, url).toBe(200);
        expect(body, url).toBe(Buffer.from(files.get(url) ?? '').toString());
        if (!url.startsWith('/media/')) expect(headers['content-type'], url).toBe(mediaType(url));
        expect(headers['x-content-type-options'], url).toBe('nosniff');
        expect(headers['referrer-policy'], url).toBe('strict-origin-when-cross-origin');
        expect(headers['strict-transport-security'], url).toBe('max-age=31536000');
        expect(headers['access-control-allow-origin'], url).toBe(
          [...OPEN, INDEX].includes(url) ? '*' : undefined,
        );
        expect(headers['cache-control'], url).toBe(
          url.startsWith('/assets/') && !url.endsWith('icone.svg') ? YEAR : 'no-cache',
        );
      }
    });

    it.each([
      ['/kit/accueillir/', SITE_POLICY],
      ['/nulle-part/', SITE_POLICY],
      ['/admin/', "frame-ancestors 'none'"],
      ['/media/plan.svg', MEDIA_POLICY],
      ['/media/guide.pdf', "frame-ancestors 'none'"],
    ])('%s may load: %s', async (url, policy) => {
      const ask = await nginxOver(...folders());
      expect((await ask(url)).headers['content-security-policy']).toBe(policy);
    });

    it.each([
      ['at the root', '', (conf: string) => conf],
      [
        'below a sub-folder',
        '/trame',
        (conf: string) => conf.replaceAll(/^( *)#(?=set|if|rewrite)/gm, '$1'),
      ],
    ])(
      '%s: pages, the page of errors, and the address without its last bar',
      async (_, below, changed) => {
        const ask = await nginxOver(...folders(), changed);
        expect((await ask(`${below}/kit/accueillir/?a=b`)).body).toBe(
          files.get('/kit/accueillir/index.html'),
        );
        const bare = await ask(`${below}/kit/accueillir`);
        expect([bare.status, bare.headers.location]).toEqual([301, `${below}/kit/accueillir/`]);
        for (const url of ['/nulle-part/', '/kit/nulle-part.json', '/.git/config']) {
          const absent = await ask(below + url);
          expect(absent.status, url).toBe(404);
          expect(absent.body, url).toBe(files.get('/404.html'));
        }
        const root = await ask(`${below}/api/v1/`);
        expect([root.status, root.headers['content-type']]).toEqual([
          200,
          'text/html; charset=utf-8',
        ]);
        const api = await ask(`${below}/api/v1/index.json`);
        expect(api.headers['access-control-allow-origin']).toBe('*');
        const admin = await ask(`${below}/admin/`);
        expect(admin.headers['content-security-policy']).toBe("frame-ancestors 'none'");
        if (below) expect((await ask('/kit/accueillir/')).status).toBe(404);
      },
    );

    it.skipIf(!hasBrotli)(
      'sends the brotli forms as they are, once the configuration is changed as it says',
      async () => {
        const [site, work] = folders();
        await precompress(site);
        const ask = await nginxOver(site, work, (conf) =>
          conf
            .replace(/^( *)#(?=brotli_static on;)/m, '$1')
            // The module tells nginx a length that goes beyond the name, which only this rule reads.
            .replace(/^ *(?=disable_symlinks on;)/m, '#'),
        );
        for (const [url, file] of [
          ['/kit/accueillir/', '/kit/accueillir/index.html'],
          ['/embed.js', '/embed.js'],
          ['/api/v1/index.json', '/api/v1/index.json'],
          ['/lieux/lieux.geojson', '/lieux/lieux.geojson'],
        ] as const) {
          const { headers, bytes } = await ask(url, { 'accept-encoding': 'gzip, deflate, br' });
          expect(headers['content-encoding'], url).toBe('br');
          expect(headers['content-type'], url).toBe(mediaType(file));
          expect(bytes.equals(readFileSync(join(site, `${file}.br`))), url).toBe(true);
          expect(String(brotliDecompressSync(bytes)), url).toBe(String(files.get(file)));
          const plain = await ask(url);
          expect([plain.headers['content-encoding'], plain.body]).toEqual([
            undefined,
            String(files.get(file)),
          ]);
        }
        const open = await ask('/lieux/lieux.geojson', { 'accept-encoding': 'br' });
        expect(open.headers).toMatchObject({
          'access-control-allow-origin': '*',
          'cache-control': 'no-cache',
          'x-content-type-options': 'nosniff',
        });
      },
    );

    it('sends what is compressed beforehand to those who can read it; a file that has not changed is not sent again', async () => {
      const [site, work] = folders();
      await precompress(site);
      const ready = readFileSync(join(site, 'embed.js.gz'));
      const ask = await nginxOver(site, work);
      const gzip = { 'accept-encoding': 'gzip' };
      const packed = await ask('/embed.js', gzip);
      expect(packed.headers).toMatchObject({
        'content-encoding': 'gzip',
        'content-length': String(ready.length),
        vary: 'Accept-Encoding',
      });
      expect((await ask('/embed.js')).headers['content-encoding']).toBeUndefined();
      for (const url of ['/', '/kit/accueillir/', '/kit/flux.json']) {
        const file = `${url}${url.endsWith('/') ? 'index.html' : ''}.gz`;
        const { headers } = await ask(url, gzip);
        expect(headers['content-length'], url).toBe(String(readFileSync(join(site, file)).length));
      }
      rmSync(join(site, 'api/v1/index.json.gz'));
      expect((await ask('/api/v1/index.json', gzip)).headers['content-encoding']).toBe('gzip');
      const { headers } = await ask('/kit/accueillir/');
      const again = await ask('/kit/accueillir/', { 'if-none-match': headers.etag ?? '' });
      expect(again.status).toBe(304);
    });
  },
);

it('the configuration knows the kind of every file that a site is made of', () => {
  const conf = readFileSync('admin/nginx.conf', 'utf8');
  const [, known = ''] = /types \{([^}]*)\}/.exec(conf) ?? [];
  const extensions = new Set(known.match(/\b[a-z0-9]+(?=[ ;])(?<!^)/g));
  const made = [...outputFiles(current), ...current.assets.files].map(
    ({ url }) => url.split('.').at(-1) ?? '',
  );
  made.push(...MEDIA_EXTENSIONS, 'html');
  expect([...new Set(made)].filter((extension) => !extensions.has(extension))).toEqual([]);
});
