import { typeOfFolder } from '../../../model/types.ts';
import type { CorpusFile, CorpusFileEntry } from '../../corpus-file.ts';
import type { LinksTo } from '../../links-file.ts';
import { choose } from '../choice-dialog.ts';
import { isNationalName } from '../national/edition-at-hand.ts';

/** A page that is about to be deleted. */
interface Doomed {
  /** Of its file in the repository, `content/national/kit/accueillir.md`. */
  path: string;
  title: string;
  /** What the screen says of it, when something is not saved. */
  isChanged: boolean;
}

/** Asks before a page is deleted, with the pages that lead to it and would lead nowhere. */
export async function askToDelete(doomed: Doomed): Promise<boolean> {
  const { path, title, isChanged } = doomed;
  if (adaptsNational(doomed)) return askToTakeBack(doomed);
  const leading = await pagesLeadingTo(path).catch(() => undefined);
  const answer = await choose({
    title: `Supprimer « ${title} » ?`,
    content: [
      paragraph(
        isChanged
          ? 'Sa page disparaît du site, avec vos modifications non enregistrées.'
          : 'Sa page disparaît du site. Vous pourrez annuler juste après.',
      ),
      ...told(leading),
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

function told(leading: readonly CorpusFileEntry[] | undefined): Node[] {
  if (leading === undefined)
    return [paragraph('Les pages qui y mènent ne sont pas connues : le site ne répond pas.')];
  if (leading.length === 0) return [paragraph('Aucune autre page n’y mène.')];
  const one = leading.length === 1;
  const list = document.createElement('ul');
  for (const { key, type, data } of leading) {
    const link = document.createElement('a');
    link.href = `#/collections/${type}/entries/${key.slice(key.indexOf('/') + 1)}`;
    link.target = '_blank';
    link.textContent = data.titre;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  return [
    paragraph(
      one
        ? 'Cette page y mène : son lien ne mènerait plus nulle part, et le contrôle le refuserait.'
        : `Ces ${leading.length} pages y mènent : leurs liens ne mèneraient plus nulle part, et le contrôle les refuserait.`,
    ),
    list,
  ];
}

async function pagesLeadingTo(path: string): Promise<CorpusFileEntry[]> {
  const [links, corpus] = await Promise.all([
    readJson<LinksTo>('liens.json'),
    readJson<CorpusFile>('corpus.json'),
  ]);
  const key = path.replace(/\.md$/, '').split('/').slice(-2).join('/');
  const leading = new Set(links[key]);
  return corpus.entries.filter((entry) => leading.has(entry.key));
}

async function readJson<T>(address: string): Promise<T> {
  return (await fetch(address)).json();
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}
