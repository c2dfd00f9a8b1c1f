import type { Check, CheckFactory } from './check.ts';
import { excerpt } from './spot.ts';

const NOTHING = 'rien : cette balise est à enlever';
const NEW_PARAGRAPH = 'un nouveau paragraphe, après une ligne vide';
const BOLD = '« **mots** »';
const ITALIC = '« _mots_ »';
const LIST = 'une liste, un élément par ligne précédé de « - »';
const TABLE = 'un tableau en Markdown : « | a | b | », puis « | --- | --- | »';
const HEADING = 'un titre : « ## Titre »';
const LINK = 'un lien vers cette page ou ce fichier : « [texte](adresse) »';
const BOX = 'un encadré : « ::: exemple », le texte, puis « ::: »';

/** What to write instead of each HTML tag. */
const INSTEAD: Record<string, string> = {
  a: '« [texte](adresse) »',
  abbr: 'à la fin du texte, une ligne « *[SIGLE]: Nom en toutes lettres »',
  aside: BOX,
  b: BOLD,
  big: BOLD,
  blockquote: 'une citation, « > » au début de chaque ligne',
  br: NEW_PARAGRAPH,
  caption: 'avant le tableau, un paragraphe « Tableau : légende »',
  code: 'un accent grave de chaque côté : « `mots` »',
  details: HEADING,
  div: NEW_PARAGRAPH,
  dl: 'le terme sur une ligne, puis « : définition » sur la suivante',
  em: ITALIC,
  embed: LINK,
  figure: '« ![ce que montre l’image](/media/image.jpg) »',
  h1: HEADING,
  h2: HEADING,
  h3: '« ### Titre »',
  h4: '« #### Titre »',
  h5: '« ##### Titre »',
  h6: '« ###### Titre »',
  hr: '« --- » entre deux lignes vides',
  i: ITALIC,
  iframe: LINK,
  img: '« ![ce que montre l’image](/media/image.jpg) »',
  li: LIST,
  mark: BOLD,
  object: LINK,
  ol: 'une liste, un élément par ligne précédé de « 1. »',
  p: NEW_PARAGRAPH,
  pre: 'une ligne « ``` » avant et après',
  s: '« ~~mots~~ »',
  script: NOTHING,
  small: 'une note de marge : « {marge: texte} »',
  strong: BOLD,
  style: NOTHING,
  summary: HEADING,
  table: TABLE,
  td: TABLE,
  th: TABLE,
  tr: TABLE,
  u: BOLD,
  ul: LIST,
  video: LINK,
  audio: LINK,
};

/** Finds HTML, which pages show as it is written. A closing tag goes with its opening one. */
export const checkRawHtml: CheckFactory = ({ faults }): Check => {
  const opened = new Set<string>();
  return {
    at: {
      html_inline: ({ token, line }) => {
        const tag = /^<(\/?)([a-z][a-z\d-]*)/i.exec(token.content);
        const name = tag?.[2]?.toLowerCase() ?? '';
        if (tag?.[1] === '/' && opened.has(name)) return;
        opened.add(name);
        const found = excerpt(token.content);
        faults.push({
          line,
          found,
          message: tag ? `balise HTML « ${found} »` : `commentaire HTML « ${found} »`,
          expected: tag ? insteadOf(name) : 'rien : tout le texte est public',
        });
      },
    },
  };
};

const insteadOf = (name: string): string =>
  Object.hasOwn(INSTEAD, name) ? (INSTEAD[name] ?? '') : 'le même contenu en Markdown, sans balise';
