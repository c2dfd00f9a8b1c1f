import { contentType } from '../content-type.ts';
import { liste } from '../fields/liste.ts';
import { paragraphe } from '../fields/paragraphe.ts';
import { relation } from '../fields/relation.ts';
import { texte } from '../fields/texte.ts';

/** A term of the glossary, explained where pages employ it. */
export const glossaire = contentType({
  name: 'glossaire',
  folder: 'glossaire',
  path: 'glossaire',
  label: 'Mot du glossaire',
  plural: 'Glossaire',
  description: 'Comprendre les mots : une définition courte, en langage courant, et sa source.',
  fil: 'comprendre',
  sansNouveaute: true,
  poidsRecherche: 0.7,
  poidsPour: { sens: 1.6 },
  help: 'Une entrée explique un mot. Le site le repère tout seul dans les textes et y mène : nul besoin de poser un lien.',
  fields: {
    // A summary under another name: of a term, what lists and search results show is what it means.
    resume: paragraphe(
      {
        label: 'Définition',
        hint: 'Une ou deux phrases simples, qui se comprennent seules. Elles s’affichent dans les pages qui emploient ce mot.',
      },
      320,
    ),
    autres_formes: liste(
      texte(
        {
          label: 'Forme',
          hint: 'Un sigle s’écrit en capitales. Les pluriels en « s » ou en « x » sont reconnus.',
        },
        80,
      ),
      {
        label: 'Autres formes',
        hint: 'Les autres façons de l’écrire : sigle, nom complet, synonyme. Une forme ne sert qu’à un mot.',
      },
    ),
    sauf: liste(relation('*', { label: 'Page' }), {
      label: 'Sauf dans ces pages',
      hint: 'Les pages qui emploient ce mot dans un autre sens : il n’y est pas expliqué.',
    }),
  },
});
