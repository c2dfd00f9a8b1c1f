import type { EntryOf } from '../../corpus/entry.ts';
import type { TextBlock } from '../../markdown/text-blocks.ts';
import { readTextBlocks } from '../../markdown/text-blocks.ts';
import { plainSigns } from '../../model/plain-signs.ts';
import type { SiteContext } from '../../site/site-context.ts';

/** The text of a place without any markup. */
export type PlainBody = (entry: EntryOf<'lieu'>) => string;

/** Writes the texts of places as plain text, for the data that know no other. */
export const plainBodies =
  ({ markdown }: Pick<SiteContext, 'markdown'>): PlainBody =>
  ({ body }) =>
    body.trim() === '' ? '' : plainSigns(readTextBlocks(body, markdown).map(blockText).join('\n'));

const blockText = ({ runs }: TextBlock): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .replace(/[\u00a0\u202f]/g, ' ');
