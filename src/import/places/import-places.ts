import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { listEditionFiles } from '../../corpus/edition-files.ts';
import { groupBy } from '../../corpus/group-by.ts';
import { toSlug } from '../../model/slug.ts';
import { typeNamed } from '../../model/types.ts';
import { writeEntry } from '../fields/write-front-matter.ts';
import type { ImportOptions } from '../options.ts';
import { writeSafely } from '../write-safely.ts';
import { differing, FINGERPRINT, fingerprint } from './fingerprint.ts';
import { type KnownPlace, placeFinder, readKnownPlace } from './known-places.ts';
import { type ColumnMeaning, matchColumns } from './match-columns.ts';
import { type PlaceCells, type PlaceReading, readPlace } from './read-place.ts';
import { readTable } from './read-table.ts';

/** What became of one row. */
export type PlaceOutcome = 'new' | 'updated' | 'same' | 'kept' | 'conflict' | 'refused' | 'twice';

/** What is told of one row. */
export interface PlaceReport {
  outcome: PlaceOutcome;
  /** Number of the row in the file. */
  row: number;
  nom: string;
  /** Why, or what to look at. */
  notes: string[];
}

/** All that an import of places has to tell. */
export interface PlacesReport {
  file: string;
  how: string;
  understood: [column: string, meaning: string][];
  unknown: string[];
  places: PlaceReport[];
}

/** Whether a file holds places as rows: the other import reads texts. */
export const holdsPlaces = ({ source, type }: Pick<ImportOptions, 'source' | 'type'>): boolean =>
  type === 'lieu' && /\.(csv|tsv|txt|json)$/i.test(source);

/**
 * Imports places, again and again: a place that is there is found by its identifier, or by its name and its address. One
 * that was changed here is never overwritten: a change there is then told.
 */
export function importPlaces(
  options: ImportOptions,
  content: string,
  today: string,
): PlacesReport | { failure: string } {
  const table = readTable(readFileSync(options.source));
  if ('failure' in table) return table;
  const { meanings, unknown } = matchColumns(table.columns);
  const held = new Set(meanings.values());
  const cellsOf = (row: Record<string, string>): PlaceCells =>
    Object.fromEntries([...held].map((meaning) => [meaning, cellOf(row, meaning, meanings)]));
  // An address may say its town.
  const missing = (['nom', 'commune', 'adresse'] as const).filter(
    (name) => !held.has(name) && !(name === 'commune' && held.has('adresse')),
  );
  if (missing.length > 0)
    return {
      failure: `aucune colonne n’y dit : ${missing.join(', ')}. Ses colonnes : ${table.columns.join(', ')}. Renommez-les d’après le standard`,
    };
  const desk = writingDesk(options, content, today);
  const places = table.rows.map((row, at): PlaceReport => {
    const reading = readPlace(cellsOf(row), today);
    return { row: table.numbers[at] ?? 0, nom: String(reading.data.titre ?? ''), ...desk(reading) };
  });
  return {
    file: basename(options.source),
    how: table.how,
    understood: [...meanings],
    unknown,
    places,
  };
}

/** What a row says of one thing: the hours of a day may stand in two columns, one of them « fermé ». */
function cellOf(
  row: Readonly<Record<string, string>>,
  meaning: ColumnMeaning,
  meanings: ReadonlyMap<string, ColumnMeaning>,
): string {
  const said = [...meanings]
    .filter(([, of]) => of === meaning)
    .map(([column]) => row[column] ?? '')
    .filter(Boolean);
  const open = said.filter((cell) => /\d/.test(cell));
  return (open.length > 0 ? open : said.slice(0, 1)).join(' et ') || '';
}

/** Writes places one after the other, each where it belongs. */
function writingDesk(options: ImportOptions, content: string, today: string) {
  const folder = join(content, options.edition, typeNamed('lieu').folder);
  const known = listEditionFiles(content, options.edition)
    .locations.filter(({ type }) => type === 'lieu')
    .map(readKnownPlace);
  const find = placeFinder(known);
  const taken = new Set(known.map(({ slug }) => slug));
  const done = new Set<KnownPlace>();
  const made = groupBy<string, string>([], (name) => name);
  const { schema } = typeNamed('lieu');

  return (reading: PlaceReading): Pick<PlaceReport, 'outcome' | 'notes'> => {
    if (reading.failures.length > 0) return { outcome: 'refused', notes: reading.failures };
    const before = find(reading.data);
    const twin = before ? done.has(before) : isTwice(reading.data, made);
    if (twin) return { outcome: 'twice', notes: ['une autre ligne du fichier dit le même lieu'] };
    if (before) done.add(before);
    const own = fingerprint(reading.data, reading.body);
    const verdict = before ? judge(before, own, reading, options.replaces) : undefined;
    if (verdict) return { ...verdict, notes: [...verdict.notes, ...reading.remarks] };
    const data = {
      ...kept(before),
      ...reading.data,
      [FINGERPRINT]: own,
      creation: before?.data.creation ?? reading.data.mise_a_jour ?? today,
      mise_a_jour: latest(reading.data.mise_a_jour, before?.data.creation),
      auteurs: before?.data.auteurs ?? authorsOf(options, reading.data),
      ...(options.licence && { licence: options.licence }),
      ...options.given,
    };
    const checked = schema.safeParse(data);
    if (!checked.success) {
      const notes = checked.error.issues.map(
        ({ path, message }) => `${path.join('.')} : ${message}`,
      );
      return { outcome: 'refused', notes };
    }
    const slug = before?.slug ?? freeSlug(reading.data, taken);
    const target = before?.path ?? join(folder, `${slug}.md`);
    const text = writeEntry(inModelOrder(data, Object.keys(schema.shape)), reading.body);
    const failure = options.isTrial
      ? undefined
      : writeSafely({ target, text }, before !== undefined, false);
    if (failure) return { outcome: 'refused', notes: [failure] };
    return { outcome: before ? 'updated' : 'new', notes: reading.remarks };
  };
}

/** What is to be done with a place that is there already; nothing when it may be written over. */
function judge(
  before: KnownPlace,
  own: string,
  { data }: PlaceReading,
  replaces: boolean,
): Pick<PlaceReport, 'outcome' | 'notes'> | undefined {
  const was = before.data[FINGERPRINT];
  const isUntouched = was === fingerprint(withoutLocal(before.data), before.body);
  if (was === own) return { outcome: isUntouched ? 'same' : 'kept', notes: [] };
  if (isUntouched || replaces) return undefined;
  const fields = differing(withoutLocal(before.data), data);
  if (was === undefined && fields.length === 0) return { outcome: 'same', notes: [] };
  return {
    outcome: 'conflict',
    notes: fields.map(
      (name) => `${name} : ici « ${show(before.data[name])} », là-bas « ${show(data[name])} »`,
    ),
  };
}

const show = (value: unknown): string =>
  Array.isArray(value) ? value.join(', ') : String(value ?? 'rien');

/** Fields that only people here fill: an import neither gives nor takes them. */
const LOCAL: ReadonlySet<string> = new Set([
  'grade',
  'verifie_le',
  'verifie_par',
  'profils',
  'themes',
  'publics',
  'niveaux',
  'suite',
  'voir_aussi',
  'sources',
]);

const withoutLocal = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !LOCAL.has(name)));

const kept = (before: KnownPlace | undefined): Record<string, unknown> =>
  Object.fromEntries(Object.entries(before?.data ?? {}).filter(([name]) => LOCAL.has(name)));

const latest = (a: unknown, b: unknown): unknown =>
  b !== undefined && String(b) > String(a) ? b : a;

const authorsOf = (
  { authors }: ImportOptions,
  { source, structure_parente }: PlaceReading['data'],
) => (authors.length > 0 ? authors : [source ?? structure_parente].filter(Boolean));

/** Another row of the same file has the same identifier, or the same name at the same address. */
function isTwice(data: Record<string, unknown>, made: Map<string, string[]>): boolean {
  const keys = [
    ...(data.id === undefined ? [] : [`id ${data.id}`]),
    ...(data.id === undefined
      ? [toSlug(`${data.titre} ${data.adresse} ${data.code_postal} ${data.commune}`)]
      : []),
  ];
  if (keys.some((key) => made.has(key))) return true;
  for (const key of keys) made.set(key, []);
  return false;
}

function freeSlug(data: Record<string, unknown>, taken: Set<string>): string {
  const base = toSlug(`${data.titre} ${data.commune}`).slice(0, 80).replace(/-+$/, '') || 'lieu';
  let slug = base;
  for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`;
  taken.add(slug);
  return slug;
}

const inModelOrder = (data: Record<string, unknown>, order: readonly string[]) =>
  Object.fromEntries(
    order.filter((name) => data[name] !== undefined).map((name) => [name, data[name]]),
  );
