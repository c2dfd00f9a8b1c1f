import { entriesOf } from '../corpus/entry.ts';
import { PLACE_FINDER } from '../model/addresses.ts';
import type { CurrentSite } from '../site/current-site.ts';
import { finderData } from '../site/places/finder-file.ts';
import type { OutputFile } from './output-file.ts';

/** The places as the finder of a device reads them; nothing where there are none. */
export const placeFiles = ({ corpus }: CurrentSite): OutputFile[] =>
  entriesOf(corpus, 'lieu').length === 0
    ? []
    : [{ url: PLACE_FINDER, content: () => JSON.stringify(finderData(corpus)) }];
