import type { CurrentSite } from '../site/current-site.ts';
import { actorFiles } from './actors-csv.ts';
import { apiFiles } from './api/api-files.ts';
import { charterDownloads } from './charter-files.ts';
import { imageVersions } from './images.ts';
import type { OutputFile } from './output-file.ts';

/** Every file of a site that is neither a page nor an asset: each format lists its own. */
export const outputFiles = (current: CurrentSite): OutputFile[] => [
  ...actorFiles(current),
  ...charterDownloads(current),
  ...imageVersions(current),
  ...apiFiles(current),
];
