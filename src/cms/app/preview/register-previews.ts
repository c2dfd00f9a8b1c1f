// Before anything of the model is loaded.
import './no-eval.ts';

import type { CMS } from 'decap-cms-core';
import { CONTENT_TYPES } from '../../../model/types.ts';
import { openPreview, type Preview, type PreviewSources } from './preview.ts';
import { PREVIEW_STYLE, previewPane } from './preview-pane.ts';

/** Registers, for every type of content, a preview that is the page of the site, with its stylesheet. */
export function registerPreviews(
  cms: Pick<CMS, 'registerPreviewTemplate' | 'registerPreviewStyle'>,
  sources: PreviewSources,
): Preview {
  const { prefix } = sources.corpus;
  const preview = openPreview(sources);
  cms.registerPreviewStyle(PREVIEW_STYLE, { raw: true });
  const pane = previewPane(preview, prefix);
  for (const { name } of CONTENT_TYPES) cms.registerPreviewTemplate(name, pane);
  return preview;
}
