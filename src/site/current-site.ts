import type { Corpus } from '../corpus/corpus.ts';
import { territoryName } from '../corpus/official-territories.ts';
import { inRepository } from '../corpus/repository.ts';
import type { BuiltAssets } from './assets.ts';
import { type Editing, editLink } from './edit-link.ts';
import { type Renderer, templateRenderer } from './renderer.ts';
import { buildSite, type Site } from './site.ts';
import { type SiteContext, siteContext } from './site-context.ts';
import { territoryOutline } from './strategies/territory-outline.ts';

/** The folder of Trame's own templates. */
export const INCLUDES = inRepository('_includes');

/** A site made from one reading of its content. */
export interface CurrentSite {
  site: Site;
  corpus: Corpus;
  /** What its pages load. */
  assets: BuiltAssets;
  /** What the views of its pages share. */
  context: SiteContext;
  renderer: Renderer;
  /** Sub-folder of the host. */
  prefix: string;
}

/**
 * Lays out the site of a corpus; no page is made yet.
 * @param editing where « Proposer une modification » leads: `local` while this machine serves the editor
 * @param renderer one that is ready already, with the templates and the assets of this site
 */
export function currentSite(
  corpus: Corpus,
  assets: BuiltAssets,
  prefix: string,
  editing: Editing = 'edition',
  renderer: Renderer = templateRenderer(INCLUDES, corpus.folder, assets),
): CurrentSite {
  const edit = editLink(corpus, prefix, editing);
  const context = siteContext(corpus, prefix, territoryName, edit, territoryOutline);
  return {
    corpus,
    assets,
    prefix,
    context,
    renderer,
    site: buildSite(context, renderer, INCLUDES, corpus.name === 'national' || editing === 'local'),
  };
}
