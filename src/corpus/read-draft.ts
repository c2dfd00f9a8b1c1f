import type * as z from 'zod';
import { type ComplementData, complementSchema, maskSchema } from '../model/complement.ts';
import { isFrench } from '../model/languages.ts';
import { type DataOf, type TypeName, typeNamed } from '../model/types.ts';
import { lineFinder } from './careful-yaml.ts';
import { checkData } from './check-data.ts';
import type { EntryLocation } from './edition-files.ts';
import { type FieldValue, fieldValues } from './field-values.ts';
import {
  type InspectedTexts,
  inspectTexts,
  type ParsedTexts,
  type TextFacts,
  type TextFault,
} from './inspect-texts.ts';
import { type PageScale, pageScale } from './page-scale.ts';
import { type EntryFile, parseEntryFile } from './parse-entry-file.ts';
import type { Problem } from './problem.ts';
import { readTextFile } from './read-file.ts';

interface DraftOf<K, D> {
  kind: K;
  location: EntryLocation;
  data: D;
  body: string;
  values: readonly FieldValue[];
  texts: TextFacts;
  parsed: ParsedTexts;
  /** Of its texts once they are HTML, in signs. */
  weight: number;
}

/** One file, checked by itself; what it means beside the others is for the layering to say. */
export type Draft =
  | DraftOf<'page', DataOf<TypeName>>
  | DraftOf<'complement', ComplementData>
  | DraftOf<'mask', z.infer<typeof maskSchema>>;

/** What one file gave: plain data, which another thread may send as it is. */
export interface DraftReading {
  /** Absent when the file cannot be published. */
  draft?: Draft;
  problems: readonly Problem[];
}

/** Reads and checks one entry file. */
export function readDraft(location: EntryLocation): DraftReading {
  const { file } = location;
  const read = readTextFile(location.path, file);
  if ('problem' in read) return { problems: [read.problem] };
  const { entry, problems } = parseEntryFile(read.text, file);
  if (!entry) return { problems };
  const { kind, schema } = schemaFor(location, entry);
  const checked =
    kind === 'page' ? checkData(schema, entry, file) : checkAddition(schema, entry, location);
  const values = checked.data ? fieldValues(schema, checked.data) : [];
  const isForeign = checked.data !== undefined && !isFrench({ data: checked.data });
  const texts = inspectTexts(entry.body, values, entry.bodyLine, isForeign);
  const scale = weigh(texts, entry, file);
  const found = [
    ...checked.problems,
    ...(kind === 'mask' && entry.body.trim() !== '' ? [textOfMask(entry, file)] : []),
    ...placedFaults(texts.faults, entry, file),
    ...scale.problems(),
  ];
  if (!checked.data) return { problems: found };
  const draft = {
    kind,
    location,
    data: checked.data,
    body: entry.body,
    values,
    texts: texts.facts,
    parsed: texts.parsed,
    weight: scale.html(),
  };
  // The schema that was checked is the one of its kind: TypeScript cannot follow that pairing.
  return { draft: draft as unknown as Draft, problems: found };
}

/** In a local edition, what an entry does to the national one decides what it must say of itself. */
function schemaFor(
  { edition, type }: EntryLocation,
  { data }: EntryFile,
): { kind: Draft['kind']; schema: z.ZodObject } {
  if (edition === 'local' && data.national === 'complete')
    return { kind: 'complement', schema: complementSchema };
  if (edition === 'local' && data.national === 'masque')
    return { kind: 'mask', schema: maskSchema };
  return { kind: 'page', schema: typeNamed(type).schema };
}

/** A page that hides another one shows nothing: who wrote a text there meant something else. */
const textOfMask = ({ bodyLine }: EntryFile, file: string): Problem => ({
  file,
  line: bodyLine,
  message: 'cette page masque une page nationale : son texte ne paraîtrait nulle part',
  expected: 'aucun texte ; ou « national: complete », pour l’ajouter à la page nationale',
});

/** A complement that says again what the national page says would hold it still, when that page goes on. */
function checkAddition(schema: z.ZodObject, entry: EntryFile, { file, type }: EntryLocation) {
  const checked = checkData(schema, entry, file);
  if (checked.data) return checked;
  const known = Object.keys(schema.shape);
  const repeated = Object.keys(entry.data).filter(
    (key) => !known.includes(key) && key in typeNamed(type).schema.shape,
  );
  if (repeated.length === 0) return checked;
  const problem = {
    file,
    line: lineFinder(entry.source)([repeated[0] ?? '']),
    message: `${repeated.length > 1 ? 'ces champs sont' : 'ce champ est'} à la page nationale : ${repeated.map((key) => `« ${key} »`).join(', ')}`,
    expected: `seulement ${known.join(', ')}, puis le texte. Retirez le reste ; ou, pour réécrire toute la page, « national: remplace »`,
  };
  const isTold = (message: string) => message.startsWith('clé inconnue');
  return {
    ...checked,
    problems: [problem, ...checked.problems.filter(({ message }) => !isTold(message))],
  };
}

/** Faults of texts, with their line in the file. */
function placedFaults(faults: readonly TextFault[], entry: EntryFile, file: string): Problem[] {
  const lineOf = lineFinder(entry.source);
  return faults.map(({ place, message, expected }) => {
    const shown = 'path' in place ? { line: lineOf(place.path), field: place.field } : place;
    return { file, ...shown, message, expected };
  });
}

/** Weighs the page that all texts of an entry make together. */
function weigh({ weighed }: InspectedTexts, entry: EntryFile, file: string): PageScale {
  const lineOf = lineFinder(entry.source);
  const scale = pageScale(file);
  for (const { weight, placeOf } of weighed)
    scale.add(weight, (line) => {
      const place = placeOf(line);
      return 'path' in place ? lineOf(place.path) : place.line;
    });
  return scale;
}
