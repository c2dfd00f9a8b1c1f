import { CONTENT_TYPES } from '../model/types.ts';

/** What `npm run import -- --aide` prints. */
export const USAGE = `Importe des textes écrits ailleurs : Markdown de Jekyll, de CloudCannon, de MkDocs, de Docusaurus ou de Hugo, documents Word (.docx), pages HTML ; et des lieux, d’un tableau (CSV, JSON).

  npm run import -- <dossier ou fichier> --type <type>

Le « -- » compte : sans lui, npm garde les options pour lui.

  --type <type>        ${CONTENT_TYPES.map(({ name }) => name).join(', ')}
  --edition <édition>  national (par défaut) ou local
  --auteur "<nom>"     organisation qui a écrit les textes ; à répéter s’il y en a plusieurs
  --licence <licence>  etalab-2.0 par défaut
  --champ nom=valeur   valeur d’un champ que les textes n’ont pas ; à répéter
                       (exemple : --champ territoire.nature=commune --champ territoire.code=17300)
  --brouillons         importe aussi les textes marqués « published: false » ou « draft: true »
  --remplacer          écrit par-dessus les pages qui existent déjà
  --essai              n’écrit rien, montre seulement le compte rendu
  --rapport <fichier>  enregistre aussi le compte rendu, en Markdown
  --aide               affiche ce texte

Des lieux : npm run import -- lieux.csv --type lieu --auteur "Département"
Le tableau est au standard national, ou d’une mairie : les colonnes sont reconnues à leur nom, et le compte rendu dit
lesquelles. À refaire quand on veut : un lieu corrigé ici n’est jamais écrasé, ce qui a changé des deux côtés est dit.

Une édition entière, mise en archive par « npm run export », se reprend sans --type : npm run import -- <archive.zip>

Rien n’est écrit où une page existe déjà, sauf avec --remplacer.
Les images ne remplacent jamais une autre image : un nom déjà pris reçoit un numéro.
`;
