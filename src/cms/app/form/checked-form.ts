import DecapForm, {
  type FieldErrors,
  type FieldList,
  type FormProps,
} from 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControlPane.js';
import {
  createElement,
  type ReactNode,
  type Ref,
  type RefObject,
  useContext,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { DraftFault } from '../check/draft-fault.ts';
import { wordsAtField } from '../check/fault-words.ts';
import { AdaptationNote } from '../national/adaptation-note.ts';
import { shownFields } from '../national/shown-fields.ts';
import { FormContext, type OpenForm } from './form-context.ts';
import { fieldAt, fieldIds } from './form-dom.ts';
import { Plan } from './plan.ts';

/** What Decap's screen of an entry asks of its form. */
interface FormHandle {
  switchToDefaultLocale(): Promise<void>;
  validate(): void;
  focus(path: string): void;
}

/** Stands before Decap's form: its plan above it, and each fault at its field. */
// biome-ignore lint/style/noDefaultExport: the part of Decap that it stands for has one.
export default function CheckedForm({
  ref,
  ...props
}: FormProps & { ref?: Ref<FormHandle> }): ReactNode {
  const open = useContext(FormContext);
  const pane = useRef<FormHandle>(null);
  const root = useRef<HTMLDivElement>(null);
  const errors = useErrors(open, root);
  const [isWhole, showWhole] = useState(false);
  const fields = useShownFields(props.fields, open, isWhole);
  useImperativeHandle(ref, () => ({
    switchToDefaultLocale: async () => pane.current?.switchToDefaultLocale(),
    // The check of the site has looked already, at more than Decap would.
    validate: () => undefined,
    focus: (path) => pane.current?.focus(path),
  }));
  useLayoutEffect(() => {
    if (!open) return;
    open.pane.current = pane.current;
    open.root.current = root.current;
  });
  return createElement(
    'div',
    { className: 'formulaire', ref: root },
    open && createElement(Plan, { open, key: 'plan' }),
    open?.written.entry &&
      createElement(AdaptationNote, {
        key: 'adaptation',
        written: open.written.entry,
        isFresh: open.isFresh,
        isWhole,
        showWhole,
      }),
    createElement(DecapForm, {
      ...props,
      fields,
      key: 'champs',
      ref: pane,
      // Nothing of Decap's own check keeps a text from being saved.
      onValidate: () => undefined,
      fieldsErrors: errorsMap(props.fieldsErrors, errors),
    }),
  );
}

/** The fields that go with what the entry does to a national page. */
function useShownFields(
  fields: FieldList,
  open: OpenForm | undefined,
  isWhole: boolean,
): FieldList {
  const entry = open?.written.entry;
  const shown = entry && [...shownFields(entry, isWhole)].join(' ');
  const isComplement = entry?.edition === 'local' && entry.data.national === 'complete';
  // The same list as long as the same is shown: Decap draws every field anew for another one.
  return useMemo(() => {
    if (shown === undefined) return fields;
    const names = new Set(shown.split(' '));
    const kept = fields.filter((field) => names.has(field.get('name')));
    return isComplement
      ? kept.map((field) =>
          field.get('name') === 'titre'
            ? field
                .set('required', false)
                .set('hint', 'Celui de votre ajout, si vous en voulez un.')
            : field,
        )
      : kept;
  }, [fields, shown, isComplement]);
}

/** Id of a field → what is said at it, and the ids of the fields that hold it. */
type Errors = Readonly<Record<string, { messages: readonly string[]; parents: readonly string[] }>>;

/** Decap knows its fields by ids that it draws as they come on the screen. */
function useErrors(open: OpenForm | undefined, root: RefObject<HTMLElement | null>): Errors {
  const [told, setTold] = useState('{}');
  useLayoutEffect(() => {
    if (!open || !root.current) return;
    setTold(JSON.stringify(errorsOf(open, root.current)));
  });
  return JSON.parse(told);
}

/** What is still empty is no fault before somebody has tried to save; what is good to know never is: the plan tells it. */
const shownFaults = ({ faults, isAsked }: OpenForm): DraftFault[] =>
  faults.filter(({ kind }) => kind !== 'note' && (isAsked || kind !== 'missing'));

function errorsOf(open: OpenForm, root: Element): Errors {
  const { schema } = open.written;
  const errors: Record<string, { messages: string[]; parents: string[] }> = {};
  for (const fault of shownFaults(open)) {
    const at = fault.path.length > 0 ? fieldAt(root, fault.path) : undefined;
    const ids = at ? fieldIds(at.field, root) : [];
    const id = ids.at(-1);
    if (id === undefined) continue;
    errors[id] ??= { messages: [], parents: ids.slice(0, -1) };
    errors[id].messages.push(wordsAtField(schema, fault));
  }
  return errors;
}

/** The same map as long as the same is said: Decap draws every field anew for another one. */
let last: { errors: Errors; map: FieldErrors } | undefined;

function errorsMap(empty: FieldErrors, errors: Errors): FieldErrors {
  if (last && JSON.stringify(last.errors) === JSON.stringify(errors)) return last.map;
  let map = empty.clear();
  for (const [id, { messages, parents }] of Object.entries(errors))
    map = map.set(
      id,
      messages.map((message) => ({ type: 'CUSTOM', message, parentIds: parents })),
    );
  last = { errors, map };
  return map;
}
