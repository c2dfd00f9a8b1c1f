import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { beforeAll, expect, test } from 'vitest';
import { outputFiles } from '../../../src/outputs/output-files.ts';
import type { CurrentSite } from '../../../src/site/current-site.ts';
import { contentFolder, EDITION, kitSheet, plainPage } from '../../helpers/content-folder.ts';
import { siteOf } from '../../helpers/site.ts';
import { fingerprint, harvest, services } from './harvest.ts';

async function filesOf(current: CurrentSite): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const { url, content } of outputFiles(current))
    if (/^\/(?:api|catalogue|lieux|acteurs|ateliers)/.test(url))
      files.set(url, Buffer.from(await content()));
  return files;
}

const triples = (turtle: string) => new Store(new Parser().parse(turtle));
const refuse = () => Promise.reject(new Error('Nothing may be fetched.'));
const canonical = async (document: jsonld.JsonLdDocument): Promise<string> =>
  String(
    await jsonld.canonize(document, {
      algorithm: 'URDNA2015',
      format: 'application/n-quads',
      documentLoader: refuse,
    }),
  );

let current: CurrentSite;
let files: Map<string, Buffer>;
beforeAll(async () => {
  current = await siteOf('test/editions/complet', '/sous/');
  files = await filesOf(current);
});

test('both forms say the same, in ASCII, and the first holds its own context', async () => {
  const [json, turtle] = ['/catalogue.jsonld', '/catalogue.ttl'].map((url) =>
    String(files.get(url)),
  );
  for (const text of [json, turtle]) expect(text).toMatch(/^[\n\r\t -~]+$/);
  const { Writer } = await import('n3');
  const written = await new Promise<string>((resolve, reject) => {
    const writer = new Writer({ format: 'N-Quads' });
    writer.addQuads(new Parser().parse(turtle ?? ''));
    writer.end((error, text) => (error ? reject(error) : resolve(text)));
  });
  expect(await canonical(await jsonld.fromRDF(written))).toBe(
    await canonical(JSON.parse(json ?? '')),
  );
});

const OTHER_FORMS: Record<string, number> = { lieu: 6, atelier: 2, acteur: 1 };

test('the portal takes every set whole: licence known, files there, fingerprints right, nothing to come', async () => {
  const sets = harvest(triples(String(files.get('/catalogue.ttl'))), '2026-11-30');
  expect(sets.length).toBeGreaterThan(10);
  const root = current.context.canonical('/');
  for (const { identifier, title, contact, resources, ...said } of sets) {
    expect(identifier).toMatch(/^https:\/\//);
    expect(title).not.toBe('');
    expect(contact).toBe(true);
    expect(said.description).not.toBe('');
    expect(said.keywords.length).toBeGreaterThan(0);
    expect(said.publisher).toBe(current.corpus.edition.editeur);
    expect(said.frequency, identifier).toBeDefined();
    expect(said.page?.startsWith(root), identifier).toBe(true);
    for (const day of [said.issued, said.modified]) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    // Places, dates and actors also stand in the forms that other programs read.
    const [, type = ''] = /\/([a-z]+)$/.exec(identifier) ?? [];
    expect(resources).toHaveLength(1 + (OTHER_FORMS[type] ?? 0));
    for (const { url, format, schema, sha256, bytes } of resources) {
      expect(format, url).toBeDefined();
      if (schema?.startsWith(root))
        expect(files.has(`/${schema.slice(root.length)}`), schema).toBe(true);
      const file = files.get(`/${url.slice(root.length)}`);
      expect(file, url).toBeDefined();
      expect(sha256).toBe(fingerprint(file ?? ''));
      expect(bytes).toBe(file?.length);
    }
  }
  const open = sets.filter(({ licence }) => licence === 'lov2');
  expect(open.length).toBeGreaterThanOrEqual(10);
  const addresses = sets.flatMap(({ resources }) => resources.map(({ url }) => url));
  expect(new Set(addresses).size).toBe(addresses.length);
});

test('the API is a service of the catalogue: its root and its description answer, and it serves every set', () => {
  const store = triples(String(files.get('/catalogue.ttl')));
  const root = current.context.canonical('/');
  const [api, ...others] = services(store);
  expect(others).toEqual([]);
  expect(api?.root).toEqual([`${root}api/v1/`]);
  expect(files.has('/api/v1/index.html')).toBe(true);
  expect(api?.description.every((url) => files.has(`/${url.slice(root.length)}`))).toBe(true);
  expect(api?.serves.sort()).toEqual(
    harvest(store, '2026-11-30')
      .map(({ identifier }) => identifier)
      .sort(),
  );
});

const shapes = triples(
  readFileSync('test/outputs/catalogue/shapes.ttl', 'utf8').replace(
    '@prefix',
    '@base <https://essai.example/formes> .\n@prefix',
  ),
);

test('what DCAT-AP makes mandatory is there', async () => {
  const report = await new SHACLValidator(shapes).validate(
    triples(String(files.get('/catalogue.ttl'))),
  );
  expect(
    report.results.map(({ path, message, focusNode }) => [
      path?.value,
      String(message),
      focusNode?.value,
    ]),
  ).toEqual([]);
  expect(report.conforms).toBe(true);
});

test.each([
  ['dct:identifier', /dct:identifier "[^"]*";/],
  ['spdx:algorithm', /spdx:algorithm <?[^;]*;/],
  ['dcat:downloadURL', /dcat:downloadURL <[^>]*>;/],
])('and the shapes see that %s is missing', async (_, pattern) => {
  const spoiled = String(files.get('/catalogue.ttl')).replace(pattern, '');
  expect(spoiled).not.toBe(String(files.get('/catalogue.ttl')));
  const report = await new SHACLValidator(shapes).validate(triples(spoiled));
  expect(report.conforms).toBe(false);
});

test('a day to come is no later than today; an edition that nobody can write to names no contact', async () => {
  const folder = contentFolder({
    'national/edition.yml': EDITION,
    'national/kit/a.md': kitSheet('A').replace('2026-01-02', '2099-01-02'),
    'national/pages/b.md': plainPage('B', 'licence: CC-BY-NC-4.0\n'),
  });
  const text = String((await filesOf(await siteOf(folder))).get('/catalogue.ttl'));
  expect(text).not.toContain('2099');
  expect(text).not.toContain('contactPoint');
  const sets = harvest(triples(text), '2099-12-31');
  const apart = sets.filter(({ licence }) => licence === undefined);
  expect(apart.map(({ identifier }) => identifier)).toEqual([
    'https://essai.example/catalogue/tout.CC-BY-NC-4.0',
    'https://essai.example/catalogue/page',
  ]);
});
