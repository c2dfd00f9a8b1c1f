import { escapeHtml } from '../../markdown/escape-html.ts';
import type { BlockComponent } from './editor-component.ts';

/** Footnotes that follow one another, with their indented paragraphs. */
const FOOTNOTES =
  /^\[\^[^\s[\]]{1,80}\]:[^\n]*(?:\n(?![ \t]*(?:\n|$))[^\n]+|\n(?:[ \t]*\n)+(?= {4}[ \t]*\S)[^\n]+)*(?=\n|$)/;

/** `[^source]: La note.` The call, `[^source]`, is written in the sentence itself. */
export const footnotes: BlockComponent = {
  id: 'notes-de-bas-de-page',
  label: 'Notes de bas de page',
  collapsed: false,
  fields: [
    {
      name: 'notes',
      label: 'Notes de bas de page',
      widget: 'text',
      hint: 'Une note par ligne : [^1]: le texte de la note. Dans la phrase, écrivez [^1] là où la note est appelée.',
      default: '[^1]: ',
    },
  ],
  pattern: FOOTNOTES,
  fromBlock: ([source]) => ({ notes: source }),
  toBlock: ({ notes = '' }) => notes,
  toPreview: ({ notes = '' }) => `<pre>${escapeHtml(notes)}</pre>`,
};
