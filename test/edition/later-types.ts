import { readFileSync } from 'node:fs';
import { kitSheet } from '../helpers/content-folder.ts';
import { place } from '../helpers/place.ts';
import { workshop } from '../helpers/workshop.ts';
import type { Changes } from './repositories.ts';

const sample = (path: string): string =>
  readFileSync(`test/editions/complet/national/${path}.md`, 'utf8');

const DECISION = sample('decisions/ouvrir-un-lieu')
  .replace('chiffres:\n  - chiffres/inquietude\n', '')
  .replace('chapitres:\n  - guide/agir\n', '');
const MANDATE = sample('mandats/mandat');
const EXERCISE = sample('exercices/carte-de-bibliotheque');
const CHANGE = sample('veille/connexion-par-code').replace(/touche:\n(?: {2}.*\n)+/, '');
const REASON = sample('raisons/voir-des-photos').replace('kit/ecrire-un-courriel', 'kit/ecouter');

const layer = (what: string): string =>
  `---\nnational: ${what}\nmise_a_jour: 2026-02-01\nauteurs:\n  - Ville de Port-Essai\n---\nÀ Port-Essai, le mardi.\n`;
const dayOf = (text: string): string => /^mise_a_jour: (.*)$/m.exec(text)?.[1] ?? '';
const onDay = (text: string, day: string): string => text.replace(dayOf(text), day);
const mine = (text: string): string =>
  text.replace(/^---\n/, `---\nnational: remplace\nversion_nationale: ${dayOf(text)}\n`);

/** National pages of the types beside sheets and pages. */
export const LATER_NATIONAL: Changes = {
  'content/national/decisions/lieu.md': DECISION,
  'content/national/mandats/mandat.md': MANDATE,
  'content/national/exercices/carte.md': EXERCISE,
  'content/national/veille/code.md': CHANGE,
  'content/national/raisons/photos.md': REASON,
};

/** What a territory does with each, what territories alone have, a page in another language, a withdrawal. */
export const LATER_TERRITORY: Changes = {
  'content/local/decisions/lieu.md': mine(DECISION),
  'content/local/mandats/mandat.md': mine(MANDATE),
  'content/local/exercices/carte.md': '---\nnational: masque\n---\n',
  'content/local/veille/code.md': layer('complete'),
  'content/local/raisons/photos.md': layer('complete'),
  'content/local/lieux/comptoir.md': place('Comptoir'),
  'content/local/ateliers/premiers-pas.md': workshop('Premiers pas'),
  'content/local/kit/chez-nous-eu.md': kitSheet(
    'Gurean',
    'langue: eu\nversion_de: kit/chez-nous\n',
  ),
  'content/local/retraits.yml':
    'retraits:\n  - cle: kit/vieille\n    titre: Vieille fiche\n    date: 2026-01-03\n    raison: Elle ne servait plus.\n',
};

/** What some of the forty commits do to them, by the place of the commit, from 0. */
export const LATER_COMMITS: Readonly<Record<number, Changes>> = {
  5: {
    'content/national/decisions/lieu.md': onDay(
      DECISION.replace('Choisissez une salle.', 'Choisissez une salle claire.'),
      '2026-03-03',
    ),
  },
  6: { 'content/national/mandats/mandat.md': onDay(MANDATE, '2026-03-04') },
  7: { 'content/national/raisons/photos.md': onDay(REASON, '2026-03-05') },
  26: { 'content/national/veille/code.md': null },
  27: {
    'content/national/exercices/carte.md': null,
    'content/national/exercices/bibliotheque.md': EXERCISE,
  },
};

/** What the report says of them: of the first ten commits, then of the third ten. */
export const LATER_SPOKEN: Readonly<Record<0 | 2, readonly RegExp[]>> = {
  0: [
    /local\/decisions\/lieu\.md — La page nationale a changé/,
    /Choisissez une \[-salle-\]\{\+salle claire\+\}/,
    /local\/mandats\/mandat\.md — La page nationale a changé/,
    /raisons\/photos — .* ; vous la complétez/,
  ],
  2: [
    /local\/veille\/code\.md — La page nationale n’existe plus/,
    /local\/exercices\/carte\.md — La page nationale s’appelle maintenant exercices\/bibliotheque : sous ce nom, elle paraîtra/,
  ],
};
