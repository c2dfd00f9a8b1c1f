import * as z from 'zod';
import { classification, closing, layering, opening, sourcedClosing } from './common.ts';
import { withDateOrder } from './date-order.ts';
import { TRANSLATION_FIELDS, translation } from './languages.ts';

/** The threads of the weave, each a colour that means something: to understand, to help, places and people, law. */
export type Thread = 'comprendre' | 'aider' | 'terrain' | 'droit';

/** What people come to the home page for. */
export type Need = 'comprendre' | 'aider' | 'construire';

/** What editors come for: the groups of their menu. */
export type EditorGroup = 'decider' | 'aider' | 'territoire' | 'site';

/** A link of the home page: the need that it answers, its words, and its place among the links of that need, from 1. */
export interface HomeLink {
  readonly nom: Need;
  readonly titre: string;
  readonly rang: number;
}

/** A collection that can be kept on a device: what one entry is called there, its place from 1. */
export interface KeptCollection {
  /** With its article and a capital, « Le kit »: a list shows it so, a sentence takes the capital away. */
  readonly titre: string;
  readonly unite: string;
  /** Several of them, where an « s » does not say it. */
  readonly unites?: string;
  readonly rang: number;
  /** Its list says enough: the pages of its entries are not kept. */
  readonly listeSeule?: true;
}

/** A type of content: everything that the rest of the house needs to know about it. */
export interface ContentType<
  N extends string = string,
  S extends z.ZodObject = z.ZodObject,
  P extends string = string,
> {
  /** Name in code and in views. */
  readonly name: N;
  /** Folder below the edition, and first part of every key: `kit` in `kit/accueillir`. */
  readonly folder: string;
  /** First part of its addresses, and address of its list; empty for pages that stand at the root and have no list. */
  readonly path: P;
  /** French name of one entry. */
  readonly label: string;
  /** French name of the collection. */
  readonly plural: string;
  /** What the collection holds, for its readers. */
  readonly description: string;
  /** The thread that colours its pages and the links to them. */
  readonly fil: Thread;
  /** Its short name and its place in the main menu. A list that is not there stands in the footer. */
  readonly menu?: { readonly titre: string; readonly rang: number };
  /** How the home page leads to its list, or to its first entry when it has none. */
  readonly besoin?: HomeLink;
  /** Its pages can be kept on a device, to be read without a network. */
  readonly horsConnexion?: KeptCollection;
  /** Its pages are also read on paper: they bear a button that prints them. */
  readonly surPapier?: true;
  /** Its entries are no news by themselves: the home page does not list them as such. */
  readonly sansNouveaute?: true;
  /** Only territories have any: the national edition publishes none, which says where else to look. */
  readonly duTerritoire?: true;
  /** Several of its entries may bear the same title: each of their pages says what tells them apart. */
  readonly titresPartages?: true;
  /** How much its pages weigh in the search, 1 when left out: what says what to do stands before what a word means. */
  readonly poidsRecherche?: number;
  /** The same for who asks how many, what a word means, or for a document. */
  readonly poidsPour?: {
    readonly nombre?: number;
    readonly sens?: number;
    readonly document?: number;
  };
  /** Its group in the menu of the editor; the last one, of the whole site, when left out. */
  readonly groupe?: EditorGroup;
  /** An entry of it tells a fact: it names one source at least. */
  readonly sourcee?: true;
  /** Its list stands even where there is none yet, and says what it is for. */
  readonly listeVide?: true;
  /** What its editors should know before they add an entry. */
  readonly help: string;
  /** All fields of the front matter, in the order they are written. */
  readonly schema: S;
  /** The fields that only this type has, in the order they are written, but for its place in lists. */
  readonly own: readonly string[];
  /** Order of the collection's list. */
  readonly order: 'ordre' | 'titre';
}

interface Declaration<N extends string, P extends string, F extends z.ZodRawShape>
  extends Omit<ContentType<N, z.ZodObject, P>, 'schema' | 'own' | 'order'> {
  fields: F;
}

/** Declares a type: its own fields stand between the common opening and the common closing. */
export function contentType<
  const N extends string,
  const P extends string,
  F extends z.ZodRawShape,
>({ fields, ...rest }: Declaration<N, P, F>) {
  const end = rest.sourcee ? sourcedClosing : closing;
  const schema = withDateOrder(
    z.strictObject({
      ...opening,
      ...layering,
      ...translation,
      ...fields,
      ...classification,
      ...end,
    }),
  );
  const common: readonly string[] = ['ordre', ...Object.keys(opening), ...TRANSLATION_FIELDS];
  return {
    ...rest,
    schema,
    own: Object.keys(fields).filter((name) => !common.includes(name)),
    order: 'ordre' in fields ? 'ordre' : 'titre',
  } as const;
}
