import type { SiteContext } from '../../site/site-context.ts';
import { portableContext } from '../api/portable-context.ts';
import { markdownBlocks } from './markdown-blocks.ts';

/**
 * The site as paper sees it: full addresses, and texts as blocks in the place of HTML, which `writtenBlocks` reads.
 * @param name keeps apart the notes of several texts in one document
 * @param shift levels by which the titles of texts are lowered
 */
export function paperContext(context: SiteContext, name: string, shift: number): SiteContext {
  const portable = portableContext(context, '');
  const markdown = { ...portable.markdown, headingShift: shift };
  return {
    ...portable,
    markdown,
    writer: {
      ...portable.writer,
      markdown: (source, path) =>
        JSON.stringify(
          markdownBlocks(source, { ...markdown, headingShift: shift + 1 }, `${name}-${path}`),
        ),
    },
  };
}
