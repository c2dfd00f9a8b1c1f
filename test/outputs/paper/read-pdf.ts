import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One tagged thing of a document, and what it says. */
export interface Tagged {
  role: string;
  text: string;
  children: Tagged[];
}

export interface ReadPdf {
  title: string;
  language: string;
  pages: number;
  /** What stands on each page, in the order of the tags. */
  text: string;
  /** All that is drawn, within tags or not, in the order of the pages. */
  drawn: string;
  tags: Tagged[];
}

interface Node {
  role?: string;
  type?: string;
  id?: string;
  children?: Node[];
}

/** Reads a PDF as a screen reader does: its title, its language, its tags in their order. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info } = await pdf.getMetadata();
  const tags: Tagged[] = [];
  let drawn = '';
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const said = saidById(items as Item[]);
    drawn += (items as Item[]).map(({ str = '' }) => str).join('');
    const tree = (await page.getStructTree()) as Node | null;
    for (const node of tree?.children ?? []) tags.push(...tagged(node, said));
  }
  const { Title = '', Language = '' } = info as { Title?: string; Language?: string };
  return { title: Title, language: Language, pages: pdf.numPages, text: textOf(tags), drawn, tags };
}

interface Item {
  type?: string;
  id?: string;
  str?: string;
}

/** The words of each marked content of a page. */
function saidById(items: readonly Item[]): Map<string, string> {
  const said = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const { type, id, str } of items) {
    if (type === 'beginMarkedContentProps' || type === 'beginMarkedContent') open.push(id);
    else if (type === 'endMarkedContent') open.pop();
    else {
      const last = open.findLast((name) => name !== undefined);
      if (last) said.set(last, (said.get(last) ?? '') + (str ?? ''));
    }
  }
  return said;
}

function tagged(node: Node, said: ReadonlyMap<string, string>): Tagged[] {
  if (node.type === 'content')
    return [{ role: '', text: said.get(node.id ?? '') ?? '', children: [] }];
  if (!node.role) return [];
  const children = (node.children ?? []).flatMap((child) => tagged(child, said));
  return [{ role: node.role, text: children.map(({ text }) => text).join(' '), children }];
}

const textOf = (tags: readonly Tagged[]): string =>
  tags
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');

/** Every tag of a role, wherever it stands. */
export const all = (tags: readonly Tagged[], role: string): Tagged[] =>
  tags.flatMap((tag) => [...(tag.role === role ? [tag] : []), ...all(tag.children, role)]);
