import * as z from 'zod';
import { schemaParts } from './schema-parts.ts';

/**
 * The kinds of field an editor can meet. Each face of the model (form, export, documentation) switches
 * over them exhaustively: a new kind does not compile until every face knows it.
 */
export type FieldKind =
  | 'texte'
  | 'paragraphe'
  | 'markdown'
  | 'entier'
  | 'nombre'
  | 'oui-non'
  | 'date'
  | 'date-partielle'
  | 'adresse'
  | 'code'
  | 'couleur'
  | 'choix'
  | 'choix-multiple'
  | 'relation'
  | 'groupe'
  | 'liste';

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
}

declare module 'zod' {
  interface GlobalMeta extends Partial<Omit<FieldDescription, 'label'>> {
    label?: string;
  }
}

/** One line of plain text. */
export const texte = (meta: FieldMeta, max = 200) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .meta({ kind: 'texte', ...meta });

/** A few sentences of plain text. */
export const paragraphe = (meta: FieldMeta, max = 1200) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .meta({ kind: 'paragraphe', ...meta });

/** Text with the same Markdown as the body of an entry. */
export const markdown = (meta: FieldMeta) =>
  z
    .string()
    .trim()
    .min(1)
    .meta({ kind: 'markdown', ...meta });

export const entier = (meta: FieldMeta, min = 0, max = 100_000) =>
  z
    .int()
    .min(min)
    .max(max)
    .meta({ kind: 'entier', ...meta });

export const nombre = (meta: FieldMeta) => z.number().meta({ kind: 'nombre', ...meta });

export const ouiNon = (meta: FieldMeta) => z.boolean().meta({ kind: 'oui-non', ...meta });

/** A full date, `AAAA-MM-JJ`. The 30th of February is refused. */
export const date = (meta: FieldMeta) => z.iso.date().meta({ kind: 'date', ...meta });

/** A date as sources give it: `AAAA`, `AAAA-MM` or `AAAA-MM-JJ`. */
export const datePartielle = (meta: FieldMeta) =>
  z
    .string()
    .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
    .refine((value) => value.length < 10 || z.iso.date().safeParse(value).success)
    .meta({ kind: 'date-partielle', ...meta });

/** A web address; only http and https, so that no script can hide in a link. */
export const adresse = (meta: FieldMeta) =>
  z.url({ protocol: /^https?$/ }).meta({ kind: 'adresse', ...meta });

/** An official code (INSEE, SIREN): digits kept as text, since `01` is not `1`. */
export const code = (meta: FieldMeta) =>
  z
    .string()
    .regex(/^(FR|\d[\dAB]\d{0,7})$/)
    .meta({ kind: 'code', ...meta });

/** A colour as `#rrggbb`, so that contrast can be computed. */
export const couleur = (meta: FieldMeta) =>
  z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .meta({ kind: 'couleur', ...meta });

type Vocabulary = Record<string, string>;
type Identifier<V extends Vocabulary> = keyof V & string;

/** One identifier out of a vocabulary. */
export const choix = <V extends Vocabulary>(options: V, meta: FieldMeta) =>
  z
    .enum(Object.keys(options) as [Identifier<V>, ...Identifier<V>[]])
    .meta({ kind: 'choix', options, ...meta });

/** Any number of identifiers out of a vocabulary; none when the field is left out. */
export const choixMultiple = <V extends Vocabulary>(options: V, meta: FieldMeta) =>
  z
    .array(choix(options, meta))
    .default([])
    .meta({ kind: 'choix-multiple', options, ...meta });

/** The key of another entry (`kit/accueillir`), of one type or of any (`*`). */
export const relation = (target: string, meta: FieldMeta) =>
  z
    .string()
    .regex(/^[a-z]+\/[a-z0-9-]+$/)
    .meta({ kind: 'relation', target, ...meta });

/** Fields that belong together. */
export const groupe = <S extends z.ZodRawShape>(fields: S, meta: FieldMeta) =>
  z.strictObject(fields).meta({ kind: 'groupe', ...meta });

/** Several of the same thing, in the editor's order; empty when the field is left out. */
export const liste = <T extends z.ZodType>(item: T, meta: FieldMeta) =>
  z
    .array(item)
    .default([])
    .meta({ kind: 'liste', ...meta });

/** The same, with one at least. */
export const listeNonVide = <T extends z.ZodType>(item: T, meta: FieldMeta) =>
  z
    .array(item)
    .min(1)
    .meta({ kind: 'liste', ...meta });

/**
 * The description of a field, looked for through its wrappers (optional, default).
 * @throws Error when a field was declared without the constructors of this file: a fault of the model itself
 */
export function describeField(field: z.core.$ZodType): FieldDescription {
  const meta = z.globalRegistry.get(field);
  if (meta?.kind && meta.label) return { ...meta, kind: meta.kind, label: meta.label };
  const inner = schemaParts(field).innerType;
  if (!inner) throw new Error('A field of the model has no kind or no label.');
  return describeField(inner);
}
