import { mediaType } from '../../corpus/media-type.ts';
import { CATALOGUE, calendarUrl, EMBED_SCRIPT } from '../../model/addresses.ts';
import { EDITION_CARD } from '../../model/federation/edition-card.ts';
import { fileUnder, PLACE_FILES, TYPE_FILES, type TypeFile } from '../../model/type-files.ts';
import { CONTENT_TYPES, LISTED_TYPES, typeNamed } from '../../model/types.ts';
import { answer, inPath, licence, operation, ref, slug } from './openapi-parts.ts';
import type { JsonSchema } from './schemas.ts';

const kindOf = (url: string): string => mediaType(url).split(';')[0] ?? '';

/** What stands in a file of that kind, as far as the description says it: programs that read such files know the rest. */
function contentOf(url: string): JsonSchema {
  if (!/json$/.test(kindOf(url))) return { type: 'string' };
  // Places stand in lists, but for those of a map.
  const isList = url.startsWith('/lieux/') && !url.endsWith('.geojson');
  return isList ? { type: 'array', items: { type: 'object' } } : { type: 'object' };
}

const file = (id: string, summary: string, url: string, parameters: readonly object[] = []) =>
  operation(id, summary, answer(`${summary}.`, contentOf(url), kindOf(url)), parameters);

/** `lieux.geojson` → `lieuxGeojson` */
const idOf = (url: string): string =>
  (url.split('/').at(-1) ?? '').replace(/[^a-z0-9]+([a-z0-9])/g, (_, letter) =>
    letter.toUpperCase(),
  );

const titled = (
  { url, titre, schema }: TypeFile,
  id: string,
  parameters: readonly object[] = [],
) => {
  const { get } = file(id, titre, url, parameters);
  return { get: { ...get, ...(schema && { externalDocs: { url: schema } }) } };
};

const rubrique = inPath('rubrique', 'Première partie de l’adresse d’une page.', {
  enum: LISTED_TYPES.map((type) => typeNamed(type).path),
});
const dossier = inPath('dossier', 'Première partie de la clé.', {
  enum: CONTENT_TYPES.map(({ folder }) => folder),
});
const agenda = inPath('agenda', '« tous », « niveau-debutant », « commune-pau »…', {
  type: 'string',
  pattern: '^(tous|niveau-[a-z]+|commune-[a-z0-9-]+)$',
});

const PLACES = Object.values(PLACE_FILES);
/** Calendars have an address of their own below, of which the whole one is a case. */
const WHOLE_FILES = Object.values(TYPE_FILES)
  .flat()
  .filter(({ url }) => url !== calendarUrl());

/**
 * What programs take outside of `/api/v1/`, by its address from the root of the site: files in the forms of others, the
 * source of a page, feeds, the catalogue. An edition that has no places or no workshops has none of theirs.
 */
export const BESIDE: Readonly<Record<string, { get: JsonSchema }>> = {
  ...Object.fromEntries(WHOLE_FILES.map((known) => [known.url, titled(known, idOf(known.url))])),
  ...Object.fromEntries(
    PLACES.map((known: TypeFile) => [
      fileUnder(known.url, '{licence}'),
      titled(known, `${idOf(known.url)}SousLicence`, [licence]),
    ]),
  ),
  '/ateliers/agenda/{agenda}.ics': file(
    'agenda',
    'Les ateliers, tous ou en partie, pour un agenda',
    calendarUrl(),
    [agenda],
  ),
  '/ateliers/{nom}/agenda.ics': file('agendaAtelier', 'Un atelier, pour un agenda', '.ics', [slug]),
  '/{rubrique}/{nom}.md': file('source', 'Le texte tel qu’il a été écrit', '.md', [rubrique, slug]),
  '/{nom}.md': file('sourcePage', 'Le texte d’une page de la racine', '.md', [slug]),
  '/flux.xml': file('flux', 'Les derniers contenus, en Atom', '.xml'),
  '/flux.json': file('fluxJson', 'Les derniers contenus, en JSON Feed 1.1', '.json'),
  '/{rubrique}/flux.xml': file('fluxRubrique', 'Ceux d’une rubrique, en Atom', '.xml', [rubrique]),
  '/{rubrique}/flux.json': file('fluxJsonRubrique', 'Ceux d’une rubrique, en JSON Feed', '.json', [
    rubrique,
  ]),
  '/oembed/{dossier}/{nom}.json': file('oembed', 'Un contenu à poser, selon oEmbed', '.json', [
    dossier,
    slug,
  ]),
  [EMBED_SCRIPT]: file('embed', 'Le script qui pose un contenu sur un autre site', EMBED_SCRIPT),
  [CATALOGUE.jsonld]: file('catalogue', 'Le catalogue (DCAT-AP 3), en JSON-LD', CATALOGUE.jsonld),
  [CATALOGUE.turtle]: file('catalogueTurtle', 'Le même, en Turtle', CATALOGUE.turtle),
  [EDITION_CARD]: operation(
    'carte',
    'Ce que l’édition dit d’elle-même',
    answer('La carte.', ref('carte')),
  ),
};
