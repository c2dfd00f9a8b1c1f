import { abbreviations } from './abbreviations.ts';
import { box } from './box.ts';
import type { EditorComponent } from './editor-component.ts';
import { footnotes } from './footnotes.ts';
import { image } from './image.ts';
import { keptBlock } from './kept-block.ts';
import { keyFigure } from './key-figure.ts';
import { marginNote } from './margin-note.ts';
import { noteCall } from './note-call.ts';
import { table } from './table.ts';

/** Trame's own constructs in the rich editor: no two patterns match the same text. */
export const EDITOR_COMPONENTS: readonly EditorComponent[] = [
  box,
  marginNote,
  noteCall,
  keyFigure,
  table,
  footnotes,
  abbreviations,
  image,
  keptBlock,
];

/** Components without a button: what is kept lays itself, and footnotes come with their call. */
const WITHOUT_BUTTON: readonly EditorComponent[] = [keptBlock, footnotes];

/** Components that have a button, in the order of the menu: for `editor_components` of the body field. */
export const COMPONENT_BUTTONS: readonly string[] = EDITOR_COMPONENTS.filter(
  (component) => !WITHOUT_BUTTON.includes(component),
).map(({ id }) => id);

/**
 * Buttons of the body field. The title of the page is its only first level, so that headings begin at the second;
 * strikethrough and blocks of code have no use in the guides.
 */
export const TEXT_BUTTONS: readonly string[] = [
  'bold',
  'italic',
  'link',
  'heading-two',
  'heading-three',
  'heading-four',
  'bulleted-list',
  'numbered-list',
  'quote',
];
