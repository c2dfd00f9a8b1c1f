import { FORGES } from '../../model/forge.ts';
import { findTerritory, type Territory } from './find-territory.ts';
import type { Answers, Question } from './question.ts';
import { forge, forgeOf, laterAddress, repository, siteAddress } from './read-addresses.ts';
import { icon, picture, textColour, threads } from './read-looks.ts';
import { fieldText, mail, text } from './read-texts.ts';

const territoryOf = ({ territoire }: Answers): string => (territoire as Territory).nom;

/** In signs: what the model lets a line and a telephone of the legal notice be. */
const LINE = 200;
const TELEPHONE = 40;

/** What the law asks of whoever publishes a site (see `legalNotice`): each may wait, and `npm run check` recalls it. */
const LEGAL: readonly (readonly [flag: string, asks: string])[] = [
  ['siege', 'Quelle est l’adresse postale de l’éditeur ?'],
  ['telephone', 'Quel est son téléphone ?'],
  ['directeur', 'Qui dirige la publication ? (en général, la personne qui représente l’organisme)'],
  ['hebergeur', 'Qui héberge le site ?'],
  ['hebergeur-adresse', 'Quelle est l’adresse de l’hébergeur ?'],
  ['hebergeur-telephone', 'Quel est son téléphone ?'],
];

/** All that `npm run edition -- creer` asks, in its order. */
export const QUESTIONS: readonly Question[] = [
  {
    flag: 'territoire',
    asks: 'Quel territoire ?',
    hint: 'Son nom, son code INSEE, ou le SIREN d’une intercommunalité.',
    read: findTerritory,
  },
  {
    flag: 'nom',
    asks: 'Quel nom pour le site ?',
    otherwise: (answers) => {
      const whole = `Le numérique inclusif – ${territoryOf(answers)}`;
      return whole.length <= NAME_LENGTH ? whole : territoryOf(answers).slice(0, NAME_LENGTH);
    },
    read: (answer) => fieldText(answer, 'nom'),
  },
  {
    flag: 'editeur',
    asks: 'Quelle organisation publie le site ?',
    otherwise: territoryOf,
    read: (answer) => fieldText(answer, 'editeur'),
  },
  {
    flag: 'adresse',
    asks: 'À quelle adresse le site sera-t-il publié ?',
    hint: 'Avec son sous-dossier, s’il y en a un : https://www.departement.example/inclusion',
    read: siteAddress,
  },
  {
    flag: 'contact',
    asks: 'À quelle adresse électronique vous écrire ?',
    hint: 'Celle d’un service. La loi la demande ; vous pourrez la dire plus tard.',
    otherwise: () => '',
    read: mail,
  },
  {
    flag: 'couleur',
    asks: 'Quelle couleur pour les liens ?',
    hint: 'Écrite #rrggbb. Elle doit se lire sur le papier.',
    otherwise: () => '',
    read: textColour,
  },
  {
    flag: 'action',
    asks: 'Quelle couleur pour ce qui se presse ?',
    hint: 'Écrite #rrggbb. Elle doit se lire sur le papier.',
    otherwise: () => '',
    read: textColour,
  },
  {
    flag: 'fils',
    asks: 'Quelles couleurs pour la bande en haut de page ?',
    hint: 'Une ou plusieurs couleurs #rrggbb, séparées par des espaces.',
    otherwise: () => '',
    read: threads,
  },
  {
    flag: 'logo',
    asks: 'Quel logo ?',
    hint: 'Le chemin d’un fichier .svg ou .png. Il sera copié dans content/local/media/.',
    otherwise: () => '',
    read: picture,
  },
  {
    flag: 'icone',
    asks: 'Quelle icône pour l’onglet du navigateur ?',
    hint: 'Le chemin d’un fichier .svg ou .png, carré.',
    otherwise: () => '',
    read: icon,
  },
  {
    flag: 'depot',
    asks: 'À quelle adresse est le dépôt Git de cette édition ?',
    hint: 'Par exemple https://forge.example/groupe/projet',
    otherwise: () => '',
    read: repository,
  },
  {
    flag: 'forge',
    asks: 'Quelle forge l’héberge ?',
    hint: Object.keys(FORGES).join(', '),
    otherwise: ({ depot }) => forgeOf(depot as string | undefined),
    read: forge,
  },
  {
    flag: 'application',
    asks: 'Quel identifiant d’application cette forge vous a-t-elle donné ?',
    hint: 'Pour écrire depuis le site publié. Il peut venir plus tard.',
    when: ({ forge: named }) => named !== undefined && named !== 'github' && named !== 'local',
    otherwise: () => '',
    read: text(LINE),
  },
  {
    flag: 'authentification',
    asks: 'À quelle adresse est votre service de connexion (npm run auth) ?',
    hint: 'Pour écrire depuis le site publié. Il peut venir plus tard.',
    when: ({ forge: named }) => named === 'github',
    otherwise: () => '',
    read: laterAddress,
  },
  ...LEGAL.map(([flag, asks]) => ({
    flag,
    asks,
    otherwise: () => '',
    read: text(flag.endsWith('telephone') ? TELEPHONE : LINE),
  })),
];

/** In signs: what the model lets a name be. */
const NAME_LENGTH = 60;
