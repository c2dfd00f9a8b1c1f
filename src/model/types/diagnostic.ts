import { contentType } from '../content-type.ts';
import { adresse } from '../fields/adresse.ts';
import { choix } from '../fields/choix.ts';
import { entier } from '../fields/entier.ts';
import { liste } from '../fields/liste.ts';
import { texte } from '../fields/texte.ts';
import { OUI_NON_INCONNU } from '../vocabularies.ts';

/** A tool to assess digital skills. */
export const diagnostic = contentType({
  name: 'diagnostic',
  folder: 'diagnostics',
  path: 'diagnostics',
  label: 'Outil de diagnostic',
  plural: 'Outils de diagnostic',
  description: 'Évaluer : des outils pour situer le niveau d’une personne et mesurer ses progrès.',
  fil: 'terrain',
  menu: { titre: 'Outils', rang: 6 },
  besoin: { nom: 'aider', titre: 'Les outils pour évaluer', rang: 3 },
  groupe: 'aider',
  help: 'Ce que la source ne dit pas reste « non documenté ». Les niveaux sont ceux que l’outil mesure.',
  fields: {
    editeur: texte({ label: 'Éditeur', hint: 'L’organisation qui publie l’outil.' }),
    adresse: adresse({ label: 'Adresse de l’outil' }).optional(),
    destine_a: texte({ label: 'Destiné à', hint: 'Qui le fait passer, qui le passe.' }),
    duree: entier(
      { label: 'Durée en minutes', hint: 'Seulement si elle est connue.' },
      1,
      600,
    ).optional(),
    compte: choix(OUI_NON_INCONNU, { label: 'Faut-il un compte ?' }),
    papier: choix(OUI_NON_INCONNU, { label: 'Existe-t-il sur papier ?' }),
    mesure: liste(texte({ label: 'Compétence ou niveau' }), {
      label: 'Ce qu’il mesure',
      hint: 'Compétences, domaines ou niveaux, dans les mots de l’outil.',
    }),
    licence_outil: texte({
      label: 'Licence de l’outil',
      hint: 'Telle que son éditeur la donne.',
    }).optional(),
  },
});
