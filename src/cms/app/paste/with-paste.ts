import {
  markdownToSlate,
  slateToMarkdown,
} from 'decap-cms-widget-markdown/dist/esm/serializers/index.js';
import { type Editor, Node } from 'slate';
import { bodyPlugins } from '../../editor-components/body-plugins.ts';
import { withOwnNoteNames } from '../../editor-components/note-texts.ts';
import { tell } from '../message.ts';
import { sourcesOf } from '../note-window.ts';
import { insertPastedPictures } from '../pictures/insert-pasted-pictures.ts';
import { insertPasted } from './insert-pasted.ts';
import { htmlOfText, type Pasted, pastedMarkdown } from './pasted-markdown.ts';
import { isPicture, type PastedPicture, takePictures } from './pasted-pictures.ts';

/** The little of slate-react's editor that pasting asks for. */
interface PastingEditor extends Editor {
  insertData(data: DataTransfer): void;
}

const remarkPlugins = bodyPlugins({ markdownToSlate, slateToMarkdown });

/** Stands for Decap's `withHtml`: what is pasted in the rich editor goes by Trame's own Markdown, and loses no word. */
export function withPaste<E extends PastingEditor>(editor: E): E {
  const { isInline, isVoid } = editor;
  editor.isInline = (element) => typeOf(element) === 'link' || isInline(element);
  editor.isVoid = (element) => typeOf(element) === 'image' || isVoid(element);
  editor.insertData = (data) => {
    const { markdown: given, told, pictures } = fromClipboard(data);
    const markdown = withOwnNoteNames(given, sourcesOf(editor));
    if (markdown.trim() !== '') {
      const blocks: readonly Node[] = markdownToSlate(markdown, { remarkPlugins });
      insertPasted(
        editor,
        blocks.filter((node) => Node.isNode(node)),
      );
    }
    tellLeftOut(told);
    if (pictures.length > 0) void insertPastedPictures(editor, pictures);
  };
  return editor;
}

/**
 * Stands beside slate-react in the raw mode: what is pasted there is its plain words, line by line, and Trame's Markdown
 * for what comes without plain words.
 */
export function withPlainPaste<
  E extends PastingEditor & { insertTextData(data: DataTransfer): boolean },
>(editor: E): E {
  editor.insertData = (data) => {
    const html = data.getData('text/html');
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    const pictures = takePictures(body, [...data.files]);
    const isPlain = data.getData('text/plain').trim() !== '' || html === '';
    const { markdown, told } = isPlain ? { markdown: '', told: [] } : pastedMarkdown(body);
    editor.insertTextData(isPlain ? data : textOf(markdown.trimEnd()));
    tellLeftOut([...told, ...filesTold(data)]);
    if (pictures.length > 0) void insertPastedPictures(editor, pictures);
  };
  return editor;
}

function tellLeftOut(told: readonly string[]): void {
  if (told.length > 0)
    tell({
      text: 'Le texte est collé. Voici ce qui n’a pas pu l’être tel quel :',
      details: told,
      isUntilSave: true,
    });
}

function textOf(text: string): DataTransfer {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  return data;
}

const typeOf = (element: object): unknown => ('type' in element ? element.type : undefined);

/** What a clipboard holds, from what says most to what says least, with the files of its pictures. */
function fromClipboard(data: DataTransfer): Pasted & { pictures: PastedPicture[] } {
  const own = ownMarkdown(data);
  if (own !== undefined) return { markdown: own, told: [], pictures: [] };
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  const page = new DOMParser().parseFromString(html, 'text/html');
  const pictures = takePictures(page.body, [...data.files]);
  const pasted = html ? pastedMarkdown(page.body) : undefined;
  // Some programs put a picture of the words, or nothing, in their HTML.
  const best =
    pasted && (pasted.markdown.trim() !== '' || text.trim() === '')
      ? pasted
      : pastedMarkdown(htmlOfText(text, page));
  const told = [...(pasted?.told ?? []), ...filesTold(data)];
  return { markdown: best.markdown, told, pictures };
}

/** What was copied in an editor of this kind: boxes, tables and notes come whole. */
function ownMarkdown(data: DataTransfer): string | undefined {
  const fragment =
    data.getData('application/x-slate-fragment') ||
    /data-slate-fragment="([^"]+)"/.exec(data.getData('text/html'))?.[1];
  if (!fragment) return undefined;
  try {
    const nodes: unknown = JSON.parse(decodeURIComponent(atob(fragment)));
    // By Markdown and back: what comes from elsewhere in this form is only words.
    return slateToMarkdown(nodes, { remarkPlugins });
  } catch {
    return undefined;
  }
}

/** Files that are no pictures have no place in a text. */
function filesTold({ files }: DataTransfer): string[] {
  const others = [...files].filter((file) => !isPicture(file));
  if (others.length === 0) return [];
  return others.map(
    ({ name }) =>
      `fichier laissé de côté, « ${name} » : ajoutez-le aux médias, puis faites un lien vers lui`,
  );
}
