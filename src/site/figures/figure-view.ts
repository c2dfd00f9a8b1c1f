import type { EntryOf } from '../../corpus/entry.ts';
import { isFrench } from '../../model/languages.ts';
import { type DisplayDate, displayDate } from '../dates.ts';
import { writerOf } from '../language-marks.ts';
import type { SiteContext } from '../site-context.ts';
import { figureChart } from './charts/figure-chart.ts';
import { countsPeople } from './charts/figure-share.ts';
import { figureParts } from './figure.ts';

/** A key figure as pages show it in large, with the way to its source. */
export interface FigureView {
  /** « 13 millions », « 40 % » */
  grand: string;
  /** What stands in large is written smaller, so that it holds on its line. */
  long: boolean;
  /** Neither people nor a part of a whole: a count of things, a price. It stands smaller than what people live. */
  modeste: boolean;
  /** The rest of the unit: « de Français »; may be empty. */
  petit: string;
  compte: string;
  titre: string;
  /** SVG of ours, without a word in it; empty for a plain count. */
  dessin: string;
  /** What the drawing shows, in words: « soit 4 personnes sur 10 »; may be empty. */
  lecture: string;
  perimetre: string;
  /** When it was measured or published. */
  date: DisplayDate;
  /** Title and publisher of its first source, for paper, where nothing can be followed; empty without one. */
  source: string;
  url: string;
}

/** Letters that stand in large on one line, on a telephone and in the widest of faces: « 13 millions », « 500 réponses ». */
const LARGE_LETTERS = 12;

/** What every page shows of a figure. */
export function figureView(
  { data, url }: EntryOf<'chiffre'>,
  { href, writer }: SiteContext,
): FigureView {
  const { grand, valeur, mot, petit } = figureParts(data);
  const { dessin, lecture } = figureChart(data);
  return {
    // In another language, the number and what is around it stay ours.
    grand: isFrench({ data })
      ? writer.text(grand)
      : /\p{L}/u.test(mot)
        ? `${writer.ours(valeur)} ${writer.text(mot)}`
        : writer.ours(grand),
    long: grand.length > LARGE_LETTERS,
    modeste: dessin === '' && !countsPeople(data),
    petit: writer.text(petit),
    compte: writer.text(data.compte),
    titre: writer.text(data.titre),
    dessin,
    lecture: writer.ours(lecture),
    perimetre: writer.text(data.perimetre),
    date: displayDate(data.date_enquete),
    source: data.sources
      .slice(0, 1)
      .map(({ titre, editeur }) => writer.text(`${titre}, ${editeur}`))
      .join(''),
    url: href(url),
  };
}

/** The key figures of these keys, in their order. */
export const figureViews = (keys: readonly string[], context: SiteContext): FigureView[] =>
  keys
    .map((key) => context.corpus.byKey.get(key))
    .filter((entry): entry is EntryOf<'chiffre'> => entry?.type === 'chiffre')
    .map((entry) => figureView(entry, { ...context, writer: writerOf(entry, context.writer) }));
