import { contentType } from '../content-type.ts';
import { choix } from '../fields/choix.ts';
import { date } from '../fields/date.ts';
import { datePartielle } from '../fields/date-partielle.ts';
import { groupe } from '../fields/groupe.ts';
import { liste, listeNonVide } from '../fields/liste.ts';
import { relation } from '../fields/relation.ts';
import { texte } from '../fields/texte.ts';
import { NATURES_DE_CHANGEMENT } from '../vocabularies.ts';

/** A change of an online service, and the pages that it may have made untrue. */
export const veille = contentType({
  name: 'veille',
  folder: 'veille',
  path: 'veille',
  label: 'Changement signalé',
  plural: 'Veille des plateformes',
  description:
    'Suivre ce qui change sur les sites des services publics : ce qui est nouveau, ce qu’il faut faire, et d’où vient l’information.',
  fil: 'aider',
  besoin: { nom: 'aider', titre: 'Ce qui a changé sur les sites publics', rang: 6 },
  groupe: 'aider',
  sourcee: true,
  listeVide: true,
  help: 'Un changement se signale avec sa source et sa date. Les pages touchées préviennent leurs lecteurs tant que personne ne les a relues : notez ici le jour de la relecture.',
  fields: {
    operateur: texte({
      label: 'Opérateur',
      hint: 'Le service public dont le site change, sous son nom d’aujourd’hui.',
    }),
    nature: choix(NATURES_DE_CHANGEMENT, { label: 'Ce qui change' }),
    date_changement: datePartielle({
      label: 'Date du changement',
      hint: 'Le jour ou le mois où cela change pour les personnes : 2026-09-14 ou 2026-09.',
    }),
    a_faire: listeNonVide(
      texte({ label: 'Geste', hint: 'Une consigne courte, qui commence par un verbe.' }, 240),
      { label: 'Que faire maintenant', hint: 'Un à quatre gestes, dans l’ordre.' },
    ),
    touche: liste(
      groupe(
        {
          page: relation('*', { label: 'Page' }),
          relue_le: date({
            label: 'Relue le',
            hint: 'Le jour où quelqu’un a relu la page après le changement. Vide : elle reste à relire, et le dit.',
          }).optional(),
        },
        { label: 'Page touchée' },
      ),
      {
        label: 'Pages touchées',
        hint: 'Les miroirs, fiches et exercices que ce changement peut rendre faux.',
      },
    ),
  },
});
