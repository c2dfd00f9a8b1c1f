import { askText } from './ask-text.ts';
import { type ComponentData, type InlineComponent, keepingSource } from './editor-component.ts';

/** `{marge: …}`; the text may hold code and key figures, whose braces do not close it. */
const MARGIN_NOTE = /\{\s?[Mm]arge\s?:(?:[^{}\\`]|\\[\s\S]|`[^`]*`|\{\{[^{}`\\]*\}\})*\}/;

const { fromSource, toSource } = keepingSource({
  read: (source) => ({ texte: source.slice(source.indexOf(':') + 1, -1).trim() }),
  write: ({ texte = '' }) => `{marge: ${texte.replace(/\s*\n\s*/g, ' ').trim()}}`,
});

/** A note in the margin, within a sentence. */
export const marginNote: InlineComponent = {
  id: 'note-de-marge',
  label: 'Note dans la marge',
  type: 'inline',
  fields: [{ name: 'texte', label: 'Texte de la note', widget: 'text', default: '' }],
  pattern: MARGIN_NOTE,
  fromInline: ([source]) => fromSource(source),
  toInline: toSource,
  toPreview: ({ texte = '' }) => `✎ ${texte}`,
  onInsert: ({ selectedText }) => ask(selectedText),
  onEdit: ({ data }) => ask(data.texte ?? ''),
};

async function ask(value: string): Promise<ComponentData | null> {
  const texte = await askText({
    title: 'Note dans la marge',
    label: 'Texte de la note',
    hint: 'Une ou deux phrases. Elle s’affiche à côté de cette ligne.',
    value,
    long: true,
  });
  return texte === null ? null : { texte };
}
