import { contentType } from '../content-type.ts';
import { choix } from '../fields/choix.ts';
import { entier } from '../fields/entier.ts';
import { groupe } from '../fields/groupe.ts';
import { liste, listeNonVide } from '../fields/liste.ts';
import { ouiNon } from '../fields/oui-non.ts';
import { paragraphe } from '../fields/paragraphe.ts';
import { texte } from '../fields/texte.ts';
import { MOMENTS } from '../vocabularies.ts';

/** A sheet of the rapid-intervention kit for helpers. */
export const kit = contentType({
  name: 'kit',
  folder: 'kit',
  path: 'kit',
  label: 'Fiche du kit',
  plural: 'Kit d’intervention rapide',
  description: 'Aider tout de suite : des fiches courtes pour qui accompagne une personne.',
  fil: 'aider',
  menu: { titre: 'Kit', rang: 2 },
  besoin: { nom: 'aider', titre: 'Les fiches du kit', rang: 1 },
  horsConnexion: { titre: 'Le kit', unite: 'fiche', rang: 1 },
  surPapier: true,
  groupe: 'aider',
  help: 'Une fiche part d’une situation vécue et commence par ce qu’il faut faire maintenant.',
  poidsRecherche: 1.25,
  fields: {
    ordre: entier({ label: 'Ordre', hint: 'Place de la fiche dans le kit.' }, 1, 999),
    situation: texte({
      label: 'Situation',
      hint: 'Ce que la personne dit ou vit, comme on l’entend : « J’ai peur de me tromper ».',
    }),
    moment: choix(MOMENTS, {
      label: 'Moment',
      hint: 'Avant, pendant ou après la rencontre avec la personne.',
    }),
    duree: entier(
      { label: 'Durée en minutes', hint: 'Temps qu’il faut pour appliquer la fiche.' },
      1,
      600,
    ),
    point_juridique: ouiNon({
      label: 'Point juridique',
      hint: 'Oui si la fiche touche au droit ou aux données personnelles.',
    }),
    a_imprimer: ouiNon({
      label: 'À imprimer d’abord',
      hint: 'Oui pour les fiches à garder sous la main à l’accueil.',
    }).default(false),
    etapes: listeNonVide(
      groupe(
        {
          action: texte(
            { label: 'Action', hint: 'Une consigne courte, qui commence par un verbe.' },
            160,
          ),
          detail: paragraphe(
            { label: 'Précision', hint: 'Comment faire, si cela ne va pas de soi.' },
            400,
          ).optional(),
        },
        { label: 'Étape' },
      ),
      {
        label: 'Maintenant',
        hint: 'Trois à six étapes, dans l’ordre. Elles ouvrent la fiche.',
      },
    ),
    a_eviter: liste(texte({ label: 'Geste à éviter' }, 160), {
      label: 'Ne faites pas',
      hint: 'Un ou deux gestes, à l’infinitif : « Recopier le mot de passe ». Laissez vide si la fiche n’en dit rien.',
    }),
    a_dire: liste(texte({ label: 'Phrase' }, 160), {
      label: 'Dites',
      hint: 'Une ou deux phrases à dire telles quelles, entre guillemets. Pas celles des étapes.',
    }),
  },
});
