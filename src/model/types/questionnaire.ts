import { contentType } from '../content-type.ts';
import { choixMultiple } from '../fields/choix-multiple.ts';
import { groupe } from '../fields/groupe.ts';
import { liste, listeNonVide } from '../fields/liste.ts';
import { paragraphe } from '../fields/paragraphe.ts';
import { relation } from '../fields/relation.ts';
import { repere } from '../fields/repere.ts';
import { texte } from '../fields/texte.ts';
import { NIVEAUX } from '../vocabularies.ts';

const fiches = (hint: string) =>
  liste(relation('*', { label: 'Page' }), {
    label: 'Pages',
    hint,
  });

const reponse = groupe(
  {
    reponse: texte({ label: 'Réponse', hint: 'Ce que l’on constate, sans jugement.' }, 120),
    vers: repere({
      label: 'Ce qui suit',
      hint: 'Le repère de la question ou du résultat où mène cette réponse.',
      exemple: 'orienter',
    }),
    conseil: paragraphe(
      {
        label: 'À retenir',
        hint: 'Un conseil que cette réponse ajoute au résultat, quel qu’il soit.',
      },
      300,
    ).optional(),
    pages: fiches('Les fiches et les acteurs que cette réponse ajoute au résultat.'),
  },
  { label: 'Réponse' },
);

const question = groupe(
  {
    question: texte({ label: 'Question', hint: 'Dans les mots de la personne qui aide.' }, 160),
    repere: repere({
      label: 'Repère',
      hint: 'Un mot court, sans accent. Les réponses y mènent.',
      exemple: 'urgence',
    }),
    aide: paragraphe(
      { label: 'Comment le savoir', hint: 'Ce que l’on peut demander ou regarder.' },
      400,
    ).optional(),
    reponses: listeNonVide(reponse, { label: 'Réponses', hint: 'Deux à cinq.' }),
  },
  { label: 'Question' },
);

const resultat = groupe(
  {
    titre: texte({ label: 'Titre', hint: 'Ce qu’il y a à faire. Jamais une note.' }, 120),
    repere: repere({
      label: 'Repère',
      hint: 'Un mot court, sans accent. Les réponses y mènent.',
      exemple: 'orienter',
    }),
    maintenant: paragraphe({ label: 'Que faire maintenant' }, 600),
    fiches: fiches('Les fiches à ouvrir, la première d’abord.'),
    acteurs: liste(relation('acteur', { label: 'Acteur' }), {
      label: 'Vers qui envoyer',
      hint: 'Les acteurs qui peuvent prendre la suite.',
    }),
    niveaux: choixMultiple(NIVEAUX, {
      label: 'Niveaux',
      hint: 'Ceux des ateliers et des exercices qui conviennent. Ils s’ajoutent seuls au résultat.',
    }),
    bulletin: listeNonVide(texte({ label: 'Ligne' }, 160), {
      label: 'Bulletin à remettre',
      hint: 'Ce que la personne lit sur son papier : « Demandez… ». Sans son nom.',
    }),
  },
  { label: 'Résultat' },
);

/** Questions that lead to what to do for a person: a decision tree that editors write. */
export const questionnaire = contentType({
  name: 'questionnaire',
  folder: 'questionnaires',
  path: '',
  label: 'Questionnaire',
  plural: 'Questionnaires',
  description: 'Orienter : quelques questions, puis ce qu’il y a à faire et vers qui envoyer.',
  fil: 'aider',
  besoin: { nom: 'aider', titre: 'Que faire pour cette personne ?', rang: 5 },
  horsConnexion: {
    titre: 'Les questions pour orienter',
    unite: 'questionnaire',
    rang: 3,
  },
  poidsRecherche: 0.8,
  groupe: 'aider',
  help: 'Chaque réponse mène à une question ou à un résultat. Six questions au plus sur un même chemin ; la première de la liste ouvre le questionnaire.',
  fields: {
    questions: listeNonVide(question, {
      label: 'Questions',
      hint: 'La première ouvre le questionnaire.',
    }),
    resultats: listeNonVide(resultat, { label: 'Résultats' }),
  },
});
