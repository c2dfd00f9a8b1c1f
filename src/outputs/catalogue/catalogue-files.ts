import { CATALOGUE } from '../../model/addresses.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import { lazy } from '../../site/lazy.ts';
import type { OutputFile } from '../output-file.ts';
import { catalogue } from './catalogue.ts';
import { jsonLd } from './json-ld.ts';
import { turtle } from './turtle.ts';

/** What open-data portals harvest, in the two forms that they read; the suffix tells them which. */
export function catalogueFiles(current: CurrentSite): OutputFile[] {
  const made = lazy(() => catalogue(current));
  return [
    { url: CATALOGUE.jsonld, content: async () => jsonLd(await made()) },
    { url: CATALOGUE.turtle, content: async () => turtle(await made()) },
  ];
}
