import type { EditionData } from '../model/edition.ts';
import type { LicenceView } from './licence-view.ts';
import type { Work } from './work.ts';

/** A name and its value for a `<meta>` element. */
export interface MetaTag {
  nom: string;
  valeur: string;
}

/** Dublin Core terms of a page (https://www.dublincore.org/specifications/dublin-core/dcmi-terms/). */
export function dublinCore(work: Work, edition: EditionData, licence: LicenceView): MetaTag[] {
  return [
    { nom: 'DC.title', valeur: work.titre },
    { nom: 'DC.description', valeur: work.resume },
    { nom: 'DC.language', valeur: work.langue },
    ...licence.auteurs.map((auteur) => ({ nom: 'DC.creator', valeur: auteur })),
    { nom: 'DC.publisher', valeur: edition.editeur },
    { nom: 'DCTERMS.created', valeur: work.creation },
    { nom: 'DCTERMS.modified', valeur: licence.miseAJour.iso },
    { nom: 'DCTERMS.license', valeur: licence.adresse },
    ...work.sources.map(({ titre, editeur, adresse }) => ({
      nom: 'DC.source',
      valeur: adresse ?? `${titre}, ${editeur}`,
    })),
  ];
}

/** The other versions of a page, as schema.org names them, by their addresses. */
export interface Translations {
  translationOfWork?: { '@id': string };
  workTranslation?: { '@id': string }[];
}

/**
 * The same as schema.org JSON-LD (`CreativeWork`), as a string that is safe inside a `<script>` element.
 * @param site full address of the home page
 * @param translations what it says in another language, and what says it in others
 */
export function jsonLd(
  work: Work,
  edition: EditionData,
  licence: LicenceView,
  canonical: string,
  site: string,
  translations: Translations = {},
): string {
  const basis = work.sources.map(({ titre, editeur, date, adresse }) => ({
    '@type': 'CreativeWork',
    name: titre,
    publisher: { '@type': 'Organization', name: editeur },
    datePublished: date,
    url: adresse,
  }));
  const replaced =
    work.remplace || work.origine?.url
      ? [{ '@type': 'CreativeWork', name: work.remplace ?? work.titre, url: work.origine?.url }]
      : [];
  const basedOn = [...basis, ...replaced];
  const creativeWork = {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    name: work.titre,
    description: work.resume,
    inLanguage: work.langue,
    ...translations,
    url: canonical,
    license: licence.adresse,
    dateCreated: work.creation,
    dateModified: licence.miseAJour.iso,
    author: licence.auteurs.map((name) => ({ '@type': 'Organization', name })),
    publisher: { '@type': 'Organization', name: edition.editeur },
    isPartOf: { '@type': 'WebSite', name: edition.nom, url: site },
    isBasedOn: basedOn.length > 0 ? basedOn : undefined,
    creditText: licence.attribution,
  };
  return JSON.stringify(creativeWork).replaceAll('<', '\\u003c');
}
