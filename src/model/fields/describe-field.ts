import * as z from 'zod';
import { schemaParts, unwrapped } from '../schema-parts.ts';
import type { FIELD_KINDS } from './field-kinds.ts';

/** The kinds of field an editor can meet: those of the table, so that a constructor cannot name another. */
export type FieldKind = keyof typeof FIELD_KINDS;

/** What a field tells its editor. `label` and `hint` are French. */
export interface FieldMeta {
  label: string;
  hint?: string;
}

/** Everything known of a field beside its Zod type; kept in Zod's metadata. */
export interface FieldDescription extends FieldMeta {
  kind: FieldKind;
  /** For `choix` and `choix-multiple`: identifier → French label. */
  options?: Record<string, string>;
  /** For `relation`: the type of the entries aimed at, or `*` for any type. */
  target?: string;
  /** For `repere`: one that suits the others of its type. */
  exemple?: string;
  /** For a text that must have a shape of its own: that shape, where its kind says less. Goes on after « écrivez ». */
  forme?: string;
  /** For dates and hours: the field of the same group that this one may not come before. */
  apres?: string;
}

/** What a text tells its editor. */
export type TextMeta = FieldMeta & Pick<FieldDescription, 'forme'>;

/** What a date tells its editor. */
export type DateMeta = FieldMeta & Pick<FieldDescription, 'apres'>;

declare module 'zod' {
  interface GlobalMeta extends Partial<Omit<FieldDescription, 'label'>> {
    label?: string;
  }
}

/** A field of the model, read once from its schema. */
export interface Field extends FieldDescription {
  /** Its schema without what may stand around it: optional, default. */
  value: z.core.$ZodType;
  /** Whether a file may leave it out. */
  isOptional: boolean;
  /** What it is when the file leaves it out. */
  initial: unknown;
}

/** Every page asks for the same few hundred fields: each is read from Zod's registry once. */
const known = new WeakMap<z.core.$ZodType, Field>();

/**
 * What is known of a field, looked for through its wrappers (optional, default).
 * @throws Error when a field was declared without the constructors of this folder: a fault of the model itself
 */
export function describeField(schema: z.core.$ZodType): Field {
  const found = known.get(schema);
  if (found) return found;
  const missing = (schema as z.ZodType).safeParse(undefined);
  const field = {
    ...readMeta(schema),
    value: unwrapped(schema),
    isOptional: missing.success,
    initial: missing.data,
  };
  known.set(schema, field);
  return field;
}

function readMeta(schema: z.core.$ZodType): FieldDescription {
  const meta = z.globalRegistry.get(schema);
  if (meta?.kind && meta.label) return { ...meta, kind: meta.kind, label: meta.label };
  const { innerType } = schemaParts(schema);
  if (!innerType) throw new Error('A field of the model has no kind or no label.');
  return readMeta(innerType);
}
