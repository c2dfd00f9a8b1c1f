import type { ComparedAxis, StrategyPage } from './strategy-page.ts';

/** One point of the comparison, and what a strategy says of it: nothing, when its page does not. */
interface Point {
  titre: string;
  /** Said under the title, before the columns. */
  note?: string;
  of(page: StrategyPage, root: Document): Node[];
  /** Shown only where one of them has it. */
  isRare?: true;
}

const fact = (titre: string, name: string): Point => ({
  titre,
  of: ({ reperes }, root) => paragraph(reperes.get(name), root),
});

const POINTS: readonly Point[] = [
  { titre: 'Qui la publie', isRare: true, of: ({ origine }, root) => paragraph(origine, root) },
  {
    titre: 'Le plan d’un coup d’œil',
    of: ({ affiche }, root) => (affiche ? [root.importNode(affiche, true)] : []),
  },
  {
    titre: 'Période',
    of: ({ reperes }, root) => {
      const [start, end] = [reperes.get('debut'), reperes.get('fin')];
      const period = [start && `début : ${start}`, end && `fin : ${end}`].filter(Boolean);
      return paragraph(period.join(', '), root);
    },
  },
  fact('État', 'etat'),
  fact('Porteur', 'porteur'),
  fact('Délibération', 'deliberation'),
  fact('Budget', 'budget'),
  fact('Publics', 'publics'),
  {
    titre: 'Axes et actions',
    note: 'Les axes suivent l’ordre de chaque plan. Deux axes face à face ne parlent pas forcément de la même chose.',
    of: ({ axes }, root) => axes.map((axis) => axisBlock(axis, root)),
  },
  {
    titre: 'Gouvernance',
    of: ({ gouvernance }, root) => gouvernance.map((part) => root.importNode(part, true)),
  },
  {
    titre: 'Acteurs mobilisés',
    of: ({ acteurs }, root) => {
      const list = root.createElement('ul');
      for (const link of acteurs) list.append(item(root.importNode(link, true), root));
      return acteurs.length > 0 ? [list] : [];
    },
  },
];

/** The comparison, point by point: a title, then one cell for each strategy, under its name. */
export function comparedBlocks(pages: readonly StrategyPage[], root: Document): HTMLElement[] {
  const told = POINTS.filter(
    ({ isRare, of }) => !isRare || pages.some((page) => of(page, root).length > 0),
  );
  return told.map(({ titre, note, of }) => {
    const block = root.createElement('section');
    block.append(element('h3', titre, root), ...paragraph(note, root));
    const cells = root.createElement('div');
    cells.className = 'cote-a-cote';
    for (const page of pages) cells.append(cell(page, nameOf(page, pages), of(page, root), root));
    block.append(cells);
    return block;
  });
}

/** A territory names its strategy, unless two of them are compared. */
const nameOf = ({ territoire, titre }: StrategyPage, pages: readonly StrategyPage[]): string =>
  pages.filter((page) => page.territoire === territoire).length === 1 ? territoire : titre;

function cell(
  { url, origine }: StrategyPage,
  name: string,
  content: Node[],
  root: Document,
): HTMLElement {
  const cell = root.createElement('div');
  const title = root.createElement('h4');
  const link = element('a', name, root);
  link.setAttribute('href', url);
  title.append(link);
  cell.append(
    title,
    ...(content.length > 0
      ? content
      : paragraph(origine ? 'À lire sur le site de cette édition' : 'Non documenté', root)),
  );
  return cell;
}

/** An axis folds: its title and its size stay in sight. */
function axisBlock({ titre, compte, missions }: ComparedAxis, root: Document): Node {
  const folded = root.createElement('details');
  const summary = element('summary', titre, root);
  summary.append(' ', element('span', compte, root));
  folded.append(summary);
  for (const mission of missions) {
    if (mission.titre) folded.append(element('p', mission.titre, root));
    const list = root.createElement('ul');
    for (const action of mission.actions) {
      const link = element('a', action.titre, root);
      link.setAttribute('href', action.url);
      list.append(item(link, root));
    }
    if (mission.actions.length > 0) folded.append(list);
  }
  return folded;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text: string,
  root: Document,
): HTMLElementTagNameMap[K] {
  const made = root.createElement(name);
  made.textContent = text;
  return made;
}

function item(content: Node, root: Document): HTMLLIElement {
  const line = root.createElement('li');
  line.append(content);
  return line;
}

const paragraph = (text: string | undefined, root: Document): Node[] =>
  text ? [element('p', text, root)] : [];
