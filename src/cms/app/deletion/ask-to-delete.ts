import { typeOfFolder } from '../../../model/types.ts';
import { choose } from '../choice-dialog.ts';
import { isNationalName } from '../national/edition-at-hand.ts';
import { pagesLeadingTo, paragraph, toldPages } from './leading-pages.ts';

/** A page that is about to be deleted. */
interface Doomed {
  /** Of its file in the repository, `content/national/kit/accueillir.md`. */
  path: string;
  title: string;
  /** What the screen says of it, when something is not saved. */
  isChanged: boolean;
}

const LINKS = {
  unknown: 'Les pages qui y mènent ne sont pas connues : le site ne répond pas.',
  none: 'Aucune autre page n’y mène.',
  one: 'Cette page y mène : son lien ne mènerait plus nulle part, et le site ne se mettrait plus à jour tant qu’il n’est pas corrigé.',
  many: (count: number) =>
    `Ces ${count} pages y mènent : leurs liens ne mèneraient plus nulle part, et le site ne se mettrait plus à jour tant qu’ils ne sont pas corrigés.`,
};

const keyOf = (path: string): string => path.replace(/\.md$/, '').split('/').slice(-2).join('/');

/** Asks before a page is deleted, with the pages that lead to it and would lead nowhere. */
export async function askToDelete(doomed: Doomed): Promise<boolean> {
  const { path, title, isChanged } = doomed;
  if (adaptsNational(doomed)) return askToTakeBack(doomed);
  const leading = await pagesLeadingTo(keyOf(path));
  const answer = await choose({
    title: `Supprimer « ${title} » ?`,
    content: [
      paragraph(
        isChanged
          ? 'Sa page disparaît du site, avec vos modifications non enregistrées.'
          : 'Sa page disparaît du site. Vous pourrez annuler juste après.',
      ),
      ...toldPages(leading, LINKS),
    ],
    answers: [
      ['garder', 'Garder la page'],
      ['supprimer', 'Supprimer la page'],
    ],
    onEscape: 'garder',
  });
  return answer === 'supprimer';
}

/** Whether, once a local page is gone, a national one of the same name stands in its place. */
function adaptsNational({ path }: Doomed): boolean {
  const [edition, folder = '', file = ''] = path.split('/').slice(-3);
  const type = typeOfFolder(folder)?.name;
  return edition === 'local' && !!type && isNationalName(type, file.replace(/\.md$/, ''));
}

/** What adapts a national page may go without a dead link: the national page is back at its place. */
async function askToTakeBack({ title, isChanged }: Doomed): Promise<boolean> {
  const answer = await choose({
    title: `Supprimer ce que vous avez fait de « ${title || 'cette page'} » ?`,
    content: [
      paragraph(
        isChanged
          ? 'La page nationale reparaît telle quelle. Votre texte disparaît, avec vos modifications non enregistrées.'
          : 'La page nationale reparaît telle quelle. Vous pourrez annuler juste après.',
      ),
    ],
    answers: [
      ['garder', 'Garder ce que j’ai fait'],
      ['supprimer', 'Reprendre la page nationale'],
    ],
    onEscape: 'garder',
  });
  return answer === 'supprimer';
}
