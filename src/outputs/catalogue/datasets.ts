import { createHash } from 'node:crypto';
import type { Entry } from '../../corpus/entry.ts';
import { schemaUrl } from '../../model/api-addresses.ts';
import type { LicenceId } from '../../model/licences.ts';
import type { TypeFile } from '../../model/type-files.ts';
import { CONTENT_TYPES, declarationOf } from '../../model/types.ts';
import { THEMES } from '../../model/vocabularies.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import { licenceOf } from '../api/documents-of.ts';
import { tablesOf } from '../api/table-files.ts';
import { wholeFiles } from '../api/whole-files.ts';
import type { OutputFile } from '../output-file.ts';
import type { LicensedFile } from '../places/place-files.ts';
import { typeFilesOf } from '../type-files.ts';

/** A file that can be downloaded. */
export interface Distribution {
  titre: string;
  /** Full address, without version: it is the identity of the file for those who harvest. */
  adresse: string;
  format: TypeFile['format'];
  octets: number;
  sha256: string;
  /** Full address of the schema that it keeps. */
  schema?: string;
}

/** A set of contents as an open-data portal lists it. */
export interface Dataset {
  /** Full address that stays the same for ever; nothing needs to stand there. */
  identifiant: string;
  titre: string;
  description: string;
  mots: string[];
  licence: LicenceId;
  creation: string;
  miseAJour: string;
  /** The page of the site that shows it. */
  page: string;
  distributions: Distribution[];
}

/**
 * What the site gives to open-data portals: all the contents, then each type; what the licences forbid to mix is a set
 * of its own.
 */
export async function datasets(current: CurrentSite): Promise<Dataset[]> {
  const { corpus, context } = current;
  const { nom } = corpus.edition;
  const wholes = await Promise.all(
    wholeFiles(current).map(async (file, at) => ({
      ...datasetOf(entriesNamed(file.keys, current), file.licence),
      identifiant: context.canonical(`/catalogue/tout${at === 0 ? '' : `.${file.licence}`}`),
      titre: `${nom} : tous les contenus${apart(at, file.licence)}`,
      description: `Tous les contenus de ${nom}, avec leurs champs, leur texte, leurs sources, leur licence et leur provenance.`,
      page: context.canonical('/'),
      distributions: [
        await distribution('Tout, en JSON', 'JSON', file, current, schemaUrl('ensemble')),
      ],
    })),
  );
  const types = CONTENT_TYPES.flatMap(({ name }) => {
    const others = typeFilesOf(name, current);
    return tablesOf(name, current).map(async (file, at) => {
      const { plural, description, path } = declarationOf(name);
      const same = others.filter(({ licence }) => licence === file.licence);
      return {
        ...datasetOf(file.entries, file.licence),
        identifiant: context.canonical(`/catalogue/${name}${at === 0 ? '' : `.${file.licence}`}`),
        titre: `${nom} : ${plural.toLowerCase()}${apart(at, file.licence)}`,
        description,
        page: context.canonical(path === '' ? '/' : `/${path}/`),
        distributions: [
          await distribution(`${plural}, en tableau`, 'CSV', file, current),
          ...(await Promise.all(same.map((other) => otherForm(other, current)))),
        ],
      };
    });
  });
  return [...wholes, ...(await Promise.all(types))];
}

const apart = (at: number, licence: LicenceId): string =>
  at === 0 ? '' : `, sous ${licenceOf(licence).nom}`;

const entriesNamed = (keys: readonly string[], { corpus }: CurrentSite): Entry[] =>
  keys.flatMap((key) => corpus.byKey.get(key) ?? []);

/** Harvesters leave out a day that is still to come: no day is later than the day of the build. */
function datasetOf(
  entries: readonly Entry[],
  licence: LicenceId,
): Pick<Dataset, 'mots' | 'licence' | 'creation' | 'miseAJour'> {
  const today = new Date().toISOString().slice(0, 10);
  const days = (of: (entry: Entry) => string) =>
    entries
      .map(of)
      .map((day) => [day, today].sort()[0] ?? day)
      .sort();
  const themes = new Set(entries.flatMap(({ data }) => data.themes));
  return {
    mots: [
      'inclusion numérique',
      ...[...themes].sort().map((theme) => THEMES[theme].toLowerCase()),
    ],
    licence,
    creation: days(({ data }) => data.creation)[0] ?? today,
    miseAJour: days(({ data }) => data.mise_a_jour).at(-1) ?? today,
  };
}

/** The same set in a form that other programs read. */
const otherForm = ({ of, ...file }: LicensedFile, current: CurrentSite): Promise<Distribution> =>
  distribution(of.titre, of.format, file, current, of.schema);

async function distribution(
  titre: string,
  format: Distribution['format'],
  file: OutputFile,
  { context }: CurrentSite,
  schema?: string,
): Promise<Distribution> {
  const { octets, sha256 } = await fingerprint(file);
  return {
    titre,
    adresse: context.canonical(file.url),
    format,
    octets,
    sha256,
    ...(schema && { schema: schema.startsWith('/') ? context.canonical(schema) : schema }),
  };
}

async function fingerprint(file: OutputFile): Promise<Pick<Distribution, 'octets' | 'sha256'>> {
  const hash = createHash('sha256');
  let octets = 0;
  for (const piece of file.pieces?.() ?? [Buffer.from(await file.content())]) {
    hash.update(piece);
    octets += piece.length;
  }
  return { octets, sha256: hash.digest('hex') };
}
