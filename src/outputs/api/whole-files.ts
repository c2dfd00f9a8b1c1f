import { API, schemaUrl, WHOLE } from '../../model/api-addresses.ts';
import type { WholeDocument } from '../../model/api-documents.ts';
import type { LicenceId } from '../../model/licences.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import type { OutputFile } from '../output-file.ts';
import { asJson, byLicence, licenceOf, madeDocument } from './documents-of.ts';
import { editionOf } from './edition-of.ts';

/** A file that gathers entries under one licence. */
export interface WholeFile extends OutputFile {
  licence: LicenceId;
  keys: readonly string[];
}

/** All the entries, in as many files as there are groups of licences that cannot be mixed. */
export const wholeFiles = (current: CurrentSite): WholeFile[] =>
  byLicence(current.corpus.entries, ({ licence }) => licence, current.corpus.edition.licence).map(
    ({ licence, items }, at) => {
      const keys = items.map(({ key }) => key);
      return {
        url: at === 0 ? WHOLE : `${API}tout.${licence}.json`,
        licence,
        keys,
        content: () => asJson(wholeDocument(licence, keys, current)),
      };
    },
  );

const wholeDocument = (
  licence: LicenceId,
  keys: readonly string[],
  current: CurrentSite,
): WholeDocument => ({
  $schema: current.context.canonical(schemaUrl('ensemble')),
  edition: editionOf(current.corpus, current.context),
  licence: licenceOf(licence),
  entrees: keys.map((key) => madeDocument(key, current).document),
});
