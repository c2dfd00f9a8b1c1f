import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { CurrentSite } from '../../../src/site/current-site.ts';
import { contentFolder, EDITION } from '../../helpers/content-folder.ts';
import { htmlFaults } from '../../helpers/html.ts';
import { allOf, siteOf } from '../../helpers/site.ts';
import { apiOf, documentOf } from './api-of.ts';

const FOLDER = 'test/editions/complet';

let current: CurrentSite;
let files: Map<string, string>;
beforeAll(async () => {
  current = await siteOf(FOLDER, '/sous/');
  files = await apiOf(current);
});

const documents = () =>
  [...files].filter(
    ([url]) => url.endsWith('.json') && !url.includes('/schemas/') && !url.endsWith('openapi.json'),
  );

test('the root of the API, which the catalogue names, leads to its files', async () => {
  const html = files.get('/api/v1/index.html') ?? '';
  expect(await htmlFaults(html)).toEqual([]);
  const root = 'https://essai.example/sous/api/v1/';
  expect(documentOf(files, 'openapi.json').servers).toEqual([{ url: root.slice(0, -1) }]);
  const links = allOf(html, /href="([^"]+)"/g).map((href) => new URL(href, root).pathname);
  expect(links.at(-1)).toBe('/sous/reutiliser/');
  // Without its icon, browsers would ask for one that is not there.
  expect(links[0]).toBe('/sous/assets/icone.svg');
  for (const link of links.slice(1, -1)) expect(files.has(link.slice(5)), link).toBe(true);
  for (const rel of ['alternate', 'service-desc']) expect(html).toContain(`rel="${rel}"`);
});

test('an edition that hides every page still has the file of all, which its pages name', async () => {
  const bare = await apiOf(await siteOf(contentFolder({ 'national/edition.yml': EDITION })));
  expect(documentOf(bare, 'tout.json')).toMatchObject({ entrees: [] });
});

describe('every document', () => {
  it('keeps the schema that it names, which the API publishes', () => {
    const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
    formats.default(ajv);
    for (const name of ['x-type-vise']) ajv.addKeyword(name);
    for (const [url, text] of files) if (url.includes('/schemas/')) ajv.addSchema(JSON.parse(text));
    const faults = documents().flatMap(([url, text]) => {
      const document = JSON.parse(text);
      const validate = ajv.getSchema(document.$schema);
      if (!validate) return [`${url}: no schema ${document.$schema}`];
      return validate(document) ? [] : [`${url}: ${ajv.errorsText(validate.errors)}`];
    });
    expect(faults).toEqual([]);
    expect(documents().length).toBeGreaterThan(current.corpus.entries.length);
  });

  it('is refused by its schema once it is spoiled', () => {
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv);
    const validate = ajv.compile(documentOf(files, 'schemas/kit.json'));
    const sheet = documentOf(files, 'entrees/kit/accueillir.json');
    expect(validate(sheet)).toBe(true);
    expect(validate({ ...sheet, champ_nouveau: 1 })).toBe(true);
    expect(validate({ ...sheet, donnees: { ...(sheet.donnees as object), duree: 'dix' } })).toBe(
      false,
    );
    const { licence: _, ...without } = sheet;
    expect(validate(without)).toBe(false);
  });

  it('names addresses of files that stand', () => {
    const root = current.context.canonical('/');
    const named = documents().flatMap(([, text]) =>
      [...text.matchAll(/"(https:[^"\\]*\/api\/v1\/[^"\\]*|https:[^"\\]*\.md)"/g)].map(
        ([, url = '']) => url,
      ),
    );
    const missing = named.filter(
      (url) => url.startsWith(root) && !files.has(`/${url.slice(root.length)}`),
    );
    expect([...new Set(missing)]).toEqual([]);
    expect(named.length).toBeGreaterThan(50);
  });
});

describe('an entry', () => {
  it('says what it is, where it comes from and under which licence', () => {
    const entry = current.corpus.byKey.get('kit/accueillir');
    expect(documentOf(files, 'entrees/kit/accueillir.json')).toMatchObject({
      etat: 'publie',
      cle: 'kit/accueillir',
      type: 'kit',
      langue: 'fr',
      titre: entry?.data.titre,
      adresse: current.context.canonical('/kit/accueillir/'),
      donnees: { ordre: 1, etapes: expect.any(Array) },
      texte: { markdown: entry?.body },
      licence: { id: entry?.licence },
      mise_a_jour: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      provenance: { edition: { nom: current.corpus.edition.nom } },
    });
  });

  it('gives its source to the byte, with its fingerprint', () => {
    const entry = current.corpus.byKey.get('kit/confidentialite');
    const source = files.get('/kit/confidentialite.md') ?? '';
    expect(source).toBe(readFileSync(`${FOLDER}/${entry?.provenance.file}`, 'utf8'));
    const document = documentOf(files, 'entrees/kit/confidentialite.json');
    const hash = createHash('sha256').update(source).digest('hex');
    expect(document.source).toMatchObject({ sha256: hash });
  });

  it('is named in the index by the fingerprint of its bytes', () => {
    const { entrees } = documentOf(files, 'index.json') as {
      entrees: { cle: string; sha256: string }[];
    };
    expect(entrees.map(({ cle }) => cle)).toEqual(current.corpus.entries.map(({ key }) => key));
    for (const { cle, sha256 } of entrees) {
      const text = files.get(`/api/v1/entrees/${cle}.json`) ?? '';
      expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
    }
  });

  it('carries its attribution in its HTML, and needs nothing of this site to be read', () => {
    for (const { key } of current.corpus.entries) {
      const { html, attribution } = documentOf(files, `entrees/${key}.json`) as {
        html: string;
        attribution: { html: string };
      };
      expect(html).toContain(attribution.html);
      expect(html).not.toMatch(/ (?:class|style|on\w+)=|<script|<h1|(?:href|src|srcset)="\/(?!\/)/);
    }
  });

  it.each([
    ['texte', /«\s.+\s», .+, mis à jour le .+, .+, https:\/\//],
    ['html', /<a href="https:[^"]+">«.+».*<a rel="license" href="https:/],
    ['markdown', /^\[«.+»\]\(https:.+\), .+\[.+\]\(https:.+\)$/],
  ])('can be quoted as %s', (form, pattern) => {
    const { attribution } = documentOf(files, 'entrees/kit/accueillir.json') as {
      attribution: Record<string, string>;
    };
    expect(attribution[form]).toMatch(pattern);
  });
});

describe('what may not be mixed', () => {
  it('stands apart in what gathers many entries', () => {
    const { ensembles } = documentOf(files, 'index.json') as {
      ensembles: { adresse: string; licence: { id: string }; nombre: number }[];
    };
    const licences = new Set(current.corpus.entries.map(({ licence }) => licence));
    const total = ensembles.reduce((sum, { nombre }) => sum + nombre, 0);
    expect(total).toBe(current.corpus.entries.length);
    expect(licences.size).toBeGreaterThan(1);
    expect(ensembles.length).toBeGreaterThan(1);
  });
});

test('two readings of one content give the same bytes', async () => {
  const again = await apiOf(await siteOf(FOLDER, '/sous/'));
  expect(again).toEqual(files);
});
