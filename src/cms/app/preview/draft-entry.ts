import type { EditionName } from '../../../corpus/edition-files.ts';
import type { Complement, Entry } from '../../../corpus/entry.ts';
import { jointLicence } from '../../../corpus/layer.ts';
import { entryUrl } from '../../../model/addresses.ts';
import { type ComplementData, complementSchema, maskSchema } from '../../../model/complement.ts';
import { toSlug } from '../../../model/slug.ts';
import { type TypeName, typeNamed } from '../../../model/types.ts';
import { draftData } from './draft-data.ts';

/** An entry as the editor has it under their hands: plain data, nothing checked. */
export interface WrittenEntry {
  type: TypeName;
  /** Name of its file, without extension; undefined for an entry that was never saved. */
  slug: string | undefined;
  /** The edition that is written. */
  edition: EditionName;
  /** Fields of the front matter, as Decap keeps them. */
  data: Readonly<Record<string, unknown>>;
  /** Markdown. */
  body: string;
  /** Addresses of the files that the editor has in hand, sent or not: `/media/photo.png`. */
  media?: readonly string[];
}

/** What the draft is, once laid over what is published. */
export interface DraftEntry {
  entry: Entry;
  /** What the editor should know of the page shown, in French; empty when it is simply the page. */
  remark: string;
}

/** The schema that the front matter is held against: what a local entry does to the national one decides it. */
export function draftSchema({ type, edition, data }: WrittenEntry) {
  if (edition === 'local' && data.national === 'complete') return complementSchema;
  if (edition === 'local' && data.national === 'masque') return maskSchema;
  return typeNamed(type).schema;
}

/**
 * The page that a draft would become, laid over the published entries as the corpus does. Never throws, whatever is
 * missing.
 * @param published the entry of this key on the site
 * @param today `AAAA-MM-JJ`
 */
export function draftEntry(
  written: WrittenEntry,
  find: (key: string) => Entry | undefined,
  today: string,
): DraftEntry {
  const { type, edition, data } = written;
  const slug = written.slug || freshSlug(written, find);
  const key = `${typeNamed(type).folder}/${slug}`;
  const file = `${edition}/${key}.md`;
  const published = find(key);
  const national = published?.provenance.edition === 'national' ? published : undefined;
  if (edition === 'local' && (data.national === 'complete' || data.national === 'masque')) {
    const base = national ?? pageOf({ ...written, data: {}, body: '' }, slug, file, today);
    if (data.national === 'masque') return { entry: base, remark: MASKED };
    const complement = complementOf(written, file, today);
    const licence = jointLicence(base.licence, complement.data.licence) ?? base.licence;
    return {
      entry: { ...base, complements: [complement], licence },
      remark: national ? '' : NOTHING_BELOW,
    };
  }
  const page = pageOf(written, slug, file, today);
  if (edition === 'national' && national?.complements[0]) {
    const { complements } = national;
    const licence = jointLicence(page.licence, national.complements[0].data.licence);
    return { entry: { ...page, complements, licence: licence ?? page.licence }, remark: '' };
  }
  const replaces = replacedPage(page, published);
  return {
    entry: replaces ? { ...page, provenance: { ...page.provenance, replaces } } : page,
    remark: '',
  };
}

const MASKED =
  'Cette page nationale ne sera plus publiée dans votre édition. La voici une dernière fois.';
const NOTHING_BELOW =
  'Aucune page nationale publiée ne porte ce nom : seul votre ajout est montré, sur une page vide.';

function pageOf(written: WrittenEntry, slug: string, file: string, today: string): Entry {
  const { type, edition, body } = written;
  const { schema, folder } = typeNamed(type);
  const data = draftData(schema, written.data, today) as Entry['data'];
  // The data was read with the schema of this very type: TypeScript cannot follow that pairing.
  return {
    key: `${folder}/${slug}`,
    type,
    slug,
    url: entryUrl(type, slug),
    data,
    body,
    provenance: { edition, file },
    complements: [],
    licence: data.licence,
  } as unknown as Entry;
}

function complementOf(
  { data, edition, body }: WrittenEntry,
  file: string,
  today: string,
): Complement {
  return {
    data: draftData(complementSchema, data, today) as ComplementData,
    body,
    provenance: { edition, file },
  };
}

/** The national page in whose place a local one stands. */
function replacedPage(page: Entry, published: Entry | undefined) {
  const { national, version_nationale: versionDeDepart } = page.data;
  if (page.provenance.edition !== 'local' || national !== 'remplace' || !published)
    return undefined;
  const { replaces, file } = published.provenance;
  const { titre, mise_a_jour: miseAJour } = published.data;
  return { ...(replaces ?? { file, titre, miseAJour }), versionDeDepart };
}

/** The name that a new entry will have: made from its title, and no other entry's. */
function freshSlug({ type, data }: WrittenEntry, find: (key: string) => Entry | undefined): string {
  const slug = toSlug(typeof data.titre === 'string' ? data.titre : '') || 'nouvelle-page';
  const { folder } = typeNamed(type);
  // A page of the territory's own takes the name of no national page: it would have to say what it does to it.
  const isTaken = (name: string) => find(`${folder}/${name}`) !== undefined;
  let name = slug;
  for (let count = 1; isTaken(name); count += 1) name = `${slug}-${count}`;
  return name;
}
