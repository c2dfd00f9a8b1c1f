import { choose } from '../choice-dialog.ts';
import { tell } from '../message.ts';
import { pagesLeadingTo, paragraph, toldPages } from './leading-pages.ts';

/** A file of the media that is about to go. */
interface DoomedFile {
  /** In the repository, `content/media/ecran.png`. */
  path: string;
  /** Where its bytes are read. */
  address: string;
  remove(): Promise<unknown>;
  /** Adds a file of the same name. */
  add(copy: File): Promise<unknown>;
}

const PAGES = {
  unknown: 'Les pages qui le montrent ne sont pas connues : le site ne répond pas.',
  none: 'Aucune page ne le montre.',
  one: 'Cette page le montre : elle ne l’aurait plus, et le site ne se mettrait plus à jour tant qu’elle n’est pas corrigée.',
  many: (count: number) =>
    `Ces ${count} pages le montrent : elles ne l’auraient plus, et le site ne se mettrait plus à jour tant qu’elles ne sont pas corrigées.`,
};

/**
 * Asks before a file of the media is deleted, with the pages that show it, then offers to put it back.
 * @returns whether it is deleted
 */
export async function deleteFile({ path, address, remove, add }: DoomedFile): Promise<boolean> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const answer = await choose({
    title: `Supprimer « ${name} » ?`,
    content: [
      paragraph('Le fichier disparaît du site. Vous pourrez annuler juste après.'),
      ...toldPages(await pagesLeadingTo(path.replace(/^(?:.*\/)?media\//, '/media/')), PAGES),
    ],
    answers: [
      ['garder', 'Garder le fichier'],
      ['supprimer', 'Supprimer le fichier'],
    ],
    onEscape: 'garder',
  });
  if (answer !== 'supprimer') return false;
  const copy = await copyOf(address, name);
  // Decap has told why, and throws nothing.
  if (hasFailed(await remove())) return false;
  tell({
    text: `« ${name} » est supprimé.`,
    ...(copy && { action: { label: 'Annuler la suppression', act: () => putBack(copy, add) } }),
  });
  return true;
}

/** Decap's own signs that a file was not deleted, or not added. */
const hasFailed = (answer: unknown): boolean =>
  /^MEDIA_(?:DELETE|PERSIST)_FAILURE$/.test(String(Object(answer).type));

/** Nothing where its bytes cannot be read: the forge that keeps it, or its history, has them still. */
async function copyOf(address: string, name: string): Promise<File | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? new File([await answer.blob()], name) : undefined;
  } catch {
    return undefined;
  }
}

async function putBack(copy: File, add: DoomedFile['add']): Promise<void> {
  try {
    if (hasFailed(await add(copy))) return;
    tell({ text: `« ${copy.name} » est remis comme il était.` });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    tell({
      text: `« ${copy.name} » n’a pas pu être remis : ${reason}`,
      action: { label: 'Recommencer', act: () => putBack(copy, add) },
    });
  }
}
