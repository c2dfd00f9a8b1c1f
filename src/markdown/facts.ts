import type { Heading } from './heading.ts';

/** Something that a text should not hold, told so that its writer can mend it. */
export interface MarkdownFault {
  /** Line of the source, from 1. */
  line: number;
  /** What stands in the source. */
  found: string;
  /** What is wrong, in French. */
  message: string;
  /** What to write instead, in French. */
  expected: string;
}

/** What a text points at, how it is divided, and what is wrong in it. Lines are those of the source, from 1. */
export interface MarkdownFacts {
  links: { href: string; line: number }[];
  images: { src: string; alt: string; line: number }[];
  /** Key figures that the text quotes, known or not. */
  figures: { slug: string; line: number }[];
  /** With the ids of the page, but as they were written: no typography. */
  headings: (Heading & { line: number })[];
  faults: MarkdownFault[];
}
