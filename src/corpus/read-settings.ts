import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import {
  type AccessibilityData,
  accessibilityFaults,
  accessibilitySchema,
} from '../model/accessibility.ts';
import { type EditionData, editionSchema } from '../model/edition.ts';
import { forgeFaults } from '../model/forge.ts';
import { type ExpectedSearches, searchesSchema } from '../model/searches.ts';
import { type SearchSynonyms, synonymsSchema } from '../model/synonyms.ts';
import { checkData } from './check-data.ts';
import { EDITION_NAMES, type EditionName } from './edition-files.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';
import { placedFaults } from './placed-faults.ts';
import type { FieldFault, Problem } from './problem.ts';
import { readTextFile } from './read-file.ts';
import { colourFaults, type SaidData, textFaults } from './settings-faults.ts';

/** What a territory says of the edition that it follows. */
export type FollowedEdition = Pick<EditionData, 'nom' | 'editeur' | 'adresse'>;

/** The settings of an edition: who publishes it, what it says of its accessibility, and the words of its search. */
export interface Settings {
  /** The edition that a territory follows; absent in that one. */
  followed?: FollowedEdition | undefined;
  edition: EditionData;
  synonyms: SearchSynonyms['familles'];
  /** Names that gave way to others. */
  renamed: NonNullable<SearchSynonyms['anciens_noms']>;
  /** Words by which people look for pages that do not say them. */
  foundBy: NonNullable<SearchSynonyms['renvois']>;
  /** What people search, and the pages that answer. */
  searches: ExpectedSearches;
  accessibility: AccessibilityData;
}

/**
 * Reads `edition.yml`, `synonymes.yml`, `recherches.yml` and `accessibilite.yml`; the local file stands over the national one, key by key.
 * @param name the edition that is published
 */
export function readSettings(
  contentFolder: string,
  name: EditionName,
): {
  settings?: Settings;
  /** What the edition that is published says of itself, not what it takes from the one that it follows. */
  said?: SaidSettings;
  problems: readonly Problem[];
} {
  const identity = readLayers(contentFolder, 'edition.yml', editionSchema);
  const words = readLayers(contentFolder, 'synonymes.yml', synonymsSchema.partial());
  const asked = readLayers(contentFolder, 'recherches.yml', searchesSchema.partial());
  const accessibility = readAccessibility(contentFolder, name);
  const problems = [
    ...identity.problems,
    ...words.problems,
    ...asked.problems,
    ...accessibility.problems,
  ];
  const layers = identity.layers.map(({ yaml }) => yaml.data);
  const isLast = (at: number) => at === layers.length - 1;
  const merged: ParsedYaml = {
    data: Object.assign({}, ...layers.map((layer, at) => (isLast(at) ? layer : shared(layer)))),
    source: identity.layers.at(-1)?.yaml.source ?? { text: '', offset: 0 },
  };
  const file = identity.layers.at(-1)?.file ?? 'national/edition.yml';
  if (identity.layers.length === 0 && problems.length === 0) {
    return {
      problems: [
        {
          file,
          message: 'fichier absent',
          expected: 'le nom, l’éditeur et l’adresse de cette édition',
        },
      ],
    };
  }
  const checked = checkData(editionSchema, merged, file);
  if (!checked.data || problems.length > 0) return { problems: [...problems, ...checked.problems] };
  const faults = placedFaults(
    [...colourFaults(checked.data), ...checkForge(checked.data)],
    file,
    merged,
  );
  const said = { data: checkedLayer(identity.layers.at(-1)), file, yaml: merged };
  if (faults.length > 0) return { said, problems: faults };
  const synonyms = words.layers.flatMap(
    ({ yaml }) => (yaml.data.familles as Settings['synonyms'] | undefined) ?? [],
  );
  const renamed = words.layers.flatMap(
    ({ yaml }) => (yaml.data.anciens_noms as Settings['renamed'] | undefined) ?? [],
  );
  const foundBy = words.layers.flatMap(
    ({ yaml }) => (yaml.data.renvois as Settings['foundBy'] | undefined) ?? [],
  );
  const searches = asked.layers.flatMap(
    ({ yaml }) => (yaml.data.recherches as Settings['searches'] | undefined) ?? [],
  );
  return {
    settings: {
      ...(name === 'local' && { followed: followedEdition(identity.layers) }),
      edition: checked.data,
      synonyms,
      renamed,
      foundBy,
      searches,
      accessibility: accessibility.data,
    },
    said,
    problems: [],
  };
}

function followedEdition(layers: readonly Layer[]): FollowedEdition | undefined {
  const national = layers.find((layer) => layer.name === 'national')?.yaml.data;
  const read = editionSchema.pick({ nom: true, editeur: true, adresse: true }).safeParse({
    nom: national?.nom,
    editeur: national?.editeur,
    adresse: national?.adresse,
  });
  return read.data;
}

/** What `edition.yml` of an edition says, with its file. */
export interface SaidSettings {
  data: SaidData;
  file: string;
  yaml: ParsedYaml;
}

const checkedLayer = (layer: Layer | undefined): SaidData =>
  editionSchema.partial().safeParse(layer?.yaml.data).data ?? {};

/** Stands for settings that cannot be read, while the editor mends them. */
export const spareSettings = (): Settings => ({
  edition: editionSchema.parse({
    nom: 'Réglages à corriger',
    devise: 'Les réglages de l’édition ne peuvent pas être lus',
    description: 'Corrigez edition.yml, dans les réglages de l’éditeur.',
    editeur: 'Éditeur à corriger',
    adresse: 'https://a-corriger.example',
  }),
  synonyms: [],
  renamed: [],
  foundBy: [],
  searches: [],
  accessibility: accessibilitySchema.parse({}),
});

/**
 * The facts of the declaration; an edition that writes none declares itself without audit. An audit is of one site, and
 * a contact of one publisher: a territory takes neither from the edition that it follows.
 */
function readAccessibility(contentFolder: string, name: EditionName) {
  const { layers, problems } = readLayers(contentFolder, 'accessibilite.yml', accessibilitySchema);
  const data: AccessibilityData = accessibilitySchema.parse({});
  if (problems.length > 0) return { data, problems };
  const merged = accessibilitySchema.parse(
    Object.assign(
      {},
      ...layers.map(({ name: from, yaml }) => (from === name ? yaml.data : followed(yaml.data))),
    ),
  );
  const last = layers.at(-1);
  const faults = last
    ? placedFaults(accessibilityFaults(merged, new Date()), last.file, last.yaml)
    : [];
  return { data: merged, problems: faults };
}

/** What holds for every site made with the same templates. */
function followed({ controles, non_conformites, non_soumis, technologies }: ParsedYaml['data']) {
  const shared = { controles, non_conformites, non_soumis, technologies };
  return Object.fromEntries(Object.entries(shared).filter(([, value]) => value !== undefined));
}

/**
 * What a territory takes from the edition that it follows: all but where that one is written, who answers for it, whom it
 * speaks for, and what one knows it by at a glance.
 */
function shared({
  forge: _forge,
  depot: _depot,
  mentions: _mentions,
  contact: _contact,
  territoire: _territoire,
  logo: _logo,
  icone: _icone,
  ...settings
}: ParsedYaml['data']) {
  return settings;
}

/** An edition that names its forge must say all that the editor needs to reach it. */
const checkForge = ({ forge, depot }: EditionData): FieldFault[] =>
  forgeFaults(forge, depot).map(({ field, ...fault }) => ({ path: field.split('.'), ...fault }));

interface Layer {
  name: EditionName;
  file: string;
  yaml: ParsedYaml;
}

/** Each layer is checked by itself, but may leave out what the other one says. */
export function readLayers(contentFolder: string, name: string, schema: z.ZodObject) {
  const layers: Layer[] = [];
  const problems: Problem[] = [];
  for (const edition of EDITION_NAMES) {
    const file = `${edition}/${name}`;
    const path = join(contentFolder, file);
    if (!existsSync(path)) continue;
    const read = readTextFile(path, file);
    if ('problem' in read) {
      problems.push(read.problem);
      continue;
    }
    const { parsed, problems: faults } = parseYaml(read.text, file, 0);
    problems.push(...faults);
    if (!parsed) continue;
    const checked = checkData(schema.partial(), parsed, file);
    problems.push(
      ...checked.problems,
      ...placedFaults(textFaults(schema, checked.data), file, parsed),
    );
    layers.push({ name: edition, file, yaml: parsed });
  }
  return { layers, problems };
}
