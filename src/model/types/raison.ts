import { contentType } from '../content-type.ts';
import { choix } from '../fields/choix.ts';
import { entier } from '../fields/entier.ts';
import { groupe } from '../fields/groupe.ts';
import { paragraphe } from '../fields/paragraphe.ts';
import { relation } from '../fields/relation.ts';
import { texte } from '../fields/texte.ts';
import { DOMAINES_DE_RAISON } from '../vocabularies.ts';

/** A reason to learn, said as people say it, with a first step small enough to be taken now. */
export const raison = contentType({
  name: 'raison',
  folder: 'raisons',
  path: 'pourquoi',
  label: 'Raison d’apprendre',
  plural: 'Pourquoi s’y mettre\u202F?',
  description:
    'Des raisons d’apprendre, par ce qui compte : ses droits, son travail, ses loisirs, ses proches. À chacune un premier pas, et une affiche.',
  fil: 'aider',
  besoin: { nom: 'aider', titre: 'Pourquoi s’y mettre ?', rang: 5 },
  horsConnexion: { titre: 'Les raisons de s’y mettre', unite: 'raison', rang: 6 },
  groupe: 'aider',
  help: 'Une raison se dit à la première personne. Le premier pas se fait en cinq minutes, sans compte. L’affiche ne fait pas peur et ne promet rien.',
  poidsRecherche: 0.9,
  fields: {
    ordre: entier({ label: 'Ordre', hint: 'Place de la raison dans son domaine.' }, 1, 999),
    domaine: choix(DOMAINES_DE_RAISON, { label: 'Ce qui compte' }),
    parole: texte({
      label: 'Parole',
      hint: 'Ce que la personne pourrait dire, entre guillemets français.',
    }),
    premier_pas: paragraphe(
      { label: 'Un premier pas', hint: 'Un seul geste, à faire tout de suite.' },
      400,
    ),
    fiche: relation('kit', { label: 'Fiche', hint: 'Celle qui aide à faire ce pas.' }),
    affiche: groupe(
      {
        titre: texte({ label: 'Titre', hint: 'Se lit de loin : six mots au plus.' }, 60),
        phrase: texte({ label: 'Phrase', hint: 'Ce que l’on trouvera en venant.' }, 160),
      },
      { label: 'Affiche', hint: 'Le lieu, le jour et l’heure s’écrivent au feutre.' },
    ),
  },
});
