import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import { placeFiles } from '../../../src/outputs/places/place-files.ts';
import { standardCsv } from '../../../src/outputs/places/standard.ts';
import { siteSource } from '../../../src/site/site-source.ts';

const SCHEMAS = 'test/fixtures/schemas';
const PLACES = 30;
const files = new Map<string, string>();

beforeAll(async () => {
  const source = siteSource(resolve('test/editions/lieux'), '/');
  expect(await source.refresh()).toEqual([]);
  for (const file of placeFiles(source.current()))
    files.set(file.url, String(await file.content()));
});

const text = (url: string): string => files.get(url) ?? '';
const json = (url: string) => JSON.parse(text(url));

/** A column of a Table Schema (https://specs.frictionlessdata.io/table-schema/). */
interface Column {
  name: string;
  type: string;
  constraints?: { required?: boolean; unique?: boolean; pattern?: string; maxLength?: number };
}
const COLUMNS: Column[] = JSON.parse(
  readFileSync(`${SCHEMAS}/standard-mediation-num-1.0.2.json`, 'utf8'),
).fields;

/** Rows of a file of commas. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv.matchAll(
    /(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r?\n|$)/g,
  )) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end?.includes('\n')) rows.push([]);
  }
  return rows.slice(0, -1);
}

/** What the schema refuses in a file, as Table Schema means it. */
function refused(csv: string): string[] {
  const [header = [], ...rows] = rowsOf(csv);
  const faults = header.flatMap((name, at) =>
    COLUMNS[at]?.name === name ? [] : [`column ${at}: ${name}`],
  );
  for (const [at, { name, type, constraints = {} }] of COLUMNS.entries()) {
    const seen = new Set<string>();
    for (const [row, cells] of rows.entries()) {
      const cell = cells[at] ?? '';
      const fault = (what: string) => faults.push(`row ${row + 1}, ${name}: ${what} « ${cell} »`);
      if (cell === '') {
        if (constraints.required) fault('missing');
        continue;
      }
      if (constraints.unique && seen.has(cell)) fault('twice');
      seen.add(cell);
      if (constraints.pattern && !new RegExp(constraints.pattern).test(cell)) fault('pattern');
      if (cell.length > (constraints.maxLength ?? Number.POSITIVE_INFINITY)) fault('too long');
      if (type === 'number' && Number.isNaN(Number(cell))) fault('no number');
      if (type === 'date' && !/^\d{4}-\d\d-\d\d$/.test(cell)) fault('no date');
    }
  }
  return faults;
}

describe('the standard', () => {
  test('the check refuses what the schema refuses', () => {
    const csv = text('/lieux/lieux.csv').replace('+3353649', '053649').replace('Gratuit', 'Cher');
    expect(refused(csv)).toHaveLength(2);
  });

  test('its own example is accepted by the check', () => {
    const example = readFileSync(`${SCHEMAS}/standard-mediation-num-exemple.csv`, 'utf8');
    expect(refused(example)).toEqual([]);
  });

  test('its CSV is accepted, column after column', () => {
    const csv = text('/lieux/lieux.csv');
    expect(rowsOf(csv)).toHaveLength(1 + PLACES);
    expect(refused(csv)).toEqual([]);
  });

  test('its JSON says the same', () => {
    const [header = [], first = []] = rowsOf(text('/lieux/lieux.csv'));
    const place = json('/lieux/lieux.json')[0];
    expect(json('/lieux/lieux.json')).toHaveLength(PLACES);
    for (const [at, name] of header.entries()) expect(first[at]).toBe(String(place[name] ?? ''));
  });
});

describe.each([
  ['structure', '/lieux/data-inclusion-structures.json'],
  ['service', '/lieux/data-inclusion-services.json'],
])('data.inclusion: %s', (name, url) => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const valid = ajv.compile(
    JSON.parse(readFileSync(`${SCHEMAS}/data-inclusion-1.0.8-${name}.json`, 'utf8')),
  );

  test('each is accepted by the published schema', () => {
    const items = json(url);
    expect(items).toHaveLength(PLACES);
    for (const item of items) {
      valid(item);
      expect(valid.errors ?? []).toEqual([]);
    }
  });

  test('a word that the schema does not know is refused', () => {
    expect(valid({ ...json(url)[0], [name === 'service' ? 'frais' : 'siret']: 'rien' })).toBe(
      false,
    );
  });
});

test('GeoJSON holds the places that have coordinates, longitude first', () => {
  const { type, features } = json('/lieux/lieux.geojson');
  expect(type).toBe('FeatureCollection');
  expect(features).toHaveLength(26);
  for (const { geometry, properties } of features) {
    expect(geometry.coordinates[0]).toBeLessThan(0);
    expect(geometry.coordinates[1]).toBeGreaterThan(43);
    expect(properties.nom).not.toBe('');
  }
});

test('vCards are whole, and no line is longer than 75 bytes', () => {
  const cards = text('/lieux/lieux.vcf');
  expect(cards.match(/^BEGIN:VCARD\r\nVERSION:4\.0\r\n/gm)).toHaveLength(PLACES);
  expect(cards.match(/^END:VCARD\r$/gm)).toHaveLength(PLACES);
  expect(cards).toContain('TEL;VALUE=uri:tel:+33536490001');
  for (const line of cards.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test.each(['=1+1', '+1+1', '-2+3', '@SOMME(A1)', '\u00a0=1+1', '＝1+1', '\u200b=1+1'])(
  'a place called %j is no formula in the CSV of the standard; a telephone stays one',
  (titre) => {
    const named = { id: 'a', nom: titre, telephone: '+33100000000', longitude: -0.43 };
    const [, row = ''] = standardCsv([named]).split('\r\n');
    expect(row).toContain(`,'${titre},`);
    expect(row).toContain(',+33100000000,');
    expect(row).toContain(',-0.43,');
  },
);
