import type { EntryOf } from '../../corpus/entry.ts';
import { letterUrls } from '../../model/addresses.ts';
import { pageUrl } from '../../model/pages.ts';
import { displayDate } from '../dates.ts';
import { licenceView } from '../licence-view.ts';
import type { SiteContext } from '../site-context.ts';
import { siteWork } from '../work.ts';
import { latestChanges } from './change-notices.ts';
import { changeSentence } from './change-sentence.ts';

/** A change as the letter tells it; addresses are full, for it is read far from the site. */
export interface LetterItem {
  titre: string;
  /** « France Travail a changé le 1er janvier 2024. » */
  phrase: string;
  resume: string;
  aFaire: string[];
  /** « Titre, éditeur, date », and where it can be read. */
  sources: { texte: string; adresse?: string | undefined }[];
  adresse: string;
}

/** What the watch told in one month, before it is written as HTML or as text. */
export interface Letter {
  /** `AAAA-MM` */
  mois: string;
  /** « Ce qui a changé : novembre 2026 » */
  titre: string;
  site: string;
  adresse: string;
  items: LetterItem[];
  /** The sentence that the licence asks for. */
  attribution: string;
  urls: { html: string; texte: string };
}

/**
 * A letter for each month in which something was told, the latest first. What counts is the day when it was told: a
 * letter that was sent does not change when older news is added later.
 */
export function letters(context: SiteContext): Letter[] {
  const { corpus } = context;
  const months = new Set(latestChanges(corpus).map(monthOf));
  return [...months]
    .sort()
    .reverse()
    .map((mois) => letterOf(mois, context));
}

const monthOf = ({ data }: EntryOf<'veille'>): string => data.creation.slice(0, 7);

function letterOf(mois: string, context: SiteContext): Letter {
  const { corpus, canonical, writer } = context;
  const titre = `Ce qui a changé : ${displayDate(mois).texte}`;
  const page = canonical(pageUrl('lettre-de-veille'));
  const changes = latestChanges(corpus).filter((change) => monthOf(change) === mois);
  return {
    mois,
    titre: writer.text(titre),
    site: context.site.nom,
    adresse: canonical(pageUrl('liste-veille')),
    items: changes.map((change) => letterItem(change, context)),
    attribution: licenceView(
      siteWork(titre, '', { ...corpus, entries: changes }),
      corpus.edition,
      page,
    ).attribution,
    urls: letterUrls(mois),
  };
}

/** As of the day when it was told: the letter reads the same whenever its site is built. */
const letterItem = (
  { data, url }: EntryOf<'veille'>,
  { canonical, writer }: SiteContext,
): LetterItem => ({
  titre: writer.text(data.titre),
  phrase: writer.text(`${changeSentence(data, data.creation)}.`),
  resume: writer.text(data.resume),
  aFaire: data.a_faire.map(writer.text),
  sources: data.sources.map(({ titre, editeur, date, adresse }) => ({
    texte: writer.text(
      [titre, editeur, date && displayDate(date).texte].filter(Boolean).join(', '),
    ),
    adresse,
  })),
  adresse: canonical(url),
});
