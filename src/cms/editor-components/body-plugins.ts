import { escapeNumbers } from './escape-numbers.ts';
import { escapeTags } from './escape-tags.ts';
import { keepBlocks } from './keep-blocks.ts';
import { noEmptyParagraphs } from './no-empty-paragraphs.ts';
import type { RemarkPlugin, Serializers } from './remark.ts';
import { tightLists } from './tight-lists.ts';

/** How Decap writes Markdown: as Trame's texts do. In the browser and in Node alike. */
const REMARK_SETTINGS = {
  settings: {
    bullet: '-',
    emphasis: '*',
    strong: '*',
    rule: '-',
    ruleSpaces: false,
    listItemIndent: '1',
  },
} as const;

/**
 * Everything that `CMS.registerRemarkPlugin` is given, in this order, so that the rich editor leaves a text as it is.
 * @param serializers Decap's own, from `decap-cms-widget-markdown/dist/esm/serializers`
 */
export function bodyPlugins(serializers: Serializers): RemarkPlugin[] {
  const writing: RemarkPlugin[] = [
    REMARK_SETTINGS,
    noEmptyParagraphs,
    tightLists,
    escapeNumbers,
    escapeTags,
  ];
  return [...writing, keepBlocks(serializers, writing)];
}
