import { inRepository } from '../corpus/repository.ts';

/** A fault of Decap, and how its source is mended while it is bundled. */
export interface Mend {
  /** Why, for whoever meets it after an update of Decap. */
  why: string;
  /** Of the packages of Decap. */
  file: string;
  /** Stands once in the file, however it is laid out. */
  before: string;
  after: string;
}

/** A script of ours, as a mended source imports it. */
export const ours = (path: string): string => JSON.stringify(inRepository(`src/cms/app/${path}`));
