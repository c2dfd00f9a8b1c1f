import type { EntryOf } from '../corpus/entry.ts';
import { figureParts } from './figure.ts';
import type { SiteContext } from './site-context.ts';

/** A key figure as pages show it in large, with the way to its source. */
export interface FigureView {
  /** « 13 millions », « 40 % » */
  grand: string;
  /** The rest of the unit: « de Français »; may be empty. */
  petit: string;
  compte: string;
  url: string;
}

export function figureView(
  { data, url }: EntryOf<'chiffre'>,
  { href, writer }: SiteContext,
): FigureView {
  const { grand, petit } = figureParts(data);
  return {
    grand: writer.text(grand),
    petit: writer.text(petit),
    compte: writer.text(data.compte),
    url: href(url),
  };
}
