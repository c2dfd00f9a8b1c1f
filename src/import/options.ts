import { parseArgs } from 'node:util';
import { EDITION_NAMES, type EditionName } from '../corpus/edition-files.ts';
import { nearestMatch } from '../corpus/problem.ts';
import { LICENCES, type LicenceId } from '../model/licences.ts';
import { CONTENT_TYPES, declarationOf, type TypeName, typeOfFolder } from '../model/types.ts';
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

const OPTIONS = {
  type: { type: 'string' },
  edition: { type: 'string' },
  auteur: { type: 'string', multiple: true },
  licence: { type: 'string' },
  champ: { type: 'string', multiple: true },
  rapport: { type: 'string' },
  remplacer: { type: 'boolean' },
  essai: { type: 'boolean' },
  brouillons: { type: 'boolean' },
  aide: { type: 'boolean' },
} as const;

/** Reads the command line of the import. */
export function readOptions(words: readonly string[]): OptionsReading {
  const { sources, values, flags, failures } = sortWords(words);
  if (flags.has('aide')) return { wantsHelp: true };
  const last = (name: string) => values.get(name)?.at(-1);
  const type = typeFrom(last('type'), failures);
  const given: GivenFields = type ? readGivenFields(values.get('champ') ?? [], type) : { data: {} };
  if ('failures' in given) failures.push(...given.failures);
  const edition = oneOf(
    '--edition',
    last('edition') ?? defaultEdition(type?.name),
    EDITION_NAMES,
    failures,
  );
  const licence = last('licence');
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
      authors: values.get('auteur') ?? [],
      licence: known,
      given: given.data,
      replaces: flags.has('remplacer'),
      isTrial: flags.has('essai'),
      withDrafts: flags.has('brouillons'),
      report: last('rapport'),
    },
  };
}

/** Only territories have what the national edition never publishes. */
const defaultEdition = (type: TypeName | undefined): EditionName =>
  type && declarationOf(type).duTerritoire ? 'local' : 'national';

/** Sorts the words of the command line, with every reason why they cannot all be understood. */
function sortWords(words: readonly string[]) {
  const args = [...words];
  const { tokens } = parseArgs({ args, options: OPTIONS, strict: false, tokens: true });
  const values = new Map<string, string[]>();
  const flags = new Set<string>();
  const sources: string[] = [];
  const failures: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') sources.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const known = Object.hasOwn(OPTIONS, name) ? OPTIONS[name as keyof typeof OPTIONS] : undefined;
    if (!known) failures.push(`Option inconnue « ${rawName} ».${nearestMatch(rawName, NAMES)}`);
    else if (known.type === 'boolean') flags.add(name);
    else if (value?.trim()) values.set(name, [...(values.get(name) ?? []), value.trim()]);
    else failures.push(`${rawName} : il manque sa valeur.`);
  }
  return { values, flags, sources, failures };
}

const NAMES = Object.keys(OPTIONS).map((name) => `--${name}`);

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
