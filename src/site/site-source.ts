import { fileURLToPath } from 'node:url';
import { type Corpus, corpusReader } from '../corpus/corpus.ts';
import { territoryName } from '../corpus/official-territories.ts';
import type { Problem } from '../corpus/problem.ts';
import { type BuiltAssets, buildAssets } from './assets.ts';
import { type Editing, editLink } from './edit-link.ts';
import { type Renderer, templateRenderer } from './renderer.ts';
import { buildSite, type Site } from './site.ts';
import { type SiteContext, siteContext } from './site-context.ts';

const SOURCE = fileURLToPath(new URL('..', import.meta.url));
const INCLUDES = fileURLToPath(new URL('../../_includes', import.meta.url));

/** A site made from one reading of its content. */
export interface CurrentSite {
  site: Site;
  corpus: Corpus;
  assets: BuiltAssets;
  /** What the views of its pages share. */
  context: SiteContext;
  renderer: Renderer;
  /** Sub-folder of the host. */
  prefix: string;
}

/** The site over a content folder, as it was when it was last without fault. */
export interface SiteSource {
  /** Reads again what has changed. With problems, the last good site stays. */
  refresh(): readonly Problem[];
  /** The last good reading. Throws before the first one. */
  current(): CurrentSite;
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
  let last: CurrentSite | undefined;
  let problems: readonly Problem[] = [];
  return {
    refresh() {
      const reading = read();
      problems = reading.problems;
      if (reading.corpus) {
        const assets = buildAssets(SOURCE, content);
        const renderer = templateRenderer(INCLUDES, content);
        const context = siteContext(
          reading.corpus,
          prefix,
          assets,
          territoryName,
          editLink(reading.corpus, prefix, editing),
        );
        last = {
          corpus: reading.corpus,
          assets,
          prefix,
          context,
          renderer,
          site: buildSite(context, renderer, INCLUDES),
        };
      }
      return problems;
    },
    current() {
      if (!last)
        throw new Error('The site was asked for before its content was read without fault.');
      return last;
    },
    problems: () => problems,
  };
}
