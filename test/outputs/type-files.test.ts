import { expect, test } from 'vitest';
import { TYPE_FILES } from '../../src/model/type-files.ts';
import type { TypeName } from '../../src/model/types.ts';
import { calendarFiles } from '../../src/outputs/calendars/calendar-files.ts';
import { outputFiles } from '../../src/outputs/output-files.ts';
import { sessionFiles } from '../../src/outputs/sessions-csv.ts';
import { typeFilesOf } from '../../src/outputs/type-files.ts';
import { actor } from '../helpers/actor.ts';
import { contentFolder, EDITION } from '../helpers/content-folder.ts';
import { place } from '../helpers/place.ts';
import { readCsv } from '../helpers/read-csv.ts';
import { siteOf } from '../helpers/site.ts';
import { workshop } from '../helpers/workshop.ts';

const NC = 'licence: CC-BY-NC-4.0\n';

interface File {
  adresse: string;
  format: string;
  licence: string;
  titre: string;
}

async function indexOf(files: Record<string, string>) {
  const current = await siteOf(contentFolder({ 'national/edition.yml': EDITION, ...files }));
  const outputs = new Map(outputFiles(current).map((file) => [file.url, file]));
  const read = async (url: string) => String(await outputs.get(url)?.content());
  const { types } = JSON.parse(await read('/api/v1/index.json')) as {
    types: { type: string; fichiers: File[] }[];
  };
  return { types, read, current };
}

test('places that may not be mixed stand apart, in every form, and the index says which licence is whose', async () => {
  const { types, read } = await indexOf({
    'national/lieux/libre.md': place('Libre'),
    'national/lieux/a-part.md': place('À part', NC),
  });
  const files = types.find(({ type }) => type === 'lieu')?.fichiers ?? [];
  expect(files).toHaveLength(12);
  for (const { adresse, licence } of files) {
    const text = await read(new URL(adresse).pathname);
    const apart = licence === 'CC-BY-NC-4.0';
    expect(adresse.includes('.CC-BY-NC-4.0.'), adresse).toBe(apart);
    expect(text.includes('À part'), adresse).toBe(apart);
    expect(text.includes('Libre'), adresse).toBe(!apart);
  }
  expect(files.map(({ format }) => format).slice(0, 6)).toEqual([
    'text/csv',
    'application/json',
    'application/json',
    'application/json',
    'application/geo+json',
    'text/vcard',
  ]);
});

test('each file that a type says it is published as is made, and told of', async () => {
  const current = await siteOf('test/editions/complet');
  const urls = outputFiles(current).map(({ url }) => url);
  for (const [type, files = []] of Object.entries(TYPE_FILES)) {
    const declared = files.map(({ url }) => url);
    expect(urls).toEqual(expect.arrayContaining(declared));
    expect(typeFilesOf(type as TypeName, current).map(({ of }) => of.url)).toEqual(declared);
  }
});

test('a table that mixes is no set of data; it says the licence of each line', async () => {
  const { types, read } = await indexOf({
    'national/acteurs/libre.md': actor('Libre'),
    'national/acteurs/a-part.md': actor('À part', NC),
  });
  expect(types.find(({ type }) => type === 'acteur')?.fichiers).toEqual([]);
  const [header = [], ...rows] = readCsv(await read('/acteurs/acteurs.csv'));
  const at = header.indexOf('Licence');
  expect(rows.map((row) => row[at]).sort()).toEqual(['CC BY-NC 4.0', 'Licence Ouverte 2.0']);
});

test('a calendar and the table of sessions say the licence of what stands under another', async () => {
  const { current, types } = await indexOf({
    'national/ateliers/libre.md': workshop('Libre', '', 'date: 2026-10-06\n'),
    'national/ateliers/a-part.md': workshop('À part', NC, 'date: 2026-10-06\n'),
  });
  expect(types.find(({ type }) => type === 'atelier')?.fichiers).toEqual([]);
  const [whole] = calendarFiles(current);
  const events = String(await whole?.content())
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT')
    .slice(1);
  expect(events.map((event) => /Licence\s: CC BY-NC/.test(event))).toEqual(
    events.map((event) => event.includes('À part')),
  );
  const [sessions] = sessionFiles(current);
  const [header = [], ...rows] = readCsv(String(await sessions?.content()));
  expect(rows.map((row) => [row[3], row[header.indexOf('Licence')]]).sort()).toEqual([
    ['Libre', 'Licence Ouverte 2.0'],
    ['À part', 'CC BY-NC 4.0'],
  ]);
});
