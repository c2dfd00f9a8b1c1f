import type { Chance } from '../commands/fuzz/chance.ts';
import { sampleDate } from '../model/fields/date.ts';
import { DEFAULT_LICENCE } from '../model/licences.ts';
import type { PlannedEntry } from './corpus-plan.ts';
import type { PlanAround } from './front-matter.ts';

interface Place {
  entry: PlannedEntry;
  luck: Chance;
  around: PlanAround;
}

/** How far ahead, in its own collection, an entry looks for what to read next. */
const HORIZON = 40;

/** Links that a footer has, however many pages a corpus holds. */
const FOOTER_LINKS = 8;

/** The organisations that write: a corpus has few of them, as an edition does. */
const AUTHORS = [
  'Mission de médiation numérique',
  'Réseau départemental d’inclusion',
  'Agence des territoires solidaires',
  'Fabrique des usages',
  'Coopérative des lieux d’accueil',
] as const;

/** Most key figures are shares, which the site draws. */
const UNITS = ['% des habitants', 'millions de personnes', 'lieux d’accueil', 'ateliers'] as const;

/** Questions one after the other: each has an answer that goes on, and others that end. */
function someQuestions(luck: Chance) {
  const count = luck.whole(2, 6);
  return Array.from({ length: count }, (_, at) => ({
    repere: `question-${at + 1}`,
    question: `Que sait faire la personne, en ${at + 1} ?`,
    reponses: Array.from({ length: luck.whole(2, 4) }, (_answer, answer) => ({
      reponse: `Réponse ${answer + 1}`,
      vers: answer === 0 && at + 1 < count ? `question-${at + 2}` : RESULT.repere,
    })),
  }));
}

const RESULT = {
  repere: 'atelier',
  titre: 'Un atelier près de chez elle',
  maintenant: 'Appelez le lieu devant la personne, et donnez-lui une date.',
  bulletin: ['Demandez l’atelier des débutants.'],
};

/** What a mandate asks for. */
const BLANK = { etiquette: 'La personne aidée', repere: 'personne' };

const SCREEN = {
  titre: 'Vos coordonnées',
  champs: [{ etiquette: 'Nom', nature: 'texte', attendu: ['Lenoir'] }],
};

/**
 * What no schema says of a field: rules that hold between entries (the check asks for some), and what keeps a corpus
 * like the ones that people write. A field without a rule is a sample of its kind.
 */
export const FIELD_RULES: Readonly<Record<string, (place: Place) => unknown>> = {
  titre: ({ entry }) => entry.titre,
  // The bench writes one edition: nothing stands over a national page.
  national: () => undefined,
  version_nationale: () => undefined,
  // Nor is any page a version of another: its corpus is in French.
  langue: () => undefined,
  version_de: () => undefined,
  // The model has no place after 999: longer collections share places, in order.
  ordre: ({ entry: { rank, type }, around }) =>
    1 + Math.floor((rank * 998) / Math.max(998, around.ofType(type).length)),
  emplacement: ({ entry }) => (entry.rank < FOOTER_LINKS ? 'pied' : 'aucun'),
  territoire: ({ entry: { territory } }) =>
    territory && { nature: territory.nature, code: territory.code },
  debut: ({ luck }) => sampleDate(luck, 2018, 2020),
  fin: ({ luck }) => sampleDate(luck, 2026, 2028),
  unite: ({ luck }) => luck.pick(UNITS),
  // A form leads to one term only: chance would not keep to it.
  autres_formes: () => undefined,
  // Only ahead, so that no path comes back to where it started.
  suite: ({ entry, luck, around }) => {
    const ahead = around.ofType(entry.type).slice(entry.rank + 1, entry.rank + 1 + HORIZON);
    return ahead.length > 0 ? luck.some(ahead, luck.whole(1, 3)).map(({ key }) => key) : undefined;
  },
  questions: ({ luck }) => someQuestions(luck),
  resultats: () => [RESULT],
  ecrans: () => [SCREEN],
  champs: () => [BLANK],
  // A day beside the series: what is skipped or called off must be one of its own.
  dates_particulieres: ({ luck }) => [{ date: sampleDate(luck, 2027, 2028), cas: 'en-plus' }],
  creation: ({ luck }) => sampleDate(luck, 2022, 2023),
  mise_a_jour: ({ luck }) => sampleDate(luck, 2024, 2025),
  auteurs: ({ luck }) => luck.some(AUTHORS, luck.whole(1, 2)),
  licence: ({ luck }) => (luck.happens(0.9) ? DEFAULT_LICENCE : 'CC-BY-4.0'),
};
