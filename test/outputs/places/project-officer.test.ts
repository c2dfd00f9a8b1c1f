import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { placeTable } from '../../../src/bench/place-table.ts';
import { chance } from '../../../src/commands/fuzz/chance.ts';
import { entriesOf } from '../../../src/corpus/entry.ts';
import { importCommand } from '../../../src/import/command.ts';
import { PLACE_FINDER } from '../../../src/model/addresses.ts';
import { toSlug } from '../../../src/model/slug.ts';
import { calendarFiles } from '../../../src/outputs/calendars/calendar-files.ts';
import { letterFiles } from '../../../src/outputs/letter-files.ts';
import type { OutputFile } from '../../../src/outputs/output-file.ts';
import { leaflets } from '../../../src/outputs/paper/leaflet.ts';
import { setPaper } from '../../../src/outputs/paper/typst.ts';
import { placeFiles } from '../../../src/outputs/places/place-files.ts';
import type { CurrentSite } from '../../../src/site/current-site.ts';
import { leafletAreas } from '../../../src/site/places/leaflet-areas.ts';
import { contentFolder, EDITION } from '../../helpers/content-folder.ts';
import { htmlFaults } from '../../helpers/html.ts';
import { workshopPage } from '../../helpers/places-and-workshops.ts';
import { occurrences } from '../../helpers/read-calendar.ts';
import { allOf, pageOf, siteOf } from '../../helpers/site.ts';
import { readPdf } from '../paper/read-pdf.ts';

const PLACES = 600;

/** A territory that has nothing yet, and the export of the national map that its officer has downloaded: all made up. */
function territory() {
  const content = contentFolder({
    'national/edition.yml': EDITION,
    'local/edition.yml':
      'nom: Le Val\nterritoire: { nature: departement, code: "64" }\npapier: [lieu]\n',
  });
  const table = join(content, '..', 'export.csv');
  const rows = placeTable(PLACES, chance(64));
  const pathOf = (name: string) => join(content, 'local', name);
  return {
    content,
    rows,
    importing: async (text: string) => {
      writeFileSync(table, text);
      return importCommand(
        [table, '--type', 'lieu', '--edition', 'local', '--auteur', 'Le Val'],
        content,
      );
    },
    write: (name: string, text: string) => {
      mkdirSync(join(pathOf(name), '..'), { recursive: true });
      writeFileSync(pathOf(name), text);
    },
    read: (name: string) => readFileSync(pathOf(name), 'utf8'),
  };
}

/** A change on a public site, told in October. */
const CHANGE = `---
titre: Un code à la connexion
resume: Le site d’essai demande un code reçu par téléphone.
operateur: Caisse d’essai
nature: connexion
date_changement: 2026-10-05
a_faire:
  - Demandez à la personne d’apporter son téléphone.
creation: 2026-10-06
mise_a_jour: 2026-10-06
auteurs:
  - Le Val
sources:
  - titre: Journal
    editeur: Caisse d’essai
    date: 2026-10
---
`;

afterEach(() => {
  vi.useRealTimers();
});

const contentOf = async (files: readonly OutputFile[], url: string): Promise<string> =>
  String(await files.find((file) => file.url === url)?.content());

const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ');
const packed = (text: string): number => brotliCompressSync(text).length;

/** A page with its style, compressed. */
function weightOf(current: CurrentSite, url: string): number {
  const html = pageOf(current, url);
  const [style] = allOf(html, /<link rel="stylesheet" href="([^"]+)">/g);
  const sheet = current.assets.files.find((file) => file.url === style);
  return packed(html) + packed(String(sheet?.content));
}

test('a project officer imports 600 places, corrects one, imports again, prints a leaflet, publishes workshops, sends a letter', async () => {
  vi.useFakeTimers({ now: new Date('2026-09-28T08:00:00Z'), toFake: ['Date'] });
  const { content, rows, importing, write, read } = territory();

  const first = await importing(rows);
  expect(first).toMatchObject({ exitCode: 0, errors: '' });
  expect(first.output).toContain(`- ${PLACES} nouveaux`);
  const before = await siteOf(content);
  const place = entriesOf(before.corpus, 'lieu').find(({ data }) => data.id === 'banc-0');
  if (!place) throw new Error('The first row has made no place.');
  const { commune } = place.data;
  const file = `lieux/${place.slug}.md`;

  write(file, read(file).replace('+33559000000', '+33559999999'));
  const second = await importing(rows);
  expect(second.output).toContain(`- ${PLACES - 1} inchangés`);
  expect(second.output).toContain('- 1 corrigés ici, gardés tels quels');
  const changed = rows.replace('+33559000000', '+33559111111').replace('+33559000001', '');
  const third = await importing(changed);
  expect(third.output).toContain('- 1 mis à jour');
  expect(third.output).toContain('telephone : ici « +33559999999 », là-bas « +33559111111 »');
  expect(read(file)).toContain('+33559999999');

  const workshop = workshopPage(
    'Premiers gestes',
    'date: 2026-10-06\nrepetition: chaque-semaine\njusqu_au: 2026-10-31\n' +
      'dates_particulieres:\n  - { date: 2026-10-20, cas: annulee }',
    `lieu: lieux/${place.slug}\n`,
  );
  write(
    'ateliers/gestes.md',
    workshop
      .replace('commune: Lescar', `commune: ${commune}`)
      .replace('niveau: debutant', 'niveau: eloigne'),
  );
  write('veille/code.md', CHANGE);
  const current = await siteOf(content);
  const agenda = await contentOf(calendarFiles(current), '/ateliers/agenda/niveau-eloigne.ics');
  expect(occurrences(agenda).map(plain)).toEqual([
    '2026-10-06T12:00:00.000Z 2026-10-06T14:00:00.000Z CONFIRMED Premiers gestes',
    '2026-10-13T12:00:00.000Z 2026-10-13T14:00:00.000Z CONFIRMED Premiers gestes',
    '2026-10-20T12:00:00.000Z 2026-10-20T14:00:00.000Z CANCELLED Annulé : Premiers gestes',
    // The clocks of Paris have changed.
    '2026-10-27T13:00:00.000Z 2026-10-27T15:00:00.000Z CONFIRMED Premiers gestes',
  ]);

  const paper = leaflets(current).find(({ url }) =>
    url.endsWith(`commune-${toSlug(commune)}-depliant.pdf`),
  );
  if (!paper) throw new Error('Its commune has no leaflet.');
  const { pdf, remark } = setPaper(paper.document(), []);
  expect(remark).toBeUndefined();
  const said = plain((await readPdf(pdf)).text);
  for (const words of [
    '05 59 99 99 99',
    'Informations du 1er octobre 2026',
    'mardi 6 octobre 2026',
  ])
    expect(said).toContain(words);

  const letters = letterFiles(current);
  expect(plain(await contentOf(letters, '/veille/lettre/2026-10.html'))).toContain(
    'Demandez à la personne d’apporter son téléphone.',
  );
  expect(plain(await contentOf(letters, '/veille/lettre/2026-10.txt'))).toContain(
    'Caisse d’essai a changé le 5 octobre 2026',
  );
});

test('the pages of 600 places stay light, each place stands in one of them, and paper leads there', async () => {
  const { content, rows, importing } = territory();
  await importing(rows);
  const current = await siteOf(content);
  expect(weightOf(current, '/lieux/')).toBeLessThanOrEqual(14 * 1024);
  expect(weightOf(current, '/lieux/debuter/')).toBeLessThanOrEqual(14 * 1024);
  expect(packed(await contentOf(placeFiles(current), PLACE_FINDER))).toBeLessThanOrEqual(60_000);

  const list = pageOf(current, '/lieux/');
  const areas = allOf(list, /href="(\/lieux\/intercommunalite\/[^"]+)"/g);
  expect(areas.length).toBeGreaterThan(5);
  expect(await htmlFaults(pageOf(current, areas[0] ?? ''))).toEqual([]);
  const pages = new Map(areas.map((url) => [url, pageOf(current, url)]));
  const listed = [...pages.values()].flatMap((html) =>
    allOf(
      /<div class="lieux-par-commune">[\s\S]*?<\/div>/.exec(html)?.[0] ?? '',
      /<li><a href="([^"]+)">/g,
    ),
  );
  expect(listed.sort()).toEqual(current.corpus.entries.map(({ url }) => url).sort());

  pages.set('/lieux/', list);
  const offered = [...pages.values()].flatMap((html) => allOf(html, /href="([^"]+\.pdf)"/g));
  for (const { a4, a3, liste } of leafletAreas(current.corpus)) {
    expect(offered).toEqual(expect.arrayContaining([a4, a3]));
    const [address = '', anchor] = liste.split('#');
    const html = pages.get(address) ?? '';
    expect(anchor === undefined ? html !== '' : html.includes(`id="${anchor}"`), liste).toBe(true);
  }
});
