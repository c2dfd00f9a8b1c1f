import { API, schemaUrl, WHOLE } from '../../model/api-addresses.ts';
import type { WholeDocument } from '../../model/api-documents.ts';
import type { LicenceId } from '../../model/licences.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import type { OutputFile } from '../output-file.ts';
import { asJson, byLicence, licenceOf, madeDocument } from './documents-of.ts';
import { editionOf } from './edition-of.ts';

/** A file that gathers entries under one licence. */
export interface WholeFile extends OutputFile {
  pieces(): Iterable<Uint8Array>;
  licence: LicenceId;
  keys: readonly string[];
}

/** All the entries, in as many files as there are groups of licences that cannot be mixed. */
export function wholeFiles(current: CurrentSite): WholeFile[] {
  const { entries, edition } = current.corpus;
  const groups = byLicence(entries, ({ licence }) => licence, edition.licence);
  // An edition that hides every page still has the file that its pages name.
  const found = groups.length > 0 ? groups : [{ licence: edition.licence, items: [] }];
  return found.map(({ licence, items }, at) => {
    const keys = items.map(({ key }) => key);
    const pieces = () => wholeDocument(licence, keys, current);
    return {
      url: at === 0 ? WHOLE : `${API}tout.${licence}.json`,
      licence,
      keys,
      pieces,
      content: () => Buffer.concat([...pieces()]),
    };
  });
}

/** The document piece by piece: each of its entries is the very document that stands at its own address. */
function* wholeDocument(
  licence: LicenceId,
  keys: readonly string[],
  current: CurrentSite,
): Iterable<Buffer> {
  const document: WholeDocument = {
    $schema: current.context.canonical(schemaUrl('ensemble')),
    edition: editionOf(current.corpus, current.context),
    licence: licenceOf(licence),
    entrees: [],
  };
  yield Buffer.from(asJson(document).slice(0, -CLOSING.length));
  for (const [at, key] of keys.entries()) {
    if (at > 0) yield COMMA;
    const { json } = madeDocument(key, current);
    yield json.subarray(0, json.length - END_OF_LINE);
  }
  yield CLOSING;
}

/** How a document ends whose last field is a list. */
const CLOSING = Buffer.from(']}\n');
const COMMA = Buffer.from(',');
const END_OF_LINE = 1;
