import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EDITION_NAMES, type EntryLocation, listEditionFiles } from '../corpus/edition-files.ts';
import { parseEntryFile } from '../corpus/parse-entry-file.ts';
import { readTextFile } from '../corpus/read-file.ts';
import { entryUrl } from '../model/addresses.ts';
import { reservedAddresses } from '../model/site-addresses.ts';
import type { TypeName } from '../model/types.ts';

/** What the content folder holds before the import. */
export interface ExistingContent {
  /** Addresses that a link may lead to. */
  addresses: ReadonlySet<string>;
  /** Titles of the entries of a type, but for those that the import would replace. */
  titlesOf(type: TypeName, replaced: ReadonlySet<string>): Set<string>;
  /** Whether the national edition has an entry of this key. */
  hasNational(key: string): boolean;
}

/** Looks at the content folder; nothing there is checked, only seen. */
export function readExisting(content: string): ExistingContent {
  const locations = EDITION_NAMES.flatMap(
    (edition) => listEditionFiles(content, edition).locations,
  );
  const media = join(content, 'media');
  const files = existsSync(media)
    ? readdirSync(media, { recursive: true }).map(
        (name) => `/media/${String(name).replaceAll('\\', '/')}`,
      )
    : [];
  const addresses = new Set([
    ...reservedAddresses(),
    ...locations.map(({ type, slug }) => entryUrl(type, slug)),
    ...files,
  ]);
  return {
    addresses,
    titlesOf: (type, replaced) =>
      new Set(
        locations
          .filter(({ type: other, file }) => other === type && !replaced.has(file))
          .map(titleOf)
          .filter((title) => title !== undefined),
      ),
    hasNational: (key) =>
      locations.some((location) => location.edition === 'national' && location.key === key),
  };
}

function titleOf({ path, file }: EntryLocation): string | undefined {
  const read = readTextFile(path, file);
  const title = 'text' in read ? parseEntryFile(read.text, file).entry?.data.titre : undefined;
  return typeof title === 'string' ? title : undefined;
}
