import { EDITION_NAMES, type EditionName } from '../corpus/edition-files.ts';
import { nearestMatch } from '../corpus/problem.ts';
import { LICENCES, type LicenceId } from '../model/licences.ts';
import { CONTENT_TYPES, type TypeName, typeOfFolder } from '../model/types.ts';
import { type GivenFields, readGivenFields } from './fields/given-fields.ts';

/** What the person asked for. */
export interface ImportOptions {
  source: string;
  type: TypeName;
  edition: EditionName;
  authors: readonly string[];
  licence: LicenceId | undefined;
  /** Values of fields that the texts do not have. */
  given: Record<string, unknown>;
  replaces: boolean;
  isTrial: boolean;
  withDrafts: boolean;
  report: string | undefined;
}

/** Options understood; or a call for help; or every reason why they are not, in French. */
export type OptionsReading =
  | { options: ImportOptions }
  | { wantsHelp: true }
  | { failures: string[] };

const WITH_VALUE = ['--type', '--edition', '--auteur', '--licence', '--champ', '--rapport'];
const ALONE = ['--remplacer', '--essai', '--brouillons', '--aide'];

/** Reads the command line of the import. */
export function readOptions(words: readonly string[]): OptionsReading {
  const { sources, values, flags, failures } = sortWords(words);
  if (flags.has('--aide')) return { wantsHelp: true };
  const last = (name: string) => values.get(name)?.at(-1);
  const type = typeFrom(last('--type'), failures);
  const given: GivenFields = type
    ? readGivenFields(values.get('--champ') ?? [], type)
    : { data: {} };
  if ('failures' in given) failures.push(...given.failures);
  const edition = oneOf('--edition', last('--edition') ?? 'national', EDITION_NAMES, failures);
  const licence = last('--licence');
  const known = licence
    ? oneOf('--licence', licence, Object.keys(LICENCES) as LicenceId[], failures)
    : undefined;
  const [source] = sources;
  if (!source) failures.push('Dites quel dossier ou quel fichier importer.');
  if (sources.length > 1 && failures.length === 0)
    failures.push(
      `Un seul dossier ou fichier à la fois, pas ${sources.length} : ${sources.join(', ')}.`,
    );
  if (failures.length > 0 || !source || !type || !edition || 'failures' in given)
    return { failures };
  return {
    options: {
      source,
      type: type.name,
      edition,
      authors: values.get('--auteur') ?? [],
      licence: known,
      given: given.data,
      replaces: flags.has('--remplacer'),
      isTrial: flags.has('--essai'),
      withDrafts: flags.has('--brouillons'),
      report: last('--rapport'),
    },
  };
}

function sortWords(words: readonly string[]) {
  const values = new Map<string, string[]>();
  const flags = new Set<string>();
  const sources: string[] = [];
  const failures: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const [name = '', ...rest] = (words[at] ?? '').split('=');
    if (!name.startsWith('-')) sources.push(words[at] ?? '');
    else if (ALONE.includes(name)) flags.add(name);
    else if (WITH_VALUE.includes(name)) {
      const value = rest.length > 0 ? rest.join('=') : words[++at];
      if (value?.trim()) values.set(name, [...(values.get(name) ?? []), value.trim()]);
      else failures.push(`${name} : il manque sa valeur.`);
    } else
      failures.push(`Option inconnue « ${name} ».${nearestMatch(name, [...WITH_VALUE, ...ALONE])}`);
  }
  return { values, flags, sources, failures };
}

function typeFrom(name: string | undefined, failures: string[]) {
  const names = CONTENT_TYPES.map((type) => type.name);
  const type =
    CONTENT_TYPES.find((candidate) => candidate.name === name) ?? typeOfFolder(name ?? '');
  if (type) return type;
  failures.push(
    name === undefined
      ? `--type manque : ${names.join(', ')}. (Avez-vous écrit « npm run import -- … », avec les deux tirets ?)`
      : `--type « ${name} » : type inconnu. Types : ${names.join(', ')}.${nearestMatch(name, names)}`,
  );
  return undefined;
}

function oneOf<V extends string>(
  option: string,
  value: string,
  known: readonly V[],
  failures: string[],
): V | undefined {
  const found = known.find((candidate) => candidate === value);
  if (!found)
    failures.push(
      `${option} « ${value} » : valeur inconnue. Valeurs : ${known.join(', ')}.${nearestMatch(value, known)}`,
    );
  return found;
}
