import { contentType } from '../content-type.ts';
import { choix } from '../fields/choix.ts';
import { datePartielle } from '../fields/date-partielle.ts';
import { nombre } from '../fields/nombre.ts';
import { texte } from '../fields/texte.ts';
import { PRECISIONS } from '../vocabularies.ts';

/** A key figure, which pages quote by key and never retype. */
export const chiffre = contentType({
  name: 'chiffre',
  folder: 'chiffres',
  path: 'chiffres',
  label: 'Chiffre clé',
  plural: 'Chiffres clés',
  description: 'Savoir : des chiffres datés, avec leur source et leur périmètre.',
  fil: 'comprendre',
  menu: { titre: 'Chiffres', rang: 8 },
  besoin: { nom: 'comprendre', titre: 'Les chiffres clés et leurs sources', rang: 3 },
  sansNouveaute: true,
  help: 'Un chiffre sans source ni date ne se publie pas. Les pages le citent avec {{chiffre:sa-cle}}.',
  poidsRecherche: 0.6,
  poidsPour: { nombre: 1.6 },
  fields: {
    precision: choix(PRECISIONS, { label: 'Précision' }).default('exact'),
    valeur: nombre({ label: 'Valeur', hint: 'Le nombre seul, sans son unité.' }),
    valeur_haute: nombre({
      label: 'Valeur haute',
      hint: 'Si la source donne une fourchette : « 13 à 14 millions ».',
    }).optional(),
    unite: texte({
      label: 'Unité',
      hint: 'Telle qu’elle suit le nombre : « % », « millions de personnes », « ateliers ».',
    }),
    compte: texte(
      { label: 'Ce qu’il compte', hint: 'La phrase qui suit le chiffre : « des Français qui… ».' },
      300,
    ),
    date_enquete: datePartielle({
      label: 'Date de l’enquête',
      hint: 'Quand la mesure a été faite ou publiée : 2018, 2018-09 ou 2018-09-14.',
    }),
    perimetre: texte({
      label: 'Périmètre',
      hint: 'Territoire et population : « France, 12 ans et plus ».',
    }),
  },
});
