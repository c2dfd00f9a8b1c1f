import * as z from 'zod';
import { classification, closing, layering, opening } from './common.ts';

/** A type of content: everything that the rest of the house needs to know about it. */
export interface ContentType<N extends string = string, S extends z.ZodObject = z.ZodObject> {
  /** Name in code and in views. */
  readonly name: N;
  /** Folder below the edition, and first part of every key: `kit` in `kit/accueillir`. */
  readonly folder: string;
  /** First part of its addresses; empty for pages that stand at the root. */
  readonly path: string;
  /** French name of one entry. */
  readonly label: string;
  /** French name of the collection. */
  readonly plural: string;
  /** What the collection holds, for its readers. */
  readonly description: string;
  /** What its editors should know before they add an entry. */
  readonly help: string;
  /** All fields of the front matter, in the order they are written. */
  readonly schema: S;
  /** Order of the collection's list. */
  readonly order: 'ordre' | 'titre';
}

interface Declaration<N extends string, F extends z.ZodRawShape>
  extends Omit<ContentType<N>, 'schema' | 'order'> {
  fields: F;
}

/** Declares a type: its own fields stand between the common opening and the common closing. */
export function contentType<const N extends string, F extends z.ZodRawShape>({
  fields,
  ...rest
}: Declaration<N, F>) {
  const schema = z.strictObject({
    ...opening,
    ...layering,
    ...fields,
    ...classification,
    ...closing,
  });
  return { ...rest, schema, order: 'ordre' in fields ? 'ordre' : 'titre' } as const;
}
