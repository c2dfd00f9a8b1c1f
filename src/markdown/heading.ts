/** Its page keeps level 1 for its title. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/** A heading of a text; its page keeps level 1 for its title. */
export interface Heading {
  level: HeadingLevel;
  id: string;
  /** Plain text, with French typography. */
  text: string;
}
