import { adresse } from './fields/adresse.ts';
import { choix } from './fields/choix.ts';
import { choixMultiple } from './fields/choix-multiple.ts';
import { code } from './fields/code.ts';
import { date } from './fields/date.ts';
import { datePartielle } from './fields/date-partielle.ts';
import { groupe } from './fields/groupe.ts';
import { liste, listeNonVide } from './fields/liste.ts';
import { paragraphe } from './fields/paragraphe.ts';
import { relation } from './fields/relation.ts';
import { texte } from './fields/texte.ts';
import { DEFAULT_LICENCE, LICENCE_NAMES } from './licences.ts';
import {
  NATURES_DE_TERRITOIRE,
  NIVEAUX,
  PROFILS,
  PUBLICS,
  RAPPORTS_AU_NATIONAL,
  THEMES,
} from './vocabularies.ts';

/** Where a fact or an idea was read. */
export const source = groupe(
  {
    titre: texte({ label: 'Titre', hint: 'Titre du document ou de la page.' }, 300),
    editeur: texte({ label: 'Éditeur', hint: 'Organisation qui l’a publié.' }),
    date: datePartielle({ label: 'Date', hint: '2018, 2018-09 ou 2018-09-14.' }).optional(),
    adresse: adresse({ label: 'Adresse', hint: 'Adresse complète, avec https://.' }).optional(),
    reference: texte({
      label: 'Référence',
      hint: 'Page, numéro de délibération, partie du document.',
    }).optional(),
  },
  { label: 'Source' },
);

/** The place an entry is about. */
export const territoire = (hint: string) =>
  groupe(
    {
      nature: choix(NATURES_DE_TERRITOIRE, { label: 'Nature' }),
      code: code({
        label: 'Code officiel',
        hint: 'INSEE pour une commune, un département ou une région ; SIREN pour une intercommunalité ; FR pour la France entière.',
      }),
    },
    { label: 'Territoire', hint },
  );

/** What every entry starts with. */
export const opening = {
  titre: texte({ label: 'Titre', hint: 'Court et concret. Il devient le titre de la page.' }, 120),
  resume: paragraphe(
    {
      label: 'Résumé',
      hint: 'Une ou deux phrases, affichées sous le titre et dans les résultats de recherche.',
    },
    320,
  ),
};

/** How readers find an entry. */
export const classification = {
  profils: choixMultiple(PROFILS, {
    label: 'Pour qui',
    hint: 'Les lecteurs à qui cette page s’adresse d’abord.',
  }),
  themes: choixMultiple(THEMES, { label: 'Thèmes', hint: 'Un à trois thèmes.' }),
  publics: choixMultiple(PUBLICS, {
    label: 'Publics concernés',
    hint: 'Les personnes dont parle la page.',
  }),
  niveaux: choixMultiple(NIVEAUX, {
    label: 'Niveaux',
    hint: 'Les niveaux d’aisance numérique des personnes concernées.',
  }),
};

/** What every entry ends with: what to read next, and where it comes from. */
export const closing = {
  suite: liste(relation('*', { label: 'Page' }), {
    label: 'À lire ensuite',
    hint: 'Une à trois pages, dans l’ordre. La suite ne doit jamais ramener à cette page.',
  }),
  voir_aussi: liste(relation('*', { label: 'Page' }), {
    label: 'Voir aussi',
    hint: 'Pages proches. Le lien inverse s’affiche tout seul, s’il reste de la place.',
  }),
  creation: date({ label: 'Date de création' }),
  mise_a_jour: date({
    label: 'Dernière mise à jour',
    apres: 'creation',
    hint: 'La licence demande de la citer : changez-la à chaque modification de fond.',
  }),
  auteurs: listeNonVide(texte({ label: 'Organisation', hint: 'Jamais une personne privée.' }), {
    label: 'Auteurs',
    hint: 'Les organisations qui ont écrit cette page.',
  }),
  sources: liste(source, {
    label: 'Sources',
    hint: 'Les documents d’où viennent les faits et les chiffres.',
  }),
  licence: choix(LICENCE_NAMES, {
    label: 'Licence',
    hint: 'Licence Ouverte 2.0, sauf si le texte d’origine en impose une autre.',
  }).default(DEFAULT_LICENCE),
};

/** The same for what tells a fact: it says where the fact was read. */
export const sourcedClosing = {
  ...closing,
  sources: listeNonVide(source, {
    label: 'Sources',
    hint: 'Où l’information a été lue : une au moins, avec sa date.',
  }),
};

/** In a local edition only: what the entry does to the national entry of the same key. */
export const layering = {
  national: choix(RAPPORTS_AU_NATIONAL, {
    label: 'Rapport à la page nationale',
    hint: 'Seulement dans une édition locale, quand une page nationale porte le même nom.',
  }).optional(),
  version_nationale: date({
    label: 'Version nationale de départ',
    hint: 'Pour « remplace » : la date de mise à jour de la page nationale que ce texte remplace.',
  }).optional(),
};
