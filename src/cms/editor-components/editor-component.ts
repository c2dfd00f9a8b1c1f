import type { Editor } from 'slate';

/** A field of the form that an editor component shows; labels and hints are French. */
export interface ComponentField {
  name: string;
  label: string;
  /** One of Decap's widgets, or `grille`, ours for the rows of a table. */
  widget: 'string' | 'text' | 'select' | 'image' | 'grille' | 'markdown';
  hint?: string;
  required?: boolean;
  default?: string;
  options?: { label: string; value: string }[];
  /** Of a text in rich form: its buttons, its components, and a field of a few lines. */
  buttons?: string[];
  editor_components?: string[];
  minimal?: boolean;
}

/** What the form of a component holds: one text a field, and `source` when it came from a file. */
export type ComponentData = Record<string, string>;

/** A button of the rich editor that lays a block of its own, as `CMS.registerEditorComponent` takes it. */
export interface BlockComponent {
  id: string;
  label: string;
  icon?: string;
  type?: 'block';
  collapsed?: boolean;
  summary?: string;
  fields: ComponentField[];
  /** Without flags; begins at the beginning of a block. */
  pattern: RegExp;
  fromBlock(match: RegExpMatchArray): ComponentData;
  toBlock(data: ComponentData): string;
  toPreview(data: ComponentData): string;
}

/** Where a sign is laid. */
export interface InsertContext {
  editor: Editor;
  selectedText: string;
}

/** A button of the rich editor that lays a sign within a sentence. */
export interface InlineComponent {
  id: string;
  label: string;
  icon?: string;
  type: 'inline';
  fields: ComponentField[];
  pattern: RegExp;
  fromInline(match: RegExpExecArray): ComponentData;
  toInline(data: ComponentData): string;
  toPreview(data: ComponentData): string;
  /** Asks for the data of a new one; `null` when the person gives up. */
  onInsert(context: InsertContext): Promise<ComponentData | null>;
  /** What else a new one brings into the text, in the same step for whoever undoes it. */
  onInserted?(context: { editor: Editor; data: ComponentData }): void;
  /** Asks for the data anew when the sign is clicked; `null` when it stays. */
  onEdit(context: { editor: Editor; data: ComponentData }): Promise<ComponentData | null>;
}

export type EditorComponent = BlockComponent | InlineComponent;

/** How a construct is read from its source and written from its form. */
export interface Notation {
  read(source: string): ComponentData | undefined;
  write(data: ComponentData): string;
}

/**
 * Both ways between source and form. A form that nobody changed gives its source back to the byte, however it was
 * laid out; a changed one is written anew.
 */
export function keepingSource({ read, write }: Notation): {
  fromSource(source: string): ComponentData;
  toSource(data: ComponentData): string;
} {
  return {
    fromSource: (source) => ({ ...read(source), source }),
    toSource: (data) => {
      const { source, ...fields } = data;
      const before = source === undefined ? undefined : read(source);
      const same = before && Object.entries(before).every(([name, text]) => fields[name] === text);
      return same && source !== undefined ? source : write(fields);
    },
  };
}
