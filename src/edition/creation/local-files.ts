import { Document } from 'yaml';
import type { FORGES } from '../../model/forge.ts';
import type { Territory } from './find-territory.ts';
import type { Picture } from './questions.ts';

/** What was answered, by the name of the option. */
export interface EditionAnswers {
  territoire: Territory;
  nom: string;
  editeur: string;
  adresse: string;
  contact: string | undefined;
  couleur: string | undefined;
  action: string | undefined;
  fils: readonly string[];
  logo: Picture | undefined;
  icone: Picture | undefined;
  depot: string | undefined;
  forge: keyof typeof FORGES | undefined;
}

/** A file of the local edition: its path below it, and what it holds. */
export interface LocalFile {
  path: string;
  content: string | Uint8Array;
}

/** The files of a new edition. */
export function localFiles(answers: EditionAnswers): LocalFile[] {
  const { contact } = answers;
  return [
    { path: 'edition.yml', content: yaml(editionData(answers)) },
    ...(contact
      ? [{ path: 'accessibilite.yml', content: yaml({ contact: { courriel: contact } }) }]
      : []),
  ];
}

function editionData({ territoire, couleur, action, fils, contact, ...answers }: EditionAnswers) {
  const { nature, code } = territoire;
  const colours = { ...(couleur && { lien: couleur }), ...(action && { action }) };
  return {
    nom: answers.nom,
    editeur: answers.editeur,
    adresse: answers.adresse,
    territoire: { nature, code },
    ...(contact && { mentions: { courriel: contact } }),
    ...(fils.length > 0 && { fils }),
    ...(Object.keys(colours).length > 0 && { couleurs: colours }),
    ...(answers.depot && { depot: answers.depot }),
  };
}

const yaml = (data: Readonly<Record<string, unknown>>): string =>
  new Document(data).toString({ lineWidth: 0 });
