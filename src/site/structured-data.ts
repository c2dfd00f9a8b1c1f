import type { Entry } from '../corpus/entry.ts';
import type { EditionData } from '../model/edition.ts';
import type { LicenceView } from './licence-view.ts';

/** A name and its value for a `<meta>` element. */
export interface MetaTag {
  nom: string;
  valeur: string;
}

/** Dublin Core terms of an entry (https://www.dublincore.org/specifications/dublin-core/dcmi-terms/). */
export function dublinCore(entry: Entry, edition: EditionData, licence: LicenceView): MetaTag[] {
  return [
    { nom: 'DC.title', valeur: entry.data.titre },
    { nom: 'DC.description', valeur: entry.data.resume },
    { nom: 'DC.language', valeur: 'fr' },
    ...licence.auteurs.map((auteur) => ({ nom: 'DC.creator', valeur: auteur })),
    { nom: 'DC.publisher', valeur: edition.editeur },
    { nom: 'DCTERMS.created', valeur: entry.data.creation },
    { nom: 'DCTERMS.modified', valeur: licence.miseAJour.iso },
    { nom: 'DCTERMS.license', valeur: licence.adresse },
    ...entry.data.sources.map(({ titre, editeur, adresse }) => ({
      nom: 'DC.source',
      valeur: adresse ?? `${titre}, ${editeur}`,
    })),
  ];
}

/** The same as schema.org JSON-LD (`CreativeWork`), as a string that is safe inside a `<script>` element. */
export function jsonLd(
  entry: Entry,
  edition: EditionData,
  licence: LicenceView,
  canonical: string,
): string {
  const basis = entry.data.sources.map(({ titre, editeur, date, adresse }) => ({
    '@type': 'CreativeWork',
    name: titre,
    publisher: { '@type': 'Organization', name: editeur },
    datePublished: date,
    url: adresse,
  }));
  const replaced = entry.provenance.replaces;
  if (replaced)
    basis.push({ '@type': 'CreativeWork', name: replaced.titre } as (typeof basis)[number]);
  const work = {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    name: entry.data.titre,
    description: entry.data.resume,
    inLanguage: 'fr',
    url: canonical,
    license: licence.adresse,
    dateCreated: entry.data.creation,
    dateModified: licence.miseAJour.iso,
    author: licence.auteurs.map((name) => ({ '@type': 'Organization', name })),
    publisher: { '@type': 'Organization', name: edition.editeur },
    isPartOf: { '@type': 'WebSite', name: edition.nom, url: edition.adresse },
    isBasedOn: basis.length > 0 ? basis : undefined,
    creditText: licence.attribution,
  };
  return JSON.stringify(work).replaceAll('<', '\\u003c');
}
