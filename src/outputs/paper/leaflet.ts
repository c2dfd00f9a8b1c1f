import { renderSVG } from 'uqr';
import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { checkedOn } from '../../model/places/place-freshness.ts';
import { saidNumber } from '../../model/places/telephone.ts';
import { FRAIS } from '../../model/places/vocabularies.ts';
import { toSlug } from '../../model/slug.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import { displayDate, todayOf } from '../../site/dates.ts';
import { type LeafletArea, leafletAreas } from '../../site/places/leaflet-areas.ts';
import { addressLines, saidHours } from '../../site/places/place-own.ts';
import { siteWork } from '../../site/work.ts';
import { comingWorkshops } from '../../site/workshops/coming-workshops.ts';
import { sessionView } from '../../site/workshops/session-view.ts';
import { communeId, levelAsked, placeOf, zoneOf } from '../../site/workshops/workshop-facts.ts';
import { type PaperDocument, paper } from './document.ts';

/** A leaflet or a poster to make, and its address. */
export interface LeafletFile {
  url: string;
  document(): PaperDocument;
}

/** The leaflets of a territory: for each commune and intercommunalité, one to fold and one to hang. */
export const leaflets = (current: CurrentSite): LeafletFile[] =>
  leafletAreas(current.corpus).flatMap((area) =>
    (['a4', 'a3'] as const).map((format) => ({
      url: area[format],
      document: () => leaflet(area, format, current),
    })),
  );

/** The places of an area for those who are not on line: the number first, in large letters. */
export function leaflet(
  area: LeafletArea,
  format: 'a4' | 'a3',
  current: CurrentSite,
): PaperDocument {
  const { corpus, context } = current;
  const { text } = context.writer;
  const adresse = context.canonical(area.liste);
  const titre = `Être aidé avec le numérique, ${area.nom}`;
  const entries = area.lieux as unknown as ReturnType<typeof entriesOf>;
  const work = {
    ...siteWork(titre, titre, { ...corpus, entries: entries as never }),
    auteurs: [...new Set(area.lieux.flatMap(({ data }) => data.auteurs))],
  };
  const made = paper(
    work,
    'terrain',
    current,
    [],
    [
      {
        k: 'depliant',
        titre: text('Être aidé avec le numérique'),
        zone: text(area.nom),
        colonnes: format === 'a4' ? 3 : 2,
        lieux: area.lieux.map((entry) => place(entry, text)),
        ateliers: nextWorkshops(area, current),
        adresse,
        mention: text(`La liste tenue à jour : ${adresse}`),
        qr: renderSVG(adresse, { border: 1 }),
      },
    ],
  );
  return { ...made, format, paysage: format === 'a4', marge: false };
}

/** Workshops that a leaflet tells of: beyond, the list on line is the better one. */
const MOST_WORKSHOPS = 8;

/** The workshops of an area that are to come on the day of the build, the nearest first. */
function nextWorkshops(area: LeafletArea, { corpus, context }: CurrentSite) {
  const { text } = context.writer;
  const keys = new Set(area.lieux.map(({ key }) => key));
  const communes = new Set(area.lieux.map(({ data }) => toSlug(data.commune)));
  const own = entriesOf(corpus, 'atelier').filter((workshop) =>
    workshop.data.lieu === undefined
      ? communes.has(communeId(workshop))
      : keys.has(workshop.data.lieu),
  );
  return comingWorkshops(own, todayOf(corpus.edition))
    .slice(0, MOST_WORKSHOPS)
    .map(({ workshop, sessions }) => {
      const { qui, telephone, courriel } = workshop.data.contact;
      return {
        titre: text(workshop.data.titre),
        niveau: text(levelAsked(workshop.data)),
        dates: sessions.map((session) => {
          const { jour, heures, mentions } = sessionView(session, text, zoneOf(workshop, corpus));
          return [...mentions, `${jour}, ${heures}`].join(' ');
        }),
        lieu: text(placeOf(workshop, corpus)),
        contact: [text(qui), telephone && saidNumber(telephone), courriel]
          .filter(Boolean)
          .join(', '),
      };
    });
}

/** What paper says of a place. */
const place = ({ data }: EntryOf<'lieu'>, text: (source: string) => string) => ({
  nom: text(data.titre),
  telephone: data.telephone ? saidNumber(data.telephone) : '',
  horaires: data.horaires ? saidHours(data.horaires).map(text) : [],
  adresse: addressLines(data).map(text),
  prix: text(data.frais_a_charge.map((id) => FRAIS[id]).join(', ')),
  verifie: text(
    `${data.verifie_le ? 'Vérifié le' : 'Informations du'} ${displayDate(checkedOn(data)).texte}`,
  ),
});
