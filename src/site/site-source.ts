import { corpusReader } from '../corpus/corpus.ts';
import type { Problem } from '../corpus/problem.ts';
import { inRepository } from '../corpus/repository.ts';
import { assetsBundler, type BuiltAssets, withPalette } from './assets.ts';
import { type CurrentSite, currentSite, INCLUDES } from './current-site.ts';
import type { Editing } from './edit-link.ts';
import { lookProblems } from './own-look/look-problems.ts';
import { themeStyle } from './theme.ts';

const SOURCE = inRepository('src');

/** The site over a content folder, as it was when it was last without fault. */
export interface SiteSource {
  /**
   * Reads again what has changed. With problems, the last good site stays; while there was none, the local editor gets
   * what can be read, so that it can mend the rest.
   */
  refresh(): Promise<readonly Problem[]>;
  /** The last good reading. Throws when there is nothing to show yet. */
  current(): CurrentSite;
  /** Whether there is anything to show. */
  isOpen(): boolean;
  /** The problems of the last reading; empty when all is well. */
  problems(): readonly Problem[];
}

/**
 * Opens the site of a content folder.
 * @param editing where « Proposer une modification » leads: `local` while this machine serves the editor
 */
export function siteSource(
  content: string,
  prefix: string,
  editing: Editing = 'edition',
): SiteSource {
  const read = corpusReader(content);
  const bundleAssets = assetsBundler(SOURCE, INCLUDES, content);
  let last: CurrentSite | undefined;
  let shown: { bundled: BuiltAssets; palette: string } | undefined;
  let isSound = false;
  let problems: readonly Problem[] = [];
  return {
    async refresh() {
      const reading = read();
      const look = await lookProblems(content, reading.corpus);
      problems = [...reading.problems, ...look];
      // The last good site stays, its look with it.
      if (look.length > 0) return problems;
      isSound ||= reading.corpus !== undefined;
      const salvaged = editing === 'local' && !isSound;
      const corpus = reading.corpus ?? (salvaged ? reading.salvaged?.() : undefined);
      if (!corpus) return problems;
      const shownNow = { bundled: await bundleAssets(), palette: themeStyle(corpus.edition) };
      // The same bundle as before: no template has changed either.
      const isSame = shownNow.bundled === shown?.bundled && shownNow.palette === shown.palette;
      const before = isSame ? last : undefined;
      const assets = before?.assets ?? withPalette(shownNow.bundled, shownNow.palette);
      last = currentSite(corpus, assets, prefix, editing, before?.renderer);
      shown = shownNow;
      return problems;
    },
    current() {
      if (!last)
        throw new Error('The site was asked for before its content was read without fault.');
      return last;
    },
    isOpen: () => last !== undefined,
    problems: () => problems,
  };
}
