import { contentType } from '../content-type.ts';
import { entier } from '../fields/entier.ts';
import { liste, listeNonVide } from '../fields/liste.ts';
import { relation } from '../fields/relation.ts';
import { texte } from '../fields/texte.ts';

/** A chapter of the awareness guide for elected officials and decision makers. */
export const guide = contentType({
  name: 'guide',
  folder: 'guide',
  path: 'guide',
  label: 'Chapitre du guide',
  plural: 'Guide de sensibilisation',
  description: 'Comprendre et décider : le guide pour les élus et les décideurs.',
  fil: 'comprendre',
  menu: { titre: 'Guide', rang: 1 },
  besoin: { nom: 'comprendre', titre: 'Le guide, chapitre par chapitre', rang: 2 },
  horsConnexion: { titre: 'Le guide', unite: 'chapitre', rang: 2 },
  surPapier: true,
  groupe: 'decider',
  help: 'Un chapitre répond à une question d’élu. Commencez par l’essentiel, citez les chiffres clés.',
  poidsRecherche: 1.2,
  fields: {
    ordre: entier({ label: 'Ordre', hint: 'Place du chapitre dans le guide.' }, 1, 999),
    essentiel: listeNonVide(
      texte({ label: 'Idée', hint: 'Une phrase qui se comprend seule.' }, 240),
      {
        label: 'L’essentiel',
        hint: 'Deux à quatre phrases pour qui n’a que trois minutes.',
      },
    ),
    chiffres: liste(relation('chiffre', { label: 'Chiffre' }), {
      label: 'Chiffres clés',
      hint: 'Les chiffres que ce chapitre met en avant.',
    }),
  },
});
