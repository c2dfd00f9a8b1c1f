import * as z from 'zod';
import { territoire } from './common.ts';
import { adresse } from './fields/adresse.ts';
import { choix } from './fields/choix.ts';
import { choixMultiple } from './fields/choix-multiple.ts';
import { couleur } from './fields/couleur.ts';
import { groupe } from './fields/groupe.ts';
import { liste } from './fields/liste.ts';
import { paragraphe } from './fields/paragraphe.ts';
import { texte } from './fields/texte.ts';
import { forge } from './forge.ts';
import { legalNotice } from './legal-notice.ts';
import { DEFAULT_LICENCE, LICENCE_NAMES } from './licences.ts';
import { CONTENT_TYPES, type TypeName } from './types.ts';

/** `edition.yml`: who publishes this edition, and how it looks. A local edition overrides the national one key by key. */
export const editionSchema = z.strictObject({
  nom: texte({ label: 'Nom', hint: 'Le nom du site.' }, 60),
  devise: texte({ label: 'Devise', hint: 'Une courte phrase sous le nom.' }),
  description: paragraphe({ label: 'Description', hint: 'Pour les moteurs et les partages.' }, 320),
  editeur: texte({ label: 'Éditeur', hint: 'L’organisation responsable de la publication.' }),
  adresse: adresse({ label: 'Adresse du site', hint: 'Sans le sous-dossier.' }),
  contact: texte({ label: 'Contact', hint: 'Fonction ou service à joindre.' }).optional(),
  mentions: legalNotice.optional(),
  territoire: territoire('Le territoire de cette édition.').optional(),
  depot: adresse({ label: 'Dépôt', hint: 'Adresse du dépôt Git de cette édition.' }).optional(),
  forge: forge.optional(),
  licence: choix(LICENCE_NAMES, { label: 'Licence par défaut' }).default(DEFAULT_LICENCE),
  papier: choixMultiple(
    Object.fromEntries(CONTENT_TYPES.map(({ name, plural }) => [name, plural])) as Record<
      TypeName,
      string
    >,
    {
      label: 'Documents PDF',
      hint: 'Les rubriques dont chaque page existe aussi en PDF. Chacune allonge la première construction.',
    },
  ),
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
