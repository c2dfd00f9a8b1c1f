/** Words that belong together, and the place where they were read. The steps of the import rewrite `text`. */
export interface Words {
  text: string;
  /** Line of the body, from 1. */
  line: number;
  role: 'heading' | 'paragraph' | 'item' | 'cell' | 'footnote' | 'term';
  /** Number of headings met before: a note looks for its call in its own section. */
  section: number;
}

export interface Heading {
  kind: 'heading';
  level: number;
  words: Words;
}

export interface Paragraph {
  kind: 'paragraph';
  words: Words;
}

export interface Item {
  words: Words;
  lists: List[];
}

export interface List {
  kind: 'list';
  ordered: boolean;
  start: number;
  items: Item[];
}

export interface Table {
  kind: 'table';
  line: number;
  rows: Words[][];
  alignments: string[];
}

export interface Footnote {
  kind: 'footnote';
  label: string;
  words: Words;
}

/** A term and what it means, as kramdown and Trame write them. */
export interface Definition {
  kind: 'definition';
  words: Words;
  meanings: Words[];
}

/** Lines that stay as they are: code, rules, abbreviations. */
export interface Verbatim {
  kind: 'verbatim';
  text: string;
}

export interface Quote {
  kind: 'quote';
  blocks: Block[];
}

export interface Box {
  kind: 'box';
  name: string;
  line: number;
  blocks: Block[];
  /** Made from a mark that stands alone: what goes into it comes after it. */
  isAwaiting?: boolean;
}

/** The mark that says where a box stops; gone once boxes are filled. */
export interface BoxEnd {
  kind: 'box-end';
}

export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Footnote
  | Definition
  | Verbatim
  | Quote
  | Box
  | BoxEnd;

/** A margin note, before it finds the block that it comments. */
export interface MarginNote {
  text: string;
  line: number;
  section: number;
  /** How many pieces of words stand before it. */
  position: number;
  /** How many asterisks it starts with: those of the call it answers. */
  asterisks: number;
}

/** A body, read. */
export interface Body {
  blocks: Block[];
  /** Every piece of words of the blocks, in the order of the text. */
  words: Words[];
  notes: MarginNote[];
}
