/** What a text must match, and what to write instead when it does not, in French. */
export type FormPattern = [expression: string, advice: string];

/** The form's pattern for the expression that the model checks: written once, read by both. */
export const formPattern = (expression: RegExp, advice: string): FormPattern => [
  expression.source,
  advice,
];

/** The editor's buttons for Markdown. */
export interface TextTools {
  buttons: readonly string[];
  editor_components: readonly string[];
}

/** A widget of the form with its settings, as Decap names them; `reference` is Trame's own. */
export type FormWidget =
  | { widget: 'string' | 'text'; pattern?: FormPattern }
  | ({ widget: 'markdown'; modes: readonly string[] } & TextTools)
  | { widget: 'number'; value_type: 'int' | 'float'; step: number; min?: number; max?: number }
  | { widget: 'boolean'; default?: boolean }
  | {
      widget: 'datetime';
      format: string;
      date_format: string;
      time_format: false;
      picker_utc: false;
      default?: string;
    }
  | { widget: 'color'; allowInput: true; pattern: FormPattern }
  | {
      widget: 'select';
      options: { label: string; value: string }[];
      multiple?: true;
      default?: string;
    }
  | { widget: 'reference'; target: string }
  | { widget: 'object'; collapsed: boolean; fields: FormField[] }
  | ({
      widget: 'list';
      label_singular: string;
      allow_reorder: true;
      min?: number;
      collapsed: boolean;
    } & (
      | { field: FormField }
      | { minimize_collapsed: true; summary: string; fields: FormField[] }
    ));

/** A field of the form. */
export type FormField = {
  /** Key of the front matter. */
  name: string;
  label: string;
  hint?: string;
  required: boolean;
} & FormWidget;
