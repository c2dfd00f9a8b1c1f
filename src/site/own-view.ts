import type { SectionLink } from './page-view.ts';

/** What a type's template needs beside the fields, and the sections that stand around the body. */
export interface OwnView {
  before: SectionLink[];
  after: SectionLink[];
  /** Words of what is read beside the body. */
  words?: number;
  [key: string]: unknown;
}

/** Of a type whose fields and body say all. */
export const nothingOwn = (): OwnView => ({ before: [], after: [] });

/** Ids of the layout's own sections hold an underscore, which no heading of a text can. */
export const section = (id: string, titre: string): SectionLink => ({ id: `bloc_${id}`, titre });
