import type { InlineComponent } from './editor-component.ts';

/** `[^source]` in a sentence; with a colon after it, it is the note itself. */
const NOTE_CALL = /\[\^[^\s[\]]{1,80}\](?!:)/;

/**
 * A footnote, called within a sentence. Its button asks for the text of the note, which stands at the end of the page:
 * `note-window.ts` lays both.
 */
export const noteCall: InlineComponent = {
  id: 'note',
  label: 'Note de bas de page',
  type: 'inline',
  fields: [{ name: 'nom', label: 'Nom de la note', widget: 'string', default: '' }],
  pattern: NOTE_CALL,
  fromInline: ([source]) => ({ nom: source.slice(2, -1) }),
  toInline: ({ nom = '' }) => `[^${nom}]`,
  toPreview: ({ nom = '' }) => `note ${nom}`,
  // Without a window nobody can be asked.
  onInsert: async () => null,
  onEdit: async () => null,
};
