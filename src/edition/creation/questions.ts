import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { AA_TEXT, contrastRatio, PAPER } from '../../corpus/contrast.ts';
import { mediaFault } from '../../corpus/media-files.ts';
import { editionSchema } from '../../model/edition.ts';
import { FORGES } from '../../model/forge.ts';
import { findTerritory, type Territory } from './find-territory.ts';
import type { Answers, Question, Reading } from './question.ts';

/** A picture on this machine that the edition takes over. */
export interface Picture {
  path: string;
  /** `.svg` or `.png`. */
  extension: string;
}

const territoryOf = ({ territoire }: Answers): string => (territoire as Territory).nom;

/** A text that a field of `edition.yml` takes, with the reason of the model when it does not. */
function fieldText(answer: string, field: 'nom' | 'editeur' | 'devise'): Reading<string> {
  const read = editionSchema.shape[field].safeParse(answer);
  if (read.success) return { value: read.data };
  const { issues } = read.error;
  const tooLong = issues.find(({ code }) => code === 'too_big');
  return {
    reason:
      tooLong && 'maximum' in tooLong
        ? `${answer.length} signes, alors qu’il en faut ${tooLong.maximum} au plus`
        : 'il faut un texte',
  };
}

const HTTP = /^https?:\/\//i;

/** An address of a site: complete, and nothing behind its path. */
function siteAddress(answer: string): Reading<string> {
  if (!HTTP.test(answer))
    return { reason: `« ${answer} » n’est pas une adresse complète. Écrivez https:// devant` };
  if (!URL.canParse(answer) || /\s/.test(answer))
    return { reason: `« ${answer} » n’est pas une adresse` };
  const { hash, search, href } = new URL(answer);
  if (hash || search) return { reason: 'l’adresse d’un site s’arrête avant « ? » et « # »' };
  return { value: href.replace(/\/+$/, '') };
}

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function mail(answer: string): Reading<string | undefined> {
  if (answer === '') return { value: undefined };
  return MAIL.test(answer)
    ? { value: answer }
    : {
        reason: `« ${answer} » n’est pas une adresse électronique, par exemple numerique@commune.example`,
      };
}

/** A colour of text: it must be read on the paper. */
function textColour(answer: string): Reading<string | undefined> {
  if (answer === '') return { value: undefined };
  const colour = answer.toLowerCase();
  if (!/^#[0-9a-f]{6}$/.test(colour))
    return { reason: `« ${answer} » n’est pas une couleur écrite #rrggbb, par exemple #0b5563` };
  const contrast = contrastRatio(colour, PAPER);
  if (contrast >= AA_TEXT) return { value: colour };
  const shown = contrast.toFixed(1).replace('.', ',');
  return {
    reason: `${answer} se lit mal sur le papier (contraste ${shown}, il faut 4,5). De la même teinte, ${darkerUntilRead(colour)} convient`,
  };
}

/** The same tint, as much darker as the contrast asks. */
export function darkerUntilRead(colour: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  for (let share = 1; share > 0; share -= 0.02) {
    const darker = `#${channels
      .map((value) =>
        Math.round(value * share)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`;
    if (contrastRatio(darker, PAPER) >= AA_TEXT) return darker;
  }
  return '#000000';
}

/** Threads of the band: colours that carry no text. */
function threads(answer: string): Reading<readonly string[]> {
  const colours = answer
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
  const bad = colours.find((colour) => !/^#[0-9a-f]{6}$/.test(colour));
  return bad
    ? { reason: `« ${bad} » n’est pas une couleur écrite #rrggbb, par exemple #0b5563` }
    : { value: colours };
}

function picture(answer: string): Reading<Picture | undefined> {
  if (answer === '') return { value: undefined };
  const extension = extname(answer).toLowerCase();
  if (extension !== '.svg' && extension !== '.png')
    return { reason: `« ${answer} » : il faut un fichier .svg ou .png` };
  if (!existsSync(answer))
    return {
      reason: `« ${answer} » est introuvable. Écrivez le chemin d’un fichier de cet ordinateur`,
    };
  const fault = mediaFault(answer, readFileSync(answer));
  return fault
    ? { reason: `ce dessin contient ${fault}. Enregistrez-le en « SVG simple », ou en PNG` }
    : { value: { path: answer, extension } };
}

function repository(answer: string): Reading<string | undefined> {
  return answer === '' ? { value: undefined } : siteAddress(answer);
}

/** A line of text that may wait, of at most so many signs. */
const text =
  (most: number) =>
  (answer: string): Reading<string | undefined> =>
    answer.length > most
      ? { reason: `${answer.length} signes, alors qu’il en faut ${most} au plus` }
      : { value: answer === '' ? undefined : answer };

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

function forge(answer: string): Reading<keyof typeof FORGES | undefined> {
  if (answer === '') return { value: undefined };
  const name = answer.toLowerCase();
  return Object.hasOwn(FORGES, name)
    ? { value: name as keyof typeof FORGES }
    : { reason: `« ${answer} » : forge inconnue. Écrivez ${Object.keys(FORGES).join(', ')}` };
}

/** Software of a forge, by the host that everyone knows it under. */
export function forgeOf(depot: string | undefined): string {
  const host = depot ? new URL(depot).hostname : '';
  if (host === 'github.com') return 'github';
  if (host === 'codeberg.org') return 'forgejo';
  return /(^|\.)gitlab\./.test(host) ? 'gitlab' : '';
}

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
    read: picture,
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
    read: repository,
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
