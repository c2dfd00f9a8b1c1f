import { Editor, Element, type Node, type Path, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import { askText } from '../editor-components/ask-text.ts';
import type {
  ComponentData,
  InlineComponent,
  InsertContext,
} from '../editor-components/editor-component.ts';
import { footnotes } from '../editor-components/footnotes.ts';
import { KEPT_BLOCK } from '../editor-components/kept-block.ts';
import { freeNoteName, noteText, withNoteText } from '../editor-components/note-texts.ts';
import { tell } from './message.ts';

/** The component of calls, which asks for the text of the note and puts it at the end of the page. */
export const writingNotes = (component: InlineComponent): InlineComponent => ({
  ...component,
  onInsert: async ({ editor }) => {
    const texte = await ask('');
    return texte === null ? null : { nom: freeNoteName(sourcesOf(editor)), texte };
  },
  onInserted: ({ editor, data: { nom = '', texte = '' } }) => writeNote(editor, nom, texte),
  onEdit: async ({ editor, data }) => {
    const nom = data.nom ?? '';
    const block = blockOf(editor, nom);
    if (!block && isWithinAnother(editor)) {
      tell({ text: 'Le texte de cette note est à la fin de la page : changez-le là.' });
      return null;
    }
    const before = block ? (noteText(block.source, nom) ?? '') : '';
    const texte = await ask(before);
    if (texte !== null && texte !== before) writeNote(editor, nom, texte);
    return null;
  },
});

const ask = (value: string): Promise<string | null> =>
  askText({
    title: 'Note de bas de page',
    label: 'Texte de la note',
    hint: 'D’où vient ce que dit la phrase : titre, éditeur, année, page. Le site la numérote, et la met en bas de la page.',
    value,
    long: true,
  });

/** A block of the text that holds notes, as its source. */
interface NoteBlock {
  node: Element;
  path: Path;
  source: string;
  /** The field of its form that holds the source. */
  field: string;
}

/** Fields that hold notes: of the block of notes, and of what the editor keeps as it was written. */
const FIELDS: Readonly<Record<string, string>> = {
  [footnotes.id]: 'notes',
  [KEPT_BLOCK]: 'source',
};

function noteBlocks(editor: Editor): NoteBlock[] {
  return editor.children.flatMap((node, at) => {
    const { shortcode = '', shortcodeData = {} } = dataOf(node);
    const field = FIELDS[shortcode];
    const source = field === undefined ? undefined : shortcodeData[field];
    return field !== undefined && source !== undefined && Element.isElement(node)
      ? [{ node, path: [at], source, field }]
      : [];
  });
}

const blockOf = (editor: Editor, name: string): NoteBlock | undefined =>
  noteBlocks(editor).find(({ source }) => noteText(source, name) !== undefined);

/** Writes a note where it stands, else after the last ones, else at the end of the page. */
function writeNote(editor: Editor, name: string, text: string): void {
  const block =
    blockOf(editor, name) ?? noteBlocks(editor).findLast(({ field }) => field === 'notes');
  const shortcodeData = {
    [block?.field ?? 'notes']: withNoteText(block?.source ?? '', name, text),
  };
  if (!block) {
    Transforms.insertNodes(editor, newBlock(shortcodeData) as Node, {
      at: [editor.children.length],
    });
    return;
  }
  const data = { ...dataOf(block.node), shortcodeData };
  Transforms.setNodes(editor, { data } as Partial<Node>, { at: block.path });
}

const newBlock = (shortcodeData: ComponentData): object => ({
  type: 'shortcode',
  id: footnotes.id,
  data: { shortcode: footnotes.id, shortcodeData },
  children: [{ text: '' }],
});

/** Everything in a text that may name a note. */
export function sourcesOf(editor: Editor): string[] {
  return [...Editor.nodes(editor, { at: [], voids: true })].flatMap(([node]) => {
    const { shortcodeData = {} } = dataOf(node);
    const { nom } = shortcodeData;
    return [
      ...('text' in node ? [String(node.text)] : []),
      ...Object.values(shortcodeData),
      ...(nom ? [`[^${nom}]`] : []),
    ];
  });
}

const dataOf = (node: Node): { shortcode?: string; shortcodeData?: ComponentData } =>
  'data' in node && node.data ? (node.data as object) : {};

/** The text of a box is edited in an editor of its own, within that of the page. */
const isWithinAnother = (editor: InsertContext['editor']): boolean =>
  ReactEditor.toDOMNode(editor as ReactEditor, editor).parentElement?.closest(
    '[data-slate-editor]',
  ) != null;
