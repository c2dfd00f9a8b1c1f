import { Document } from 'yaml';
import type { EditionAnswers } from './local-files.ts';

/** What the first pages of an edition are made of. */
type About = Pick<EditionAnswers, 'territoire' | 'nom' | 'editeur' | 'contact'> & {
  /** `AAAA-MM-JJ` */
  today: string;
};

function page(data: Readonly<Record<string, unknown>>, body: string): string {
  return `---\n${new Document(data).toString({ lineWidth: 0 })}---\n${body}`;
}

/** What every page ends with. */
const closing = (editeur: string, today: string) => ({
  creation: today,
  mise_a_jour: today,
  auteurs: [editeur],
});

/** `theme.css`: nothing yet but the way to write it. */
export const THEME = `/* Le style de cette édition : ce qui est écrit ici l’emporte sur celui de Trame.
   Les couleurs des liens et de la bande se règlent dans edition.yml. Là comme ici, npm run check vérifie leur contraste.
   Une image de media/ s’appelle ainsi : url(../media/nom.svg). Par exemple :

   .pied {
     border-top-color: #1d2b2e;
   }
*/
`;

/**
 * The page that tells a territory's people what they find here.
 * @param hasNational whether a national page bears the same name
 */
export function welcomePage(
  { territoire, editeur, contact, today }: About,
  hasNational: boolean,
): string {
  return page(
    {
      titre: 'Bienvenue',
      resume: `Ce que vous trouvez ici, qui le publie, et où demander de l’aide : ${territoire.nom}.`,
      ...(hasNational && { national: 'remplace' }),
      ordre: 1,
      emplacement: 'menu',
      ...closing(editeur, today),
    },
    `
## Où demander de l’aide

À compléter : un ou deux lieux, avec leur adresse, leurs horaires et leur téléphone.

## Ce que vous trouvez ici

Les fiches, le guide et les chartes viennent de l’édition nationale, qui continue de les mettre à jour. Ce que notre territoire ajoute est marqué « Dans votre territoire ».

## Nous écrire

${contact ? `Écrivez à [${contact}](mailto:${contact}).` : 'À compléter : l’adresse électronique d’un service.'}
`,
  );
}

/** What « À propos » says of the edition, below the national text. */
export function aboutPage({ territoire, nom, editeur, today }: About): string {
  return page(
    { national: 'complete', mise_a_jour: today, auteurs: [editeur] },
    `
Vous lisez « ${nom} », l’édition de ce territoire : ${territoire.nom}. Elle est publiée par : ${editeur}. Les textes nationaux y sont repris sous leur licence, et chaque page dit d’où elle vient.
`,
  );
}

/**
 * How to take part in the edition, for its readers: without commands nor folders.
 * @param version date of the national page that it stands for
 */
export function contributePage({ editeur, contact, today }: About, version: string): string {
  return page(
    {
      titre: 'Contribuer',
      resume: 'Signaler une erreur, proposer un texte, raconter ce que vous avez fait.',
      national: 'remplace',
      version_nationale: version,
      ordre: 3,
      emplacement: 'pied',
      ...closing(editeur, today),
    },
    `
## Signaler une erreur

Une adresse qui ne répond plus, un horaire qui a changé, une fiche qui manque : dites-le, même en deux lignes. En bas de chaque page, « Proposer une modification » ouvre un formulaire, sans compte.

${contact ? `Vous pouvez aussi écrire à [${contact}](mailto:${contact}).` : 'À compléter : l’adresse électronique où écrire.'}

## Raconter ce que vous avez fait

Le récit d’une action aide plus qu’une recommandation. Dites ce que vous vouliez, ce qui a été fait, avec qui, et ce que vous feriez autrement.

## Reprendre nos textes

Ils sont libres, à condition de citer leur source et leur date : chaque page donne la phrase à copier.
`,
  );
}

/** A first strategy, whose parts are to be written. */
export function strategyPage({ territoire, editeur, today }: About): string {
  const { nature, code, nom } = territoire;
  return page(
    {
      titre: `Stratégie en préparation : ${nom}`,
      resume: `À compléter : ce que veut ce territoire, en une phrase.`,
      territoire: { nature, code },
      etat: 'en-preparation',
      porteur: editeur,
      diagnostic: 'À compléter : qui est concerné ici, et ce qui existe déjà.',
      gouvernance: 'À compléter : qui décide, qui anime, qui participe.',
      axes: [
        {
          titre: 'À compléter : le premier axe',
          objectif: 'À compléter : ce qui aura changé.',
          actions: [
            {
              titre: 'À compléter : la première action',
              description: 'À compléter : ce qui est fait, pour qui, avec qui.',
              etat: 'prevue',
            },
          ],
        },
      ],
      ...closing(editeur, today),
    },
    '',
  );
}

/** What a territory says of one kind of actor, below the national text. */
export const actorPage = (editeur: string, today: string): string =>
  page(
    { national: 'complete', mise_a_jour: today, auteurs: [editeur] },
    `
À compléter : le nom du service, son adresse, ses horaires et son téléphone.
`,
  );
