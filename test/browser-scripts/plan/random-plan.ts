import { plainWords } from '../../../src/browser/plan/plain-words.ts';
import {
  emptyPlan,
  type Plan,
  type PlanAction,
  type PlanMission,
} from '../../../src/browser/plan/plan.ts';
import type { Chance } from '../../../src/commands/fuzz/chance.ts';

/** Pieces that break what is careless: of YAML, of Markdown, of HTML, of calendars and of spreadsheets. */
const PIECES = [
  'aller: vers',
  '- une liste',
  '# titre',
  'fin #',
  '"guillemets"',
  "l'apostrophe",
  '’',
  '«\u00A0oui\u00A0»',
  '---',
  '...',
  '|',
  '>',
  '%',
  '@arobase',
  '&ancre',
  '*renvoi',
  '!étiquette',
  '{',
  '}',
  '[',
  ']',
  ',',
  '?',
  ':',
  ' :',
  '\\',
  '\\n',
  '\n',
  '\n---\n',
  '\t',
  '👩🏽‍🦽',
  '🇫🇷',
  'é',
  'œuvre',
  '\u200B',
  '\u202E',
  '\uD800',
  '\uFEFF',
  'null',
  'true',
  'yes',
  '2027-06',
  '1.10',
  '0x1F',
  '~',
  '<b>gras</b>',
  '</script>',
  '&amp;',
  '`code`',
  '**gras**',
  '_italique_',
  '__init__',
  '[lien](https://a.example)',
  '![image](x)',
  '{{chiffre:rien}}',
  '{% if %}',
  '{marge: note}',
  '[^1]',
  '=SOMME(A1)',
  ';',
  'x'.repeat(400),
  'mot',
  'deux mots',
  'BEGIN:VCALENDAR',
];

/** A text of odd pieces, as a person could paste it. */
export const oddText = (luck: Chance): string =>
  Array.from({ length: luck.whole(1, 7) }, () => luck.pick(PIECES)).join(luck.pick(['', ' ', ' ']));

/** The same as a field of the tool takes it; never empty. */
export const oddWords = (luck: Chance, max = 300, oneLine = true): string =>
  plainWords(oddText(luck), max, oneLine) || 'mot';

function oddAction(luck: Chance): PlanAction {
  return {
    titre: oddWords(luck),
    description: oddWords(luck, 2000, false),
    ...(luck.happens(0.5) && { publics: luck.some(['jeunes', 'parents', 'tous'], 2) }),
    ...(luck.happens(0.5) && { freins: luck.some(['envie', 'connexion'], 1) }),
    ...(luck.happens(0.5) && { pilote: oddWords(luck, 200) }),
    ...(luck.happens(0.5) && { partenaires: [oddWords(luck, 200), oddWords(luck, 200)] }),
    ...(luck.happens(0.5) && { echeance: luck.pick(['2027', '2027-06', '2028-02-29']) }),
    etat: luck.pick(['prevue', 'en-cours', 'realisee', 'abandonnee']),
    ...(luck.happens(0.3) && { resultat: oddWords(luck, 1200, false) }),
  };
}

const oddPart = (luck: Chance): PlanMission => ({
  titre: oddWords(luck, 200),
  ...(luck.happens(0.5) && { objectif: oddWords(luck, 1200, false) }),
  actions: Array.from({ length: luck.whole(0, 3) }, () => oddAction(luck)),
});

/** A whole plan of odd texts. */
export function oddPlan(luck: Chance): Plan {
  const { data } = emptyPlan('2026-11-30');
  return {
    data: {
      ...data,
      titre: oddWords(luck, 120),
      resume: oddWords(luck, 320, false),
      territoire: { nature: 'departement', code: luck.pick(['01', '2A', '17']) },
      ...(luck.happens(0.5) && { debut: '2026', fin: '2027-12' }),
      porteur: oddWords(luck, 200),
      axes: Array.from({ length: luck.whole(0, 3) }, () => ({
        ...oddPart(luck),
        missions: Array.from({ length: luck.whole(0, 2) }, () => oddPart(luck)),
      })),
      auteurs: [oddWords(luck, 200)],
      sources: [
        {
          titre: oddWords(luck),
          editeur: oddWords(luck, 200),
          date: '2019-03-22',
          adresse: 'https://trame.example/strategies/x/',
        },
      ],
    },
    body: '',
  };
}
