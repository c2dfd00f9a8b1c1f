import { existsSync, readFileSync } from 'node:fs';
import { mediaFile } from '../../corpus/media-folder.ts';
import { decodedAddress } from '../../markdown/decoded-address.ts';
import type { PaperDocument } from './document.ts';
import type { PaperPicture } from './typst.ts';

/** The pictures that a document shows, each once. One that is not a file of the content is not there. */
export function picturesOf({ blocs }: PaperDocument, folder: string): PaperPicture[] {
  const found = new Set<string>();
  collect(blocs, found);
  return [...found].flatMap((src) => {
    const path = mediaFile(folder, decodedAddress(src));
    return src.startsWith('/media/') && existsSync(path)
      ? [{ src, bytes: readFileSync(path) }]
      : [];
  });
}

function collect(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, found);
  else if (typeof value === 'object' && value !== null) {
    const { k, src } = value as { k?: unknown; src?: unknown };
    if (k === 'image' && typeof src === 'string') found.add(src);
    for (const inside of Object.values(value)) collect(inside, found);
  }
}
