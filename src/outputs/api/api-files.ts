import { mediaType } from '../../corpus/media-type.ts';
import {
  API,
  CHANGES,
  entryDocumentUrl,
  INDEX,
  markdownUrl,
  OPENAPI,
  schemaUrl,
  typeDocumentUrl,
} from '../../model/api-addresses.ts';
import type { IndexDocument, TypeDocument } from '../../model/api-documents.ts';
import { EDITION_CARD } from '../../model/federation/edition-card.ts';
import { CONTENT_TYPES, typeNamed } from '../../model/types.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import { lazy } from '../../site/lazy.ts';
import type { OutputFile } from '../output-file.ts';
import { typeFilesOf } from '../type-files.ts';
import { apiPage } from './api-page.ts';
import { changeFiles } from './changes/change-files.ts';
import type { PreviousPublication } from './changes/previous-publication.ts';
import { type Publication, publicationOf } from './changes/publication.ts';
import { asJson, licenceOf, madeDocument, madeDocuments } from './documents-of.ts';
import { cardOf } from './edition-card.ts';
import { editionOf } from './edition-of.ts';
import { markdownSource } from './entry-document.ts';
import { openApi } from './openapi.ts';
import { SCHEMAS } from './schemas.ts';
import { tableFiles, tablesOf } from './table-files.ts';
import { wholeFiles } from './whole-files.ts';

/**
 * The static API: every content as a document for programs, with its licence and where it comes from; lists, the whole,
 * tables; and the schemas that all of them keep.
 */
export function apiFiles(current: CurrentSite, previous?: PreviousPublication): OutputFile[] {
  const { corpus, context } = current;
  const json = (url: string, document: () => unknown): OutputFile => ({
    url,
    content: () => asJson(document()),
  });
  const made = lazy(() => ({ index: asJson(index(current, publicationOf(current, previous))) }));
  return [
    apiPage(current),
    { url: INDEX, content: () => made().index },
    { url: EDITION_CARD, content: () => asJson(cardOf(current, made().index)) },
    json(OPENAPI, () => openApi(context.canonical(API))),
    ...CONTENT_TYPES.map(({ name }) => json(typeDocumentUrl(name), () => typeList(name, current))),
    ...Object.entries(SCHEMAS).map(([name, schema]) =>
      json(schemaUrl(name), () => ({ ...schema, $id: context.canonical(schemaUrl(name)) })),
    ),
    ...wholeFiles(current),
    ...tableFiles(current),
    ...changeFiles(current, previous),
    ...corpus.entries.flatMap((entry): OutputFile[] => [
      { url: entryDocumentUrl(entry.key), content: () => madeDocument(entry.key, current).json },
      { url: markdownUrl(entry.url), content: () => markdownSource(entry, corpus.folder) },
    ]),
  ];
}

function index(current: CurrentSite, { withdrawn }: Publication): IndexDocument {
  const { corpus, context } = current;
  const { canonical } = context;
  const { nom, licence } = corpus.edition;
  return {
    $schema: canonical(schemaUrl('index')),
    edition: editionOf(corpus, context),
    licence: licenceOf(licence),
    attribution: `${nom}, ${licenceOf(licence).nom}, ${canonical('/')}`,
    openapi: canonical(OPENAPI),
    changements: canonical(CHANGES),
    types: CONTENT_TYPES.map(({ name, plural }) => ({
      type: name,
      nom: plural,
      nombre: corpus.entries.filter(({ type }) => type === name).length,
      liste: canonical(typeDocumentUrl(name)),
      schema: canonical(schemaUrl(name)),
      tableaux: tablesOf(name, current).map(({ url }) => canonical(url)),
      fichiers: typeFilesOf(name, current).map(({ url, of, licence }) => ({
        titre: of.titre,
        adresse: canonical(url),
        format: mediaType(url).split(';')[0] ?? '',
        licence,
        ...(of.schema && { schema: of.schema }),
      })),
    })),
    ensembles: wholeFiles(current).map(({ url, licence, keys }) => ({
      adresse: canonical(url),
      licence: licenceOf(licence),
      nombre: keys.length,
    })),
    entrees: madeDocuments(current).map(({ summary }) => summary),
    retraits: [...withdrawn.keys()].map((cle) => ({
      cle,
      document: canonical(entryDocumentUrl(cle)),
    })),
  };
}

function typeList(
  name: (typeof CONTENT_TYPES)[number]['name'],
  current: CurrentSite,
): TypeDocument {
  const { plural, description } = typeNamed(name);
  const { canonical } = current.context;
  return {
    $schema: canonical(schemaUrl('type')),
    type: name,
    nom: plural,
    description,
    schema: canonical(schemaUrl(name)),
    entrees: madeDocuments(current, name).map(({ summary }) => summary),
  };
}
