import { DEFAULT_LICENCE } from '../../model/licences.ts';
import type { Filler } from './fill-context.ts';
import { TO_COMPLETE } from './fill-context.ts';
import { shorten } from './plain-text.ts';
import { boldIdeas, firstSentence, openingSentences } from './text-parts.ts';

const summary: Filler = ({ body, title, remarks }) => {
  const sentence = firstSentence(body);
  if (sentence) remarks.filled('resume', 'une phrase du texte');
  else remarks.review('resume : le texte est vide, à écrire');
  return shorten(sentence || `${TO_COMPLETE} : ${title}`, 320);
};

const dateOfFile =
  (field: string): Filler =>
  ({ day, remarks }) => {
    remarks.filled(field, `${day}, date du fichier`);
    return day;
  };

const authors: Filler = ({ authors: given, remarks }) => {
  if (given.length > 0) return given;
  remarks.review(
    `auteurs : « ${TO_COMPLETE} » en attendant ; relancez avec --auteur "Organisation"`,
  );
  return [TO_COMPLETE];
};

/** The chapter's main ideas: what the author set in bold, else the first sentence of each part, else of the text. */
const essentials: Filler = ({ body, title, remarks }) => {
  const [bold, opening, first] = [boldIdeas(body), openingSentences(body), firstSentence(body)];
  const ideas = bold.length >= 2 ? bold : opening.length >= 2 ? opening : [first || title];
  remarks.filled('essentiel', bold.length >= 2 ? 'idées en gras du texte' : 'phrases du texte');
  return [...new Set(ideas)].slice(0, 4).map((idea) => shorten(idea, 240));
};

/** Fillers of the fields that most types share. Types of their own come first. */
export const COMMON_FILLERS: Readonly<Record<string, Filler>> = {
  resume: summary,
  ordre: ({ order }) => order,
  essentiel: essentials,
  creation: dateOfFile('creation'),
  mise_a_jour: dateOfFile('mise_a_jour'),
  auteurs: authors,
  licence: ({ licence }) => licence ?? DEFAULT_LICENCE,
};
