import { checkTwins, circleProblem, circlesOf } from '../../../corpus/check-collection.ts';
import { checkInside } from '../../../corpus/check-inside.ts';
import {
  checkReferences,
  type KnownSite,
  knownSite,
  nearestNames,
} from '../../../corpus/check-references.ts';
import { checkLanguages } from '../../../corpus/check-versions.ts';
import type { PublishedCorpus } from '../../../corpus/corpus.ts';
import type { Entry } from '../../../corpus/entry.ts';
import { type FieldValue, fieldValues } from '../../../corpus/field-values.ts';
import { type InspectedTexts, inspectTexts, type Place } from '../../../corpus/inspect-texts.ts';
import { hasText, layerDrafts } from '../../../corpus/layer.ts';
import { mediaFinder } from '../../../corpus/media-names.ts';
import { pageScale } from '../../../corpus/page-scale.ts';
import type { FieldPath } from '../../../corpus/parse-yaml.ts';
import { placeholdersIn } from '../../../corpus/placeholders.ts';
import type { FieldProblem, Problem } from '../../../corpus/problem.ts';
import type { Draft } from '../../../corpus/read-draft.ts';
import { isFrench } from '../../../model/languages.ts';
import { lastOfPast } from '../../../model/workshops/past-workshop.ts';
import { formOrder } from '../../form-order.ts';
import { withoutEmpties } from '../preview/draft-data.ts';
import { draftEntry, draftSchema, type WrittenEntry } from '../preview/draft-entry.ts';
import { BODY_PATH, type DraftFault } from './draft-fault.ts';
import { schemaFaults } from './schema-faults.ts';

/** What a draft is held against: the site as it was last built. */
export interface CheckedSite {
  corpus: PublishedCorpus;
  known: KnownSite;
}

/** Lays out, once for a corpus, what drafts are held against. */
export const checkedSite = (
  corpus: PublishedCorpus,
  media: Iterable<string>,
  anchors: KnownSite['anchors'],
  territoryName: KnownSite['territoryName'],
): CheckedSite => ({ corpus, known: knownSite(corpus, new Set(media), anchors, territoryName) });

/** A draft as the check reads it. */
interface ReadDraft {
  written: WrittenEntry;
  entry: Entry;
  values: readonly FieldValue[];
  texts: InspectedTexts;
}

/**
 * All that `npm run check` would say of a draft, saved as it stands: the same functions, in the words and in the order of
 * its form. Never throws, whatever is written.
 * @param today `AAAA-MM-JJ`
 */
export function checkDraft(
  written: WrittenEntry,
  { corpus, known }: CheckedSite,
  today: string,
): DraftFault[] {
  const schema = draftSchema(written);
  const { entry } = draftEntry(written, (key) => corpus.byKey.get(key), today);
  const values = fieldValues(schema, withoutEmpties(written.data) ?? {});
  const texts = inspectTexts(written.body, values, 1, !isFrench(entry));
  const draft: ReadDraft = { written, entry, values, texts };
  const told = [
    ...schemaFaults(schema, written.data),
    ...textFaults(texts),
    ...weightFaults(texts, entry),
    ...referenceFaults(draft, known),
    ...layerFaults(draft, corpus),
    ...blankFaults(written),
    ...(isWholePage(written) ? neighbourFaults(entry, corpus) : []),
    ...gaps(draft),
    ...pastNotes(entry, today),
  ];
  return inFormOrder(onceAField(told), formOrder(Object.keys(schema.shape)));
}

const isWholePage = ({ edition, data }: WrittenEntry): boolean =>
  edition === 'national' || (data.national !== 'complete' && data.national !== 'masque');

const textFaults = ({ faults }: InspectedTexts): DraftFault[] =>
  faults.map(({ place, ...fault }) => ({ kind: 'refused', ...placeOf(place), ...fault }));

/** A page that would be too heavy for browsers. */
function weightFaults({ weighed }: InspectedTexts, { provenance }: Entry): DraftFault[] {
  const scale = pageScale(provenance.file);
  for (const { weight, placeOf } of weighed)
    scale.add(weight, (line) => {
      const place = placeOf(line);
      return 'line' in place ? place.line : 1;
    });
  return scale.problems().map(asFault);
}

const placeOf = (place: Place): Pick<DraftFault, 'path' | 'line'> =>
  'path' in place ? { path: place.path } : { path: BODY_PATH, line: place.line };

function referenceFaults(
  { written, entry, values, texts }: ReadDraft,
  known: KnownSite,
): DraftFault[] {
  const { key, url, data, provenance } = entry;
  const referring = {
    location: { key, file: provenance.file },
    data,
    values,
    texts: texts.facts,
  };
  const anchors = new Map(known.anchors).set(url, texts.facts.anchors);
  const media = new Set([...known.media, ...(written.media ?? [])]);
  const nearest = nearestNames();
  const fileAt = mediaFinder(media);
  return checkReferences(referring, { ...known, anchors, media, fileAt, nearest }).map(asFault);
}

/** What the layering of the editions would say of a local draft. A base that the site does not show is not known here. */
function layerFaults({ written, entry, values, texts }: ReadDraft, corpus: PublishedCorpus) {
  const published = corpus.byKey.get(entry.key);
  const isUnknown = published?.provenance.replaces || corpus.masked.has(entry.key);
  if (written.edition === 'national' || isUnknown) return [];
  const base = published?.provenance.edition === 'national' ? [asDraft('national', published)] : [];
  const draft = asDraft('local', entry, written.data.national);
  return layerDrafts([...base, { ...draft, values, texts: texts.facts }]).problems.map(asFault);
}

/** An addition without a text would be saved, and show nothing. */
const blankFaults = ({ edition, data, body }: WrittenEntry): DraftFault[] =>
  edition === 'local' && data.national === 'complete' && !hasText(body)
    ? [
        {
          kind: 'missing',
          path: BODY_PATH,
          message: 'cet ajout n’a pas de texte : il ne paraîtrait pas',
          expected: 'ce que vous ajoutez à la page nationale',
        },
      ]
    : [];

function asDraft(edition: 'national' | 'local', entry: Entry, national?: unknown): Draft {
  const { type, slug, key, provenance, body } = entry;
  const kind = national === 'complete' ? 'complement' : national === 'masque' ? 'mask' : 'page';
  // What is layered is not read any further: the pairing of a kind and its data is the caller's.
  return {
    kind,
    location: { edition, type, slug, key, file: provenance.file, path: '' },
    data: { ...entry.data, ...(edition === 'local' && { national }) },
    body,
    values: [],
    texts: { links: [], images: [], figures: [], anchors: [] },
    parsed: { fields: [] },
  } as unknown as Draft;
}

/** What only shows beside the other entries: a title or a word that another one has, a path that comes back. */
function neighbourFaults(entry: Entry, corpus: PublishedCorpus): DraftFault[] {
  const { file } = entry.provenance;
  // Last: of two that have the same, the later one is told.
  const entries = [...corpus.entries.filter(({ key }) => key !== entry.key), entry];
  const twins = checkTwins(entries).filter((problem) => problem.file === file);
  const circles = circlesOf(entries)
    .filter((path) => path.includes(entry.key))
    .map((path) => circleProblem(path, file));
  const languages = checkLanguages(entries, {
    edition: entry.provenance.edition,
    langues: corpus.edition.langues,
  }).filter((problem) => problem.file === file);
  return [...twins, ...circles, ...languages, ...checkInside(entry)].map(asFault);
}

function gaps({ written, values }: ReadDraft): DraftFault[] {
  const gap = (path: FieldPath, found: string, line?: number): DraftFault => ({
    kind: 'gap',
    path,
    line,
    found,
    message: `« ${found} » : ce passage reste à écrire`,
    expected: 'vos mots à sa place',
  });
  return [
    ...written.body
      .split('\n')
      .flatMap((text, at) => placeholdersIn(text).map((found) => gap(BODY_PATH, found, at + 1))),
    ...values.flatMap(({ path, value }) => placeholdersIn(value).map((found) => gap(path, found))),
  ];
}

/** An agenda shows what is to come: who opens a workshop of which nothing is may have forgotten its next date. */
function pastNotes(entry: Entry, today: string): DraftFault[] {
  const last = entry.type === 'atelier' ? lastOfPast(entry.data, today) : undefined;
  if (last === undefined) return [];
  return [
    {
      kind: 'note',
      path: ['date'],
      message: `la dernière date est passée, « ${last} »`,
      expected: 'cet atelier n’est plus dans l’agenda, il reste dans le bilan',
    },
  ];
}

function asFault(problem: Problem | FieldProblem): DraftFault {
  const { line, field, message, expected } = problem;
  const told = { kind: 'refused', message, expected } as const;
  if ('path' in problem) return { ...told, path: problem.path };
  if (field !== undefined) return { ...told, path: [field] };
  return line === undefined ? { ...told, path: [] } : { ...told, path: BODY_PATH, line };
}

/** A field that the model refuses is told once: what it leads to is no use before. */
export function onceAField(faults: readonly DraftFault[]): DraftFault[] {
  const seen = new Set<string>();
  return faults.filter(({ path }) => {
    if (path.length === 0 || path[0] === 'body') return true;
    const key = JSON.stringify(path);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function inFormOrder(faults: readonly DraftFault[], fields: readonly string[]): DraftFault[] {
  const rank = ({ path }: DraftFault): number => {
    const at = fields.indexOf(String(path[0]));
    return at < 0 ? fields.length : at;
  };
  return [...faults].sort(
    (a, b) => rank(a) - rank(b) || comparePaths(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0),
  );
}

/** Items of a list by their number; the fields of a group stay as the model told them. */
function comparePaths(a: FieldPath, b: FieldPath): number {
  for (const [at, key] of a.entries()) {
    const other = b[at];
    if (typeof key === 'number' && typeof other === 'number' && key !== other) return key - other;
  }
  return 0;
}
