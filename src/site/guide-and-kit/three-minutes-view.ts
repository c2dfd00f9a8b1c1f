import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { countWords } from '../../markdown/html/count-words.ts';
import { listUrl } from '../../model/addresses.ts';
import { readingMinutes, WORDS_PER_MINUTE } from '../entry-view.ts';
import { type FigureView, figureView } from '../figures/figure-view.ts';
import { linkTo } from '../links.ts';
import type { PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { sitePageView } from '../site-page-view.ts';

/** What the summary shows of one chapter. */
interface ChapterSummary {
  numero: number;
  titre: string;
  url: string;
  /** Minutes that the whole chapter takes. */
  lecture: number;
  idees: string[];
  chiffre?: FigureView | undefined;
}

/** Words that three minutes allow, headings and figures included. */
export const THREE_MINUTES_WORDS = 3 * WORDS_PER_MINUTE;

/** More than that, and figures stop standing out. */
const MOST_FIGURES = 5;

/** Words of the page around its chapters: title, opening, what to do next. */
const WORDS_AROUND = 110;

/** The chapter that says where to begin. */
const FIRST_STEPS = 'guide/ce-que-peut-un-elu';

/**
 * The guide for an elected official in a corridor: of each chapter its question and its first ideas, as many as three
 * minutes allow, and a few key figures. Every word of it stands in an entry.
 */
export function threeMinutesView(context: SiteContext): PageView {
  const { corpus, href, prefix, writer } = context;
  const firstSteps = corpus.byKey.get(FIRST_STEPS);
  const strategies = entriesOf(corpus, 'strategie').filter(
    ({ data }) => data.territoire.nature !== 'pays',
  );
  return {
    ...sitePageView(
      'trois-minutes',
      'Les questions que se pose une élue ou un élu, l’essentiel de chaque réponse, quelques chiffres.',
      context,
    ),
    contenu: {
      chapitres: summarise(entriesOf(corpus, 'guide'), context),
      commencer: firstSteps && linkTo(firstSteps, prefix, writer),
      strategies: strategies.map((strategy) => ({
        ...linkTo(strategy, prefix, writer),
        territoire:
          context.territoryName(strategy.data.territoire.nature, strategy.data.territoire.code) ??
          '',
      })),
      toutesLesStrategies: href(listUrl('strategie')),
      guide: href(listUrl('guide')),
    },
  };
}

/** As many ideas of each chapter as the time allows, one at least. */
function summarise(chapters: readonly EntryOf<'guide'>[], context: SiteContext): ChapterSummary[] {
  const whole = wholeSummaries(chapters, context);
  const most = Math.max(...whole.map(({ idees }) => idees.length));
  const withIdeas = (count: number) =>
    whole.map((summary) => ({ ...summary, idees: summary.idees.slice(0, count) }));
  for (let count = most; count > 1; count -= 1) {
    const summaries = withIdeas(count);
    if (wordsOf(summaries) + WORDS_AROUND <= THREE_MINUTES_WORDS) return summaries;
  }
  return withIdeas(1);
}

function wholeSummaries(
  chapters: readonly EntryOf<'guide'>[],
  context: SiteContext,
): ChapterSummary[] {
  const { corpus, href, writer } = context;
  const shown = new Set<string>();
  return chapters.map((chapter, at) => {
    const figure = chapter.data.chiffres.find((key) => !shown.has(key)) ?? '';
    const entry = shown.size < MOST_FIGURES ? corpus.byKey.get(figure) : undefined;
    if (entry) shown.add(figure);
    return {
      numero: at + 1,
      titre: writer.text(chapter.data.titre),
      url: href(chapter.url),
      lecture: readingMinutes(chapter, context),
      idees: chapter.data.essentiel.map(writer.text),
      chiffre: entry?.type === 'chiffre' ? figureView(entry, context) : undefined,
    };
  });
}

/** Words that the summaries make readers read, the way to each chapter included. */
function wordsOf(summaries: readonly ChapterSummary[]): number {
  const texts = summaries.flatMap(({ titre, idees, chiffre }) => [
    titre,
    ...idees,
    ...(chiffre ? [chiffre.grand, chiffre.petit, chiffre.compte, 'Source et date'] : []),
    'Lire le chapitre 1',
  ]);
  return texts.reduce((sum, text) => sum + countWords(text), 0);
}
