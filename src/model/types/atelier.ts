import { contentType } from '../content-type.ts';
import { choix } from '../fields/choix.ts';
import { choixMultiple } from '../fields/choix-multiple.ts';
import { courriel } from '../fields/courriel.ts';
import { date } from '../fields/date.ts';
import { entier } from '../fields/entier.ts';
import { groupe } from '../fields/groupe.ts';
import { heure } from '../fields/heure.ts';
import { liste } from '../fields/liste.ts';
import { relation } from '../fields/relation.ts';
import { telephone } from '../fields/telephone.ts';
import { texte } from '../fields/texte.ts';
import {
  CAS_DE_DATE,
  ETATS_D_ATELIER,
  JOURS,
  LANGUES,
  NIVEAUX,
  PLACES_D_ATELIER,
  REPETITIONS,
} from '../vocabularies.ts';

/** A workshop, or any other event where people learn: once, or as a series by a rule. */
export const atelier = contentType({
  name: 'atelier',
  folder: 'ateliers',
  path: 'ateliers',
  label: 'Atelier',
  plural: 'Ateliers',
  description:
    'Apprendre près de chez soi : les ateliers du territoire, semaine après semaine, avec le niveau demandé et qui appeler.',
  fil: 'terrain',
  besoin: { nom: 'aider', titre: 'Les ateliers près de chez vous', rang: 6 },
  groupe: 'territoire',
  sansNouveaute: true,
  titresPartages: true,
  duTerritoire: true,
  listeVide: true,
  help: 'Un atelier tient en trois minutes : sa première date, s’il revient, la commune, le niveau demandé, qui appeler. Un atelier annulé se marque « Annulé » : ne le supprimez pas, des gens l’ont noté.',
  fields: {
    etat: choix(ETATS_D_ATELIER, {
      label: 'État',
      hint: '« Annulé » annule toutes les dates. Pour une seule, voyez « Dates particulières ».',
    }).default('prevu'),
    date: date({ label: 'Date, ou première date' }),
    heure_debut: heure({ label: 'De', hint: 'L’heure du début, par exemple 14:00.' }),
    heure_fin: heure({
      label: 'À',
      apres: 'heure_debut',
      hint: 'L’heure de fin, par exemple 16:00.',
    }),
    repetition: choix(REPETITIONS, { label: 'Revient' }).default('jamais'),
    jours: choixMultiple(JOURS, {
      label: 'Jours',
      hint: 'S’il revient plusieurs jours par semaine. Vide : le jour de la première date.',
    }),
    jusqu_au: date({
      label: 'Dernière date',
      apres: 'date',
      hint: 'S’il revient. Vide : pendant un an.',
    }).optional(),
    dates_particulieres: liste(
      groupe(
        {
          date: date({ label: 'Date' }),
          cas: choix(CAS_DE_DATE, { label: 'Ce jour-là' }),
          heure_debut: heure({ label: 'De', hint: 'Si l’heure change.' }).optional(),
          heure_fin: heure({ label: 'À', hint: 'Si l’heure change.' }).optional(),
          precision: texte({ label: 'Précision', hint: 'Affichée à côté de la date.' }).optional(),
          presents: entier({
            label: 'Personnes venues',
            hint: 'Après l’atelier, pour le bilan de l’année.',
          }).optional(),
        },
        { label: 'Date' },
      ),
      {
        label: 'Dates particulières',
        hint: 'Une date annulée, complète, sautée ou en plus ; après coup, combien de personnes sont venues.',
      },
    ),
    lieu: relation('lieu', {
      label: 'Lieu',
      hint: 'S’il a sa page dans « Trouver un lieu ». Sinon, écrivez-le dessous.',
    }).optional(),
    commune: texte({ label: 'Commune', hint: 'Son nom officiel.' }),
    adresse: texte(
      {
        label: 'Adresse',
        hint: 'Si le lieu n’a pas sa page : son nom et sa rue, « Médiathèque, 3 rue du Lavoir ».',
      },
      300,
    ).optional(),
    niveau: choix(NIVEAUX, {
      label: 'Niveau demandé',
      hint: 'Le niveau qu’il faut avoir pour suivre. « Éloigné » : on peut venir sans avoir jamais touché un ordinateur.',
    }),
    places: choix(PLACES_D_ATELIER, { label: 'Places' }).default('reste'),
    langues: choixMultiple(LANGUES, { label: 'Langues', hint: 'Vide : en français.' }),
    prix: texte({ label: 'Prix', hint: 'Vide : gratuit. Sinon : « 5 € la séance ».' }).optional(),
    contact: groupe(
      {
        qui: texte({
          label: 'Qui appeler',
          hint: 'Un accueil, un service ; jamais une personne privée.',
        }),
        telephone: telephone({
          label: 'Téléphone',
          hint: 'Par exemple 05 59 00 00 00.',
        }).optional(),
        courriel: courriel({
          label: 'Courriel',
          hint: 'L’adresse d’un accueil, pas celle d’une personne.',
        }).optional(),
      },
      { label: 'Contact' },
    ),
  },
});
