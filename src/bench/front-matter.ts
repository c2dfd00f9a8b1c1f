import { DEFAULT_LICENCE } from '../model/licences.ts';
import type { TypeName } from '../model/types.ts';
import {
  APPAREILS,
  CAPACITES,
  ECHELONS,
  ETATS_D_ACTION,
  ETATS_DE_MIROIR,
  ETATS_DE_STRATEGIE,
  FAMILLES_D_ACTEURS,
  MOMENTS,
  NATURES_DE_CHARTE,
  NIVEAUX,
  OUI_NON_INCONNU,
  PRECISIONS,
  PROFILS,
  PUBLICS,
  THEMES,
} from '../model/vocabularies.ts';
import type { Chance } from './chance.ts';
import type { PlannedEntry } from './corpus-plan.ts';
import { capital, frenchWriter, type Writer } from './sentences.ts';
import { SITUATIONS, STEPS } from './vocabulary.ts';

/** The front matter of an entry, in the order of the model. */
export type FrontMatter = Record<string, unknown>;

/** The whole plan, seen from one of its entries. */
export interface PlanAround {
  /** Every entry of the corpus. */
  all: readonly PlannedEntry[];
  ofType(type: TypeName): readonly PlannedEntry[];
}

/** Writes the front matter of one entry. */
export function writeFrontMatter(
  entry: PlannedEntry,
  luck: Chance,
  around: PlanAround,
): FrontMatter {
  const french = frenchWriter(luck);
  return {
    titre: entry.titre,
    resume: summary(french),
    ...OWN_FIELDS[entry.type](entry, luck, french, around),
    ...classification(luck),
    ...relations(entry, luck, around),
    ...closing(luck, french),
  };
}

/** One sentence, and a second when there is room: the model stops summaries at 320 signs. */
function summary(french: Writer): string {
  const first = french.sentence();
  const both = `${first} ${french.sentence()}`;
  return both.length <= 320 ? both : first;
}

const ids = (vocabulary: Record<string, string>): string[] => Object.keys(vocabulary);

function classification(luck: Chance): FrontMatter {
  return {
    profils: luck.some(ids(PROFILS), luck.whole(1, 2)),
    themes: luck.some(ids(THEMES), luck.whole(1, 3)),
    publics: luck.some(ids(PUBLICS), luck.whole(1, 2)),
    niveaux: luck.some(ids(NIVEAUX), luck.whole(1, 2)),
  };
}

/** How far ahead, in its own collection, an entry looks for what to read next. */
const HORIZON = 40;

/** « suite » only looks ahead, so that no path comes back to where it started. */
function relations(entry: PlannedEntry, luck: Chance, { all, ofType }: PlanAround): FrontMatter {
  const ahead = ofType(entry.type).slice(entry.rank + 1, entry.rank + 1 + HORIZON);
  const others = luck.some(all, luck.whole(2, 4)).filter(({ key }) => key !== entry.key);
  return {
    ...(ahead.length > 0 && { suite: luck.some(ahead, luck.whole(1, 3)).map(({ key }) => key) }),
    voir_aussi: others.map(({ key }) => key),
  };
}

function closing(luck: Chance, french: Writer): FrontMatter {
  return {
    creation: someDate(luck, 2022, 2023),
    mise_a_jour: someDate(luck, 2024, 2025),
    auteurs: luck.some(AUTHORS, luck.whole(1, 2)),
    sources: Array.from({ length: luck.whole(1, 2) }, () => ({
      titre: `Rapport : ${french.task()}`,
      editeur: luck.pick(AUTHORS),
      date: String(luck.whole(2015, 2025)),
      reference: `Page ${luck.whole(2, 180)}`,
    })),
    licence: luck.happens(0.9) ? DEFAULT_LICENCE : 'CC-BY-4.0',
  };
}

const AUTHORS = [
  'Mission de médiation numérique',
  'Réseau départemental d’inclusion',
  'Agence des territoires solidaires',
  'Fabrique des usages',
  'Coopérative des lieux d’accueil',
] as const;

function someDate(luck: Chance, from: number, to: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${luck.whole(from, to)}-${two(luck.whole(1, 12))}-${two(luck.whole(1, 28))}`;
}

type WriteFields = (
  entry: PlannedEntry,
  luck: Chance,
  french: Writer,
  around: PlanAround,
) => FrontMatter;

const keysOf = (luck: Chance, entries: readonly PlannedEntry[], count: number): string[] =>
  luck.some(entries, count).map(({ key }) => key);

/** The model has no place after 999: longer collections share places, in order. */
const place = ({ rank, type }: PlannedEntry, { ofType }: PlanAround): number =>
  1 + Math.floor((rank * 998) / Math.max(998, ofType(type).length));

const OWN_FIELDS: Record<TypeName, WriteFields> = {
  guide: (entry, luck, french, around) => ({
    ordre: place(entry, around),
    essentiel: Array.from({ length: 3 }, () => french.sentence()),
    chiffres: keysOf(luck, around.ofType('chiffre'), luck.whole(1, 3)),
  }),
  kit: (entry, luck, french, around) => ({
    ordre: place(entry, around),
    situation: `« ${luck.pick(SITUATIONS)} »`,
    moment: luck.pick(ids(MOMENTS)),
    duree: luck.whole(5, 60),
    point_juridique: luck.happens(0.3),
    etapes: luck.some(STEPS, luck.whole(3, 6)).map((action) => ({
      action: `${action}.`,
      ...(luck.happens(0.5) && { detail: french.sentence() }),
    })),
  }),
  charte: (_entry, luck, french) => ({
    nature: luck.pick(ids(NATURES_DE_CHARTE)),
    signataires: Array.from({ length: 3 }, () => capital(french.subject())),
    origine: french.paragraph(2),
    reprise: french.paragraph(2),
    preambule: french.paragraph(3),
    articles: Array.from({ length: luck.whole(4, 8) }, () => ({
      titre: capital(french.task()),
      texte: `${french.paragraph(2)}\n\n${french.paragraph(1)}`,
    })),
  }),
  strategie: ({ territory }, luck, french, around) => ({
    territoire: { nature: territory?.nature, code: territory?.code },
    debut: someDate(luck, 2018, 2020),
    fin: someDate(luck, 2026, 2028),
    etat: luck.pick(ids(ETATS_DE_STRATEGIE)),
    porteur: territory?.nom,
    diagnostic: `${french.paragraph(4)}\n\n${french.paragraph(3)}`,
    gouvernance: french.paragraph(4),
    axes: Array.from({ length: luck.whole(2, 4) }, (_, at) => axis(at + 1, luck, french)),
    enseignements: Array.from({ length: 2 }, () => french.paragraph(2)),
    acteurs: keysOf(luck, around.ofType('acteur'), luck.whole(2, 5)),
  }),
  acteur: (_entry, luck, french) => ({
    famille: luck.pick(ids(FAMILLES_D_ACTEURS)),
    role: french.paragraph(2),
    capacites: luck.some(ids(CAPACITES), luck.whole(1, 3)),
    limites: [french.sentence(), french.sentence()],
    qui_appeler: ids(ECHELONS).map((echelon) => ({ echelon, qui: capital(french.subject()) })),
  }),
  diagnostic: (_entry, luck, french) => ({
    editeur: luck.pick(AUTHORS),
    destine_a: capital(french.subject()),
    duree: luck.whole(5, 90),
    compte: luck.pick(ids(OUI_NON_INCONNU)),
    papier: luck.pick(ids(OUI_NON_INCONNU)),
    mesure: Array.from({ length: 4 }, () => capital(french.task())),
  }),
  miroir: (_entry, luck, french) => ({
    operateur: luck.pick(AUTHORS),
    demarche: capital(french.task()),
    parcours: Array.from({ length: 3 }, () => capital(french.task())),
    appareils: luck.some(ids(APPAREILS), luck.whole(1, 2)),
    date_copie: String(luck.whole(2018, 2024)),
    date_verification: someDate(luck, 2024, 2025),
    etat: luck.pick(ids(ETATS_DE_MIROIR)),
  }),
  chiffre: (_entry, luck, french) => ({
    precision: luck.pick(ids(PRECISIONS)),
    valeur: luck.whole(2, 98),
    unite: luck.pick(['% des habitants', 'millions de personnes', 'lieux d’accueil', 'ateliers']),
    compte: `qui savent ${french.task()}`,
    date_enquete: String(luck.whole(2016, 2025)),
    perimetre: `${french.town()}, 12 ans et plus`,
  }),
  glossaire: () => ({}),
  // The footer of a site has a handful of links, however many pages stand beside it.
  page: ({ rank }) => ({
    ordre: Math.min(rank + 1, 999),
    emplacement: rank < 8 ? 'pied' : 'aucun',
  }),
};

function axis(number: number, luck: Chance, french: Writer): FrontMatter {
  return {
    titre: `Axe ${number}. ${capital(french.task())}`,
    objectif: french.sentence(),
    missions: Array.from({ length: luck.whole(1, 3) }, (_, at) => ({
      titre: `${number}.${at + 1} ${capital(french.task())}`,
      objectif: french.sentence(),
      actions: Array.from({ length: luck.whole(2, 3) }, () => action(luck, french)),
    })),
  };
}

const action = (luck: Chance, french: Writer): FrontMatter => ({
  titre: capital(french.task()),
  description: french.paragraph(2),
  publics: luck.some(ids(PUBLICS), 1),
  pilote: luck.pick(AUTHORS),
  partenaires: [capital(french.subject()), capital(french.subject())],
  etat: luck.pick(ids(ETATS_D_ACTION)),
});
