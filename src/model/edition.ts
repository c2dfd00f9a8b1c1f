import * as z from 'zod';
import { territoire } from './common.ts';
import { adresse } from './fields/adresse.ts';
import { choix } from './fields/choix.ts';
import { choixMultiple } from './fields/choix-multiple.ts';
import { couleur } from './fields/couleur.ts';
import { groupe } from './fields/groupe.ts';
import { liste } from './fields/liste.ts';
import { ouiNon } from './fields/oui-non.ts';
import { paragraphe } from './fields/paragraphe.ts';
import { relation } from './fields/relation.ts';
import { texte } from './fields/texte.ts';
import { forge } from './forge.ts';
import { OTHER_LANGUAGES } from './languages.ts';
import { legalNotice } from './legal-notice.ts';
import { DEFAULT_LICENCE, LICENCE_NAMES } from './licences.ts';
import { CONTENT_TYPES, LISTED_TYPES, type ListedType, type TypeName, typeNamed } from './types.ts';
import { FUSEAUX } from './workshops/french-time.ts';

/** The sections of the site, by their type. */
const SECTIONS = Object.fromEntries(
  LISTED_TYPES.map((name) => [name, typeNamed(name).plural]),
) as Record<ListedType, string>;

const media = (label: string, hint: string) =>
  texte({ label, hint: `${hint} Un dessin .svg ou .png ajouté par « Médias » : son adresse.` });

const TYPE_NAMES = Object.fromEntries(
  CONTENT_TYPES.map(({ name, plural }) => [name, plural]),
) as Record<TypeName, string>;

/** `edition.yml`: who publishes this edition, and how it looks. A local edition overrides the national one key by key. */
export const editionSchema = z.strictObject({
  nom: texte({ label: 'Nom', hint: 'Le nom du site.' }, 60),
  devise: texte({ label: 'Devise', hint: 'Une courte phrase sous le nom.' }),
  description: paragraphe({ label: 'Description', hint: 'Pour les moteurs et les partages.' }, 320),
  editeur: texte({ label: 'Éditeur', hint: 'L’organisation responsable de la publication.' }),
  adresse: adresse({
    label: 'Adresse du site',
    hint: 'Avec son sous-dossier, s’il y en a un : https://www.departement.example/inclusion',
  }),
  contact: texte({ label: 'Contact', hint: 'Fonction ou service à joindre.' }).optional(),
  mentions: legalNotice.optional(),
  territoire: territoire('Le territoire de cette édition.').optional(),
  fuseau: choix(FUSEAUX, {
    label: 'Fuseau horaire',
    hint: 'Celui des ateliers. Vide : celui du territoire, d’après son code ; une intercommunalité d’outre-mer le choisit.',
  }).optional(),
  depot: adresse({ label: 'Dépôt', hint: 'Adresse du dépôt Git de cette édition.' }).optional(),
  forge: forge.optional(),
  licence: choix(LICENCE_NAMES, { label: 'Licence par défaut' }).default(DEFAULT_LICENCE),
  langues: choixMultiple(OTHER_LANGUAGES, {
    label: 'Autres langues',
    hint: 'Celles de vos pages qui ne sont pas en français.',
  }),
  recherche_nationale: ouiNon({
    label: 'Chercher aussi dans l’édition nationale',
    hint: 'Oui : la page de recherche le propose. Rien n’est demandé à l’autre site tant que personne ne clique.',
  }).default(false),
  papier: choixMultiple(TYPE_NAMES, {
    label: 'Documents PDF',
    hint: 'Les rubriques dont chaque page existe aussi en PDF. Chacune allonge la première construction.',
  }),
  vignettes: choixMultiple(TYPE_NAMES, {
    label: 'Images de partage',
    hint: 'Les rubriques dont chaque page a sa propre image sur les réseaux sociaux : son titre. Les autres ont celle du site. Chacune allonge la première construction.',
  }),
  logo: media('Logo', 'Il s’ajoute au nom, en haut de chaque page.').optional(),
  icone: media('Icône', 'Un dessin carré, pour l’onglet du navigateur.').optional(),
  accueil: groupe(
    {
      titre: texte({ label: 'Titre', hint: 'La phrase en haut de l’accueil.' }, 120).optional(),
      texte: paragraphe({
        label: 'Texte',
        hint: 'Ce que le site apporte. Vide : la description.',
      }).optional(),
      chiffre: relation('chiffre', {
        label: 'Chiffre',
        hint: 'Le chiffre clé montré en grand.',
      }).optional(),
    },
    { label: 'Accueil', hint: 'Ce que dit la première page.' },
  ).optional(),
  // A list, whose items change places; one who chooses several at once would have to begin again.
  menu: liste(choix(SECTIONS, { label: 'Rubrique' }), {
    label: 'Ordre du menu',
    hint: 'Les rubriques à mettre d’abord, dans l’ordre. Les autres suivent.',
  }),
  rubriques_masquees: choixMultiple(SECTIONS, {
    label: 'Rubriques masquées',
    hint: 'Les rubriques dont les pages nationales ne sont pas publiées ici.',
  }),
  fils: liste(couleur({ label: 'Fil', hint: 'Une couleur, #rrggbb.' }), {
    label: 'Fils du tissage',
    hint: 'Les couleurs de la bande en haut de page. Vide : celles de Trame.',
  }),
  couleurs: groupe(
    {
      lien: couleur({ label: 'Liens' }).optional(),
      action: couleur({ label: 'Action' }).optional(),
    },
    { label: 'Couleurs', hint: 'Leur contraste avec le papier est vérifié à la construction.' },
  ).optional(),
});

export type EditionData = z.infer<typeof editionSchema>;
