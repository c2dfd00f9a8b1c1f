import { contentType } from '../content-type.ts';
import { choix } from '../fields/choix.ts';
import { entier } from '../fields/entier.ts';
import { groupe } from '../fields/groupe.ts';
import { liste, listeNonVide } from '../fields/liste.ts';
import { ouiNon } from '../fields/oui-non.ts';
import { paragraphe } from '../fields/paragraphe.ts';
import { texte } from '../fields/texte.ts';
import { NATURES_DE_CHAMP, NATURES_DE_MESSAGE } from '../vocabularies.ts';

const piege = groupe(
  {
    saisie: texte({ label: 'Ce qui est écrit', hint: 'L’erreur, telle qu’on la fait.' }),
    dire: paragraphe({ label: 'Ce qu’on en dit', hint: 'Sans reproche, avec la suite.' }, 300),
  },
  { label: 'Erreur fréquente' },
);

const champ = groupe(
  {
    etiquette: texte({ label: 'Étiquette', hint: 'Ce que l’écran demande : « Nom de famille ».' }),
    nature: choix(NATURES_DE_CHAMP, { label: 'Nature' }),
    aide: texte({ label: 'Aide', hint: 'Affichée sous l’étiquette.' }).optional(),
    obligatoire: ouiNon({ label: 'Obligatoire' }).default(true),
    choix: liste(texte({ label: 'Choix' }), {
      label: 'Choix',
      hint: 'Pour un choix ou un fichier : les réponses ou les fichiers inventés proposés.',
    }),
    attendu: liste(texte({ label: 'Réponse' }), {
      label: 'Ce qui est attendu',
      hint: 'Les réponses justes. Vide : toute réponse convient. Majuscules, accents et espaces ne comptent pas.',
    }),
    indice: paragraphe(
      { label: 'Indice', hint: 'Affiché si on le demande. Il aide sans donner la réponse.' },
      300,
    ).optional(),
    erreur: texte({
      label: 'Message d’erreur',
      hint: 'Ce que dit l’écran quand la réponse n’est pas juste.',
    }).optional(),
    pieges: liste(piege, { label: 'Erreurs fréquentes' }),
  },
  { label: 'Champ' },
);

const ecran = groupe(
  {
    titre: texte({ label: 'Titre de l’écran' }, 120),
    texte: paragraphe({ label: 'Texte', hint: 'Ce que dit l’écran.' }, 800).optional(),
    message: groupe(
      {
        nature: choix(NATURES_DE_MESSAGE, { label: 'Nature' }),
        de: texte({ label: 'De', hint: 'Un expéditeur inventé.' }, 120),
        objet: texte({ label: 'Objet' }, 120).optional(),
        texte: paragraphe({ label: 'Texte du message' }, 800),
      },
      { label: 'Message reçu', hint: 'Le courriel ou le message qui arrive à cet écran.' },
    ).optional(),
    champs: liste(champ, { label: 'Champs', hint: 'Dans l’ordre de l’écran.' }),
    bouton: texte({ label: 'Bouton', hint: 'Ce qui fait passer à la suite.' }, 40).default(
      'Continuer',
    ),
  },
  { label: 'Écran' },
);

/** A practice copy of a procedure, described screen by screen, without code and without anybody's data. */
export const exercice = contentType({
  name: 'exercice',
  folder: 'exercices',
  path: 'exercices',
  label: 'Exercice',
  plural: 'Exercices',
  description: 'S’entraîner : des démarches inventées, écran par écran, où se tromper est permis.',
  fil: 'aider',
  besoin: { nom: 'aider', titre: 'Les exercices pour s’entraîner', rang: 6 },
  horsConnexion: { titre: 'Les exercices', unite: 'exercice', rang: 4 },
  groupe: 'aider',
  help: 'N’imitez ni le nom ni l’aspect d’un site. L’identité est inventée : courriel en « .example », téléphone en 01 99 00…, aucun numéro dont la clé soit juste.',
  fields: {
    demarche: texte({ label: 'Démarche', hint: 'Ce que l’exercice apprend à faire.' }),
    duree: entier({ label: 'Durée en minutes' }, 1, 600).optional(),
    identite: listeNonVide(
      groupe(
        {
          nom: texte({ label: 'Nom de la donnée', hint: 'Prénom, date de naissance…' }, 80),
          valeur: texte({ label: 'Valeur', hint: 'Inventée.' }),
        },
        { label: 'Donnée' },
      ),
      {
        label: 'Identité inventée',
        hint: 'Ce que la personne recopie, au lieu de ses propres données.',
      },
    ),
    ecrans: listeNonVide(ecran, { label: 'Écrans', hint: 'Dans l’ordre.' }),
    recu: groupe(
      {
        titre: texte({ label: 'Titre' }, 120),
        texte: paragraphe({ label: 'Texte', hint: 'Ce qui confirme, et ce qui suit.' }, 800),
      },
      { label: 'Reçu', hint: 'Le dernier écran : ce que l’on garde d’une vraie démarche.' },
    ),
  },
});
