import { contentType } from '../content-type.ts';
import { choix } from '../fields/choix.ts';
import { choixMultiple } from '../fields/choix-multiple.ts';
import { groupe } from '../fields/groupe.ts';
import { liste } from '../fields/liste.ts';
import { paragraphe } from '../fields/paragraphe.ts';
import { relation } from '../fields/relation.ts';
import { texte } from '../fields/texte.ts';
import { CAPACITES, ECHELONS, FAMILLES_D_ACTEURS } from '../vocabularies.ts';

/** A kind of actor that meets people (never one given organisation's staff). */
export const acteur = contentType({
  name: 'acteur',
  folder: 'acteurs',
  path: 'acteurs',
  label: 'Acteur',
  plural: 'Qui fait quoi',
  description: 'Se repérer : qui rencontre les personnes, qui peut les aider, et jusqu’où.',
  fil: 'terrain',
  menu: { titre: 'Acteurs', rang: 5 },
  besoin: { nom: 'construire', titre: 'Qui fait quoi', rang: 3 },
  groupe: 'aider',
  help: 'Décrivez une catégorie d’acteurs, pas une structure ni une personne.',
  fields: {
    famille: choix(FAMILLES_D_ACTEURS, { label: 'Famille' }),
    role: paragraphe({ label: 'Rôle', hint: 'Ce que cet acteur fait auprès des personnes.' }),
    capacites: choixMultiple(CAPACITES, {
      label: 'Ce qu’il peut faire',
      hint: 'Seulement ce que les sources lui reconnaissent.',
    }),
    limites: liste(paragraphe({ label: 'Limite' }, 400), {
      label: 'Limites',
      hint: 'Ce qu’il ne peut pas faire, ou ce qui n’est pas son métier.',
    }),
    oriente_vers: liste(relation('acteur', { label: 'Acteur' }), {
      label: 'Oriente vers',
      hint: 'Les acteurs à qui il envoie des personnes. Seulement quand une source le dit : nommez-la dans les sources.',
    }),
    qui_appeler: liste(
      groupe(
        {
          echelon: choix(ECHELONS, { label: 'Échelon' }),
          qui: texte({ label: 'Qui', hint: 'Un service, un réseau ou une fonction.' }),
        },
        { label: 'Interlocuteur' },
      ),
      { label: 'Qui appeler', hint: 'À chaque échelon, vers qui se tourner.' },
    ),
  },
});
