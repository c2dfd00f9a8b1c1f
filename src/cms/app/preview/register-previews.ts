// Before anything of the model is loaded.
import './no-eval.ts';

import type { CMS } from 'decap-cms-core';
import { CONTENT_TYPES } from '../../../model/types.ts';
import type { CorpusFile } from '../../corpus-file.ts';
import { openPreview, type PreviewSources } from './preview.ts';
import { PREVIEW_STYLE, previewPane } from './preview-pane.ts';

/** The previews, once registered. */
export interface RegisteredPreviews {
  /** Takes the corpus anew, after a save. */
  update(corpus: CorpusFile): void;
}

/** Registers, for every type of content, a preview that is the page of the site, with its stylesheet. */
export function registerPreviews(
  cms: Pick<CMS, 'registerPreviewTemplate' | 'registerPreviewStyle'>,
  sources: PreviewSources,
): RegisteredPreviews {
  const { prefix } = sources.corpus;
  const preview = openPreview(sources);
  cms.registerPreviewStyle(PREVIEW_STYLE, { raw: true });
  for (const { name } of CONTENT_TYPES)
    cms.registerPreviewTemplate(name, previewPane(name, preview, prefix));
  return { update: preview.update };
}
