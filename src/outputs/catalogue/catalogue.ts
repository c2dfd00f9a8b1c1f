import { mediaType } from '../../corpus/media-type.ts';
import { API, OPENAPI } from '../../model/api-addresses.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import { licenceOf } from '../api/documents-of.ts';
import { type Dataset, type Distribution, datasets } from './datasets.ts';
import type { Node, Value } from './node.ts';

/** Licences by the addresses that data.gouv.fr knows them by (udata, `core/dataset/models.py`); others by their own. */
const LICENCE_ADDRESSES: Readonly<Record<string, string>> = {
  'etalab-2.0': 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
};

/** Identifiers of data.gouv.fr: it also looks for one in `dct:rights`. */
const LICENCE_RIGHTS: Readonly<Record<string, string>> = { 'etalab-2.0': 'lov2' };

/** The European authority tables that DCAT-AP names (https://op.europa.eu/en/web/eu-vocabularies/authority-tables). */
const AUTHORITY = 'http://publications.europa.eu/resource/authority';

/** Formats that the European table does not know (it knows ICS, not vCard): their media type says enough. */
const OUT_OF_TABLE: readonly Distribution['format'][] = ['VCARD'];

const iri = (address: string): Value => ({ '@id': address });
const day = (value: string): Value => ({ '@value': value, '@type': 'xsd:date' });
const french = (value: string): Value => ({ '@value': value, '@language': 'fr' });

/**
 * The catalogue of the site (DCAT-AP 3, https://semiceu.github.io/DCAT-AP/releases/3.0.0/), shaped for the harvester of
 * data.gouv.fr (udata, `harvest/backends/dcat.py`): a full address for each identifier, one file each, its fingerprint
 * with its algorithm, no day to come.
 */
export async function catalogue(current: CurrentSite): Promise<Node> {
  const { corpus, context } = current;
  const { nom, description, licence } = corpus.edition;
  const all = await datasets(current);
  const publisher = publisherOf(current);
  return {
    '@id': context.canonical('/catalogue'),
    '@type': 'dcat:Catalog',
    'dct:title': french(nom),
    'dct:description': french(description),
    'dct:language': iri(`${AUTHORITY}/language/FRA`),
    'dct:license': iri(licenceAddress(licence)),
    'dct:publisher': publisher,
    'foaf:homepage': iri(context.canonical('/')),
    'dct:issued': day(all.map(({ creation }) => creation).sort()[0] ?? ''),
    'dct:modified': day(
      all
        .map(({ miseAJour }) => miseAJour)
        .sort()
        .at(-1) ?? '',
    ),
    'dcat:dataset': all.map((dataset) => datasetNode(dataset, publisher, current)),
    'dcat:service': {
      '@id': context.canonical('/catalogue/api'),
      '@type': 'dcat:DataService',
      'dct:identifier': context.canonical('/catalogue/api'),
      'dct:title': french(`${nom} : API`),
      'dct:description': french(
        'Chaque contenu en JSON, avec sa licence et sa provenance. Sans compte ni clé.',
      ),
      'dct:publisher': publisher,
      'dct:license': iri(licenceAddress(licence)),
      'dcat:endpointURL': iri(context.canonical(API)),
      'dcat:endpointDescription': iri(context.canonical(OPENAPI)),
      'dcat:servesDataset': all.map(({ identifiant }) => iri(identifiant)),
    },
  };
}

function datasetNode(dataset: Dataset, publisher: Node, current: CurrentSite): Node {
  const { identifiant, titre, description, mots, licence, creation, miseAJour, page } = dataset;
  const contact = contactOf(current);
  const rights = LICENCE_RIGHTS[licence];
  return {
    '@id': identifiant,
    '@type': 'dcat:Dataset',
    'dct:identifier': identifiant,
    'dct:title': french(titre),
    'dct:description': french(description),
    'dcat:keyword': mots.map(french),
    'dct:language': iri(`${AUTHORITY}/language/FRA`),
    'dct:license': iri(licenceAddress(licence)),
    ...(rights && { 'dct:rights': rights }),
    'dct:publisher': publisher,
    ...(contact && { 'dcat:contactPoint': contact }),
    'dct:issued': day(creation),
    'dct:modified': day(miseAJour),
    'dct:accrualPeriodicity': iri(`${AUTHORITY}/frequency/IRREG`),
    'dcat:landingPage': iri(page),
    'dcat:distribution': dataset.distributions.map((file) => distributionNode(file, licence)),
  };
}

const distributionNode = (
  { titre, adresse, format, octets, sha256, schema }: Distribution,
  licence: Dataset['licence'],
): Node => ({
  '@id': adresse,
  '@type': 'dcat:Distribution',
  'dct:title': french(titre),
  'dcat:downloadURL': iri(adresse),
  'dcat:accessURL': iri(adresse),
  'dct:license': iri(licenceAddress(licence)),
  ...(!OUT_OF_TABLE.includes(format) && { 'dct:format': iri(`${AUTHORITY}/file-type/${format}`) }),
  'dcat:mediaType': iri(
    `https://www.iana.org/assignments/media-types/${mediaType(adresse).split(';')[0]}`,
  ),
  'dcat:byteSize': { '@value': String(octets), '@type': 'xsd:nonNegativeInteger' },
  ...(schema && { 'dct:conformsTo': iri(schema) }),
  'spdx:checksum': {
    '@type': 'spdx:Checksum',
    'spdx:algorithm': iri('http://spdx.org/rdf/terms#checksumAlgorithm_sha256'),
    'spdx:checksumValue': { '@value': sha256, '@type': 'xsd:hexBinary' },
  },
});

const licenceAddress = (id: Dataset['licence']): string =>
  LICENCE_ADDRESSES[id] ?? licenceOf(id).adresse;

const publisherOf = ({ corpus, context }: CurrentSite): Node => ({
  '@id': context.canonical('/catalogue/editeur'),
  '@type': 'foaf:Organization',
  'foaf:name': corpus.edition.editeur,
});

/** Harvesters drop a contact that has neither an address to write to nor a page: then none is given. */
function contactOf({ corpus, context }: CurrentSite): Node | undefined {
  const { editeur, contact, mentions } = corpus.edition;
  const about = corpus.byKey.get('pages/a-propos');
  const reach = mentions?.courriel
    ? { 'vcard:hasEmail': iri(`mailto:${encodeURI(mentions.courriel)}`) }
    : about && { 'vcard:hasURL': iri(context.canonical(about.url)) };
  return reach && { '@type': 'vcard:Organization', 'vcard:fn': contact ?? editeur, ...reach };
}
