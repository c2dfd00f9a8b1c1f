import type { CurrentSite } from '../site/site-source.ts';
import { actorFiles } from './actors-csv.ts';
import { charterDownloads } from './charter-files.ts';
import { imageVersions } from './images.ts';

/** A file that stands beside the pages: a table to download, a text to sign. Nothing is made before it is asked for. */
export interface OutputFile {
  /** Address from the root of the site, without prefix. */
  url: string;
  content(): Promise<string | Uint8Array> | string | Uint8Array;
}

/** Every file of a site that is neither a page nor an asset: each format lists its own. */
export const outputFiles = (current: CurrentSite): OutputFile[] => [
  ...actorFiles(current),
  ...charterDownloads(current),
  ...imageVersions(current),
];

/** Media types of these files, by extension (https://www.iana.org/assignments/media-types/). */
const MEDIA_TYPES: Record<string, string> = {
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  webp: 'image/webp',
  webmanifest: 'application/manifest+json',
};

export const mediaType = (url: string): string =>
  MEDIA_TYPES[url.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
