import { readFileSync } from 'node:fs';
import { inRepository } from '../../corpus/repository.ts';
import { CHANGES, INDEX, schemaUrl } from '../../model/api-addresses.ts';
import type { EditionCard } from '../../model/federation/edition-card.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import { editionOf } from './edition-of.ts';
import { sha256 } from './sha256.ts';

/**
 * What this edition says of itself to those who harvest it (`/.well-known/trame.json`).
 * @param index the text of the index, by which they know whether anything has changed
 */
export const cardOf = ({ corpus, context }: CurrentSite, index: string): EditionCard => ({
  $schema: context.canonical(schemaUrl('carte')),
  trame: 1,
  version: programVersion(),
  edition: editionOf(corpus, context),
  origine: corpus.name,
  licence: corpus.edition.licence,
  api: context.canonical(INDEX),
  changements: context.canonical(CHANGES),
  empreinte: sha256(index),
});

const programVersion = (): string =>
  JSON.parse(readFileSync(inRepository('package.json'), 'utf8')).version;
