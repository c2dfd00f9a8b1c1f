import {
  markdownToSlate,
  slateToMarkdown,
} from 'decap-cms-widget-markdown/dist/esm/serializers/index.js';
import { type Editor, Node } from 'slate';
import { bodyPlugins } from '../../editor-components/body-plugins.ts';
import { tell } from '../message.ts';
import { insertPasted } from './insert-pasted.ts';
import { htmlOfText, type Pasted, pastedMarkdown } from './pasted-markdown.ts';

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
    const { markdown, told } = fromClipboard(data);
    if (markdown.trim() !== '') {
      const blocks: readonly Node[] = markdownToSlate(markdown, { remarkPlugins });
      insertPasted(
        editor,
        blocks.filter((node) => Node.isNode(node)),
      );
    }
    if (told.length > 0)
      tell({
        text: 'Le texte est collé. Voici ce qui n’a pas pu l’être tel quel :',
        details: told,
      });
  };
  return editor;
}

/** Stands beside slate-react in the raw mode: what is pasted there is its plain words, line by line. */
export function withPlainPaste<
  E extends PastingEditor & { insertTextData(data: DataTransfer): boolean },
>(editor: E): E {
  editor.insertData = (data) => {
    editor.insertTextData(data);
  };
  return editor;
}

const typeOf = (element: object): unknown => ('type' in element ? element.type : undefined);

/** What a clipboard holds, from what says most to what says least. */
function fromClipboard(data: DataTransfer): Pasted {
  const own = ownMarkdown(data);
  if (own !== undefined) return { markdown: own, told: [] };
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  const page = new DOMParser().parseFromString(html, 'text/html');
  const pasted = html ? pastedMarkdown(page.body) : undefined;
  // Some programs put a picture of the words, or nothing, in their HTML.
  const best =
    pasted && (pasted.markdown.trim() !== '' || text.trim() === '')
      ? pasted
      : pastedMarkdown(htmlOfText(text, page));
  return { ...best, told: [...(pasted?.told ?? []), ...filesTold(data, best.markdown)] };
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

function filesTold({ files }: DataTransfer, markdown: string): string[] {
  if (files.length === 0 || markdown.trim() !== '') return [];
  return ['image ou fichier laissé de côté : ajoutez-le par le bouton « + », puis « Image »'];
}
