import { renderSVG } from 'uqr';
import type { Entry, EntryOf } from '../../corpus/entry.ts';
import { entriesOf } from '../../corpus/entry.ts';
import type { Thread } from '../../model/content-type.ts';
import { directionOf, type LanguageId, languageOf } from '../../model/languages.ts';
import { pageNamed } from '../../model/pages.ts';
import { typeNamed } from '../../model/types.ts';
import { THEMES } from '../../model/vocabularies.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import { licenceView } from '../../site/licence-view.ts';
import { originOf } from '../../site/origin.ts';
import { inLanguageOf } from '../../site/page-language.ts';
import { entryWork, siteWork, type Work } from '../../site/work.ts';
import { licenceOf } from '../api/documents-of.ts';
import { THREAD_INKS } from '../thread-inks.ts';
import { type PaperBlock, words } from './blocks.ts';
import { entryBlocks } from './entry-blocks.ts';

/** All that `trame.typ` sets. */
export interface PaperDocument {
  titre: string;
  auteurs: string[];
  mots: string[];
  /** Year, month and day of the last change. */
  date: [number, number, number];
  /** Colour of the thread, dark on white. */
  couleur: string;
  edition: string;
  /** At the foot of every page: the licence, which a sheet keeps when it leaves its booklet. */
  pied: string;
  format: 'a4' | 'a3';
  /** Of its text: its tag (BCP 47). Our own words in it stay in French. */
  langue: LanguageId;
  /** Room in the margin, for texts that have notes there. */
  marge: boolean;
  /** On A4 turned sideways, for wide tables. */
  paysage: boolean;
  /** Fonts of the machine may serve, when ours lack a sign. */
  secours: boolean;
  blocs: PaperBlock[];
}

/** One entry by itself. */
export function entryPaper(entry: Entry, current: CurrentSite): PaperDocument {
  const { context } = current;
  const url = context.canonical(entry.url);
  const work = entryWork(entry, current.corpus);
  const made = paper(work, typeNamed(entry.type).fil, current, entry.data.themes, [
    ...entryBlocks(entry, context, 1),
    addressBlock(url, licenceView(work, current.corpus.edition, url).attribution),
  ]);
  const titre = inLanguageOf(entry, context).writer.text(work.titre);
  const langue = languageOf(entry);
  // The margin for notes is on the right, where lines of the others begin.
  const marge = made.marge && directionOf(langue) === 'ltr';
  return { ...made, titre, langue, marge };
}

/** All the sheets or chapters in their order, each on a new page, after a cover and the contents. */
export function bookletPaper(type: 'guide' | 'kit', current: CurrentSite): PaperDocument {
  const { corpus, context } = current;
  const { plural, description, fil } = typeNamed(type);
  const page = pageNamed(type === 'kit' ? 'imprimer-kit' : 'imprimer-guide');
  const url = context.canonical(page.url);
  const entries = entriesOf(corpus, type) as readonly EntryOf<'guide' | 'kit'>[];
  const work = {
    ...siteWork(plural, description, { ...corpus, entries: entries as readonly Entry[] }),
    auteurs: [...new Set(entries.flatMap(({ data }) => data.auteurs))],
    origine: entries
      .map(({ provenance }) => originOf({ url: page.url, provenance }, corpus))
      .find(Boolean),
  };
  const { attribution } = licenceView(work, corpus.edition, url);
  return paper(
    work,
    fil,
    current,
    [],
    [
      {
        k: 'couverture',
        genre: corpus.edition.nom,
        titre: plural,
        resume: description,
        b: [addressBlock(url, attribution)],
      },
      { k: 'sommaire' },
      ...entries.flatMap((entry): PaperBlock[] => [
        { k: 'saut' },
        ...entryBlocks(entry as Entry, context, 2),
      ]),
    ],
  );
}

/** What every document says, around its blocks. */
export function paper(
  work: Work,
  fil: Thread,
  { corpus, context }: CurrentSite,
  themes: readonly (keyof typeof THEMES)[],
  blocs: PaperBlock[],
): PaperDocument {
  const [year = 0, month = 0, day = 0] = work.miseAJour.split('-').map(Number);
  return {
    titre: context.writer.text(work.titre),
    auteurs: [...work.auteurs],
    mots: themes.map((theme) => THEMES[theme]),
    date: [year, month, day],
    couleur: THREAD_INKS[fil],
    edition: corpus.edition.nom,
    pied: `${corpus.edition.nom} – ${licenceOf(work.licence).nom}`,
    format: 'a4',
    langue: 'fr',
    marge: wantsMargin(blocs),
    paysage: false,
    secours: false,
    blocs,
  };
}

/** A margin that holds a note every few pages is room lost: such notes go to the foot of the page. */
const PAGES_A_NOTE = 3;

/** Whether the notes of a text are worth a margin of their own. */
function wantsMargin(blocks: readonly PaperBlock[]): boolean {
  const notes = JSON.stringify(blocks).split('"k":"margin"').length - 1;
  const parts = blocks.filter(({ k }) => k === 'saut').length;
  return notes > parts / PAGES_A_NOTE;
}

/** The page of a text, for a telephone and for people; and what to copy beside it. */
export const addressBlock = (adresse: string, attribution: string): PaperBlock => ({
  k: 'adresse',
  adresse,
  qr: renderSVG(adresse, { border: 1 }),
  c: words(attribution),
});
