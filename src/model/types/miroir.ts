import { contentType } from '../content-type.ts';
import { adresse } from '../fields/adresse.ts';
import { choix } from '../fields/choix.ts';
import { choixMultiple } from '../fields/choix-multiple.ts';
import { datePartielle } from '../fields/date-partielle.ts';
import { liste } from '../fields/liste.ts';
import { relation } from '../fields/relation.ts';
import { texte } from '../fields/texte.ts';
import { APPAREILS, ETATS_DE_MIROIR } from '../vocabularies.ts';

/** A training copy of an online procedure (« site miroir »). */
export const miroir = contentType({
  name: 'miroir',
  folder: 'miroirs',
  path: 'miroirs',
  label: 'Site miroir',
  plural: 'Sites miroirs',
  description: 'S’entraîner : des copies de démarches, sans données réelles.',
  fil: 'aider',
  menu: { titre: 'Miroirs', rang: 7 },
  besoin: { nom: 'aider', titre: 'Les sites pour s’entraîner', rang: 4 },
  groupe: 'aider',
  help: 'Un miroir vieillit vite : notez la date de la copie et celle de la dernière vérification.',
  fields: {
    operateur: texte({ label: 'Opérateur', hint: 'Le service public qui tient la démarche.' }),
    demarche: texte({ label: 'Démarche', hint: 'La démarche que le miroir imite.' }),
    adresse: adresse({ label: 'Adresse du miroir' }).optional(),
    parcours: liste(texte({ label: 'Parcours' }), {
      label: 'Parcours couverts',
      hint: 'Ce que l’on peut simuler, étape par étape.',
    }),
    appareils: choixMultiple(APPAREILS, {
      label: 'Appareils',
      hint: 'Ceux sur lesquels le miroir fonctionne, s’ils sont connus.',
    }),
    date_copie: datePartielle({
      label: 'Date de la copie',
      hint: 'La version de la démarche que le miroir imite.',
    }).optional(),
    date_verification: datePartielle({
      label: 'Dernière vérification',
      apres: 'date_copie',
      hint: 'Le jour où quelqu’un a comparé le miroir à la vraie démarche.',
    }).optional(),
    etat: choix(ETATS_DE_MIROIR, { label: 'État' }),
    exercices: liste(relation('exercice', { label: 'Exercice' }), {
      label: 'Exercices',
      hint: 'Où s’entraîner quand le miroir est fermé, ou pas encore vérifié.',
    }),
  },
});
