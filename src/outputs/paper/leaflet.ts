import { renderSVG } from 'uqr';
import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { checkedOn } from '../../model/places/place-freshness.ts';
import { saidNumber } from '../../model/places/telephone.ts';
import { FRAIS, MODALITES_D_ACCES, SERVICES } from '../../model/places/vocabularies.ts';
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
  const ateliers = nextWorkshops(area, current);
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
        ...layoutOf(area.lieux.length, ateliers.length, format),
        lieux: area.lieux.map((entry) => place(entry, area.lieux.length <= FEW, text)),
        ateliers,
        adresse,
        mention: text(`La liste tenue à jour : ${adresse}`),
        date: text(`Informations du ${oldestCheck(area)}, ou plus récentes`),
        qr: renderSVG(adresse, { border: 1 }),
      },
    ],
  );
  return { ...made, format, paysage: format === 'a4', marge: false };
}

/** The day of what was confirmed the longest ago: where places are told in short, one date stands for all. */
const oldestCheck = ({ lieux }: LeafletArea): string =>
  displayDate(lieux.map(({ data }) => checkedOn(data)).sort()[0] ?? '').texte;

/** So few places leave room to say what is done there, and how to come. */
const FEW = 4;

/** As many as two sides of a leaflet hold, or a poster: of more, only the number and the address are told. */
const MOST_IN_FULL = { a4: 18, a3: 8 } as const;

/** A poster of one or two places alone is read from afar. */
const FROM_AFAR = { colonnes: 1, taille: 1.7 } as const;

/** Smaller letters where places are told in short: on a poster they are as large as on the leaflet all the same. */
const IN_SHORT = { a4: 1, a3: 0.8 } as const;

/** How a leaflet is set: its columns, the size of its letters, and whether each place is told in short. */
function layoutOf(places: number, workshops: number, format: 'a4' | 'a3') {
  const bref = places > MOST_IN_FULL[format];
  if (format === 'a3' && places <= 2 && workshops === 0) return { ...FROM_AFAR, bref };
  const columns = format === 'a4' || bref ? 3 : 2;
  const larger = places <= FEW && workshops === 0 ? 1.2 : 1;
  return { colonnes: columns, taille: bref ? IN_SHORT[format] : larger, bref };
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
const place = ({ data }: EntryOf<'lieu'>, hasRoom: boolean, text: (source: string) => string) => ({
  nom: text(data.titre),
  telephone: data.telephone ? saidNumber(data.telephone) : '',
  horaires: data.horaires ? saidHours(data.horaires).map(text) : [],
  adresse: addressLines(data).map(text),
  details: hasRoom ? detailsOf(data).map(text) : [],
  prix: text(data.frais_a_charge.map((id) => FRAIS[id]).join(', ')),
  verifie: text(
    `${data.verifie_le ? 'Vérifié le' : 'Informations du'} ${displayDate(checkedOn(data)).texte}`,
  ),
});

/** What is done there and how to come, each in one line; nothing of what is not told. */
const detailsOf = ({ services, modalites_acces }: EntryOf<'lieu'>['data']): string[] =>
  [
    ['On peut y faire', services.map((id) => SERVICES[id])] as const,
    ['Pour venir', modalites_acces.map((id) => MODALITES_D_ACCES[id])] as const,
  ].flatMap(([what, words]) => (words.length > 0 ? [`${what} : ${words.join(', ')}`] : []));
