import { contentType } from '../content-type.ts';
import { adresse } from '../fields/adresse.ts';
import { choix } from '../fields/choix.ts';
import { groupe } from '../fields/groupe.ts';
import { liste, listeNonVide } from '../fields/liste.ts';
import { markdown } from '../fields/markdown.ts';
import { paragraphe } from '../fields/paragraphe.ts';
import { texte } from '../fields/texte.ts';
import { NATURES_DE_CHARTE } from '../vocabularies.ts';

/** A charter or a commitment framework. */
export const charte = contentType({
  name: 'charte',
  folder: 'chartes',
  path: 'chartes',
  label: 'Charte',
  plural: 'Chartes et cadres d’engagement',
  description: 'S’engager ensemble : des textes à lire, à adapter et à signer.',
  fil: 'droit',
  menu: { titre: 'Chartes', rang: 3 },
  besoin: { nom: 'construire', titre: 'Les chartes à signer', rang: 4 },
  surPapier: true,
  groupe: 'decider',
  help: 'Une charte se lit article par article. Dites d’où elle vient et qui peut la reprendre.',
  fields: {
    nature: choix(NATURES_DE_CHARTE, { label: 'Nature' }),
    signataires: listeNonVide(
      texte({ label: 'Signataire', hint: 'Une organisation, une fonction ou une catégorie.' }),
      {
        label: 'Signataires',
        hint: 'Qui signe cette charte, ou à qui elle est proposée.',
      },
    ),
    origine: paragraphe({
      label: 'Origine',
      hint: 'Les documents ou les travaux dont ce texte est tiré.',
    }),
    reprise: paragraphe({
      label: 'Signer ou reprendre',
      hint: 'Où et comment signer ce texte, l’adapter, le faire connaître.',
    }),
    adresse: adresse({
      label: 'Adresse du texte d’origine',
      hint: 'S’il est publié ailleurs.',
    }).optional(),
    preambule: markdown({ label: 'Préambule', hint: 'Pourquoi ce texte.' }).optional(),
    articles: listeNonVide(
      groupe(
        {
          titre: texte({ label: 'Titre de l’article' }),
          texte: markdown({ label: 'Texte de l’article' }),
        },
        { label: 'Article' },
      ),
      { label: 'Articles', hint: 'Numérotés tout seuls, dans cet ordre.' },
    ),
    modeles: liste(
      groupe(
        {
          titre: texte({ label: 'Titre' }),
          adresse: adresse({ label: 'Adresse' }),
          licence: texte({ label: 'Licence', hint: 'Telle que le document la donne.' }).optional(),
        },
        { label: 'Modèle' },
      ),
      { label: 'Autres modèles', hint: 'Chartes d’autres territoires que les sources citent.' },
    ),
  },
});
