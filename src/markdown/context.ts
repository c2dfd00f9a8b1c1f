import type { PackedText } from './packed-text.ts';
import type { TermIndex } from './terms.ts';

/** A key figure as a text quotes it: « 13 millions de Français », with the address of its source, where it has a page here. */
export interface FigureText {
  text: string;
  url?: string | undefined;
  title: string;
}

/** What a page says of a picture before it is loaded: the room it takes, and smaller versions of it. */
export interface ImageText {
  /** Pixels. */
  width: number;
  height: number;
  /** Smaller versions, in WebP, from the narrowest on; empty when there is none. */
  sources: { url: string; width: number }[];
}

/** What a text needs to know of the site around it. */
export interface MarkdownContext {
  /** The key figure of this name, or `undefined` when there is none. */
  figure(slug: string): FigureText | undefined;
  /**
   * Adds the prefix of the host to addresses that begin at the root; leaves others as they are. `undefined` for a page
   * that this edition does not publish: the link then shows as text.
   */
  href(url: string): string | undefined;
  /** A picture of this site, by the address that the text gives; `undefined` for those that are not known. */
  image?(src: string): ImageText | undefined;
  /** Goes before every id, for a page that shows several texts. */
  idPrefix?: string | undefined;
  /** How many levels lower every heading stands, for a page that shows several texts under titles of their own. */
  headingShift?: number | undefined;
  /** The text is in another language than French: French typography is not its own. */
  isForeign?: boolean | undefined;
  /** The glossary, for texts whose terms are explained, and the key of the page that they stand on. */
  terms?: { index: TermIndex; page: string } | undefined;
  /** Texts that were parsed for their check, by their source: they are not parsed again. See `checkedKey`. */
  checked?: ReadonlyMap<string, PackedText> | undefined;
}
