import type { PublishedCorpus } from '../corpus/corpus.ts';
import type { Entry } from '../corpus/entry.ts';
import { type LanguageId, languageOf, originalOf } from '../model/languages.ts';
import type { LicenceId } from '../model/licences.ts';
import { type Origin, originOf } from './origin.ts';

/** What a page is as a work: what its licence, its attribution and its metadata are made of. */
export interface Work {
  titre: string;
  resume: string;
  licence: LicenceId;
  /** `AAAA-MM-JJ` */
  creation: string;
  /** `AAAA-MM-JJ` */
  miseAJour: string;
  auteurs: readonly string[];
  sources: Entry['data']['sources'];
  /** The language of its text. */
  langue: LanguageId;
  /** Key of the page that it says in another language. */
  versionDe?: string | undefined;
  /** Title of the national page in whose place it stands. */
  remplace?: string | undefined;
  /** The national page that it is, completes or was made from. */
  origine?: Origin | undefined;
}

/** The work of an entry; its date is the latest of the page and of what a territory added to it. */
export function entryWork(entry: Entry, corpus: Pick<PublishedCorpus, 'followed'>): Work {
  const { data, licence, complements, provenance } = entry;
  const parts = [data, ...complements.map((complement) => complement.data)];
  return {
    titre: data.titre,
    resume: data.resume,
    licence,
    creation: data.creation,
    miseAJour: latest(parts.map(({ mise_a_jour }) => mise_a_jour)),
    auteurs: [...new Set(parts.flatMap(({ auteurs }) => auteurs))],
    sources: data.sources,
    langue: languageOf(entry),
    versionDe: originalOf(entry),
    remplace: provenance.replaces?.titre,
    origine: originOf(entry, corpus),
  };
}

/** The work of a page that stands on no entry: it is made of all of them, and as recent as the last one. */
export function siteWork(
  titre: string,
  resume: string,
  { edition, entries }: PublishedCorpus,
): Work {
  return {
    titre,
    resume,
    licence: edition.licence,
    ...daysOf(entries),
    auteurs: [edition.editeur],
    sources: [],
    langue: 'fr',
  };
}

type Days = Pick<Work, 'creation' | 'miseAJour'>;

const known = new WeakMap<readonly Entry[], Days>();

/** The first and the last day of a list of entries, looked for once for all the pages that are made of it. */
function daysOf(entries: readonly Entry[]): Days {
  const found = known.get(entries) ?? {
    creation: earliest(entries.map(({ data }) => data.creation)),
    miseAJour: latest(entries.map(({ data }) => data.mise_a_jour)),
  };
  known.set(entries, found);
  return found;
}

/** Dates written `AAAA-MM-JJ` sort as text. */
const latest = (dates: readonly string[]): string => dates.toSorted().at(-1) ?? '';

const earliest = (dates: readonly string[]): string => dates.toSorted().at(0) ?? '';
