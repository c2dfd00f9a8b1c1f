import { CONTENT_TYPES } from '../../model/types.ts';
import { BESIDE } from './openapi-beside.ts';
import { answer, component, inPath, licence, operation, ref, slug } from './openapi-parts.ts';
import { type JsonSchema, SCHEMAS } from './schemas.ts';

const types = CONTENT_TYPES.map(({ name }) => name);
const folders = CONTENT_TYPES.map(({ folder }) => folder);
const published = { oneOf: types.map(ref), discriminator: { propertyName: 'type' } };

/**
 * The description of the API (OpenAPI 3.1, https://spec.openapis.org/oas/v3.1.1): files, hence GET only.
 * @param server full address of the root of the API
 */
export function openApi(server: string): JsonSchema {
  const root = [{ url: new URL('../..', server).href.replace(/\/$/, '') }];
  return {
    openapi: '3.1.1',
    info: {
      title: 'API de Trame',
      version: '1.0.0',
      summary: 'Chaque contenu, avec sa licence et sa provenance.',
      description:
        'Des fichiers JSON fixes, sans compte ni clé. Les adresses ne changent pas. Un champ peut s’ajouter ; aucun ne disparaît dans la version 1.',
      license: { name: 'Licence Ouverte 2.0', identifier: 'etalab-2.0' },
    },
    servers: [{ url: server.replace(/\/$/, '') }],
    tags: [{ name: 'contenus', description: 'Les contenus publiés.' }],
    paths: {
      '/index.json': operation(
        'index',
        'Tout ce qui est publié, en bref',
        answer('L’index.', ref('index')),
      ),
      '/changes.json': operation(
        'changements',
        'Ce qui a changé, le plus récent d’abord',
        answer('Les changements.', ref('changements')),
      ),
      '/tout.json': operation(
        'tout',
        'Tous les contenus qui peuvent se mêler',
        answer('L’ensemble.', ref('ensemble')),
      ),
      '/tout.{licence}.json': operation(
        'toutSousLicence',
        'Les contenus d’une licence à part',
        answer('L’ensemble.', ref('ensemble')),
        [licence],
      ),
      '/types/{type}.json': operation(
        'type',
        'Les contenus d’un type, en bref',
        answer('La liste.', ref('type')),
        [inPath('type', 'Type de contenu.', { enum: types })],
      ),
      '/entrees/{dossier}/{nom}.json': operation(
        'contenu',
        'Un contenu, ou l’avis de son retrait',
        answer('Le contenu, ou l’avis.', { anyOf: [published, ref('retrait')] }),
        [inPath('dossier', 'Première partie de la clé.', { enum: folders }), slug],
      ),
      '/tableaux/{type}.csv': operation(
        'tableau',
        'Un type pour un tableur (UTF-8, points-virgules)',
        answer('Le tableau.', { type: 'string' }, 'text/csv'),
        [inPath('type', 'Type de contenu.', { enum: types })],
      ),
      '/schemas/{schema}.json': operation(
        'schema',
        'Le schéma d’un document (JSON Schema 2020-12)',
        answer('Le schéma.', { type: 'object' }),
        [inPath('schema', 'Nom du schéma.', { enum: Object.keys(SCHEMAS) })],
      ),
      ...Object.fromEntries(
        Object.entries(BESIDE).map(([path, item]) => [path, { servers: root, ...item }]),
      ),
    },
    components: {
      schemas: Object.fromEntries(
        Object.entries(SCHEMAS).map(([name, { $schema: _, ...schema }]) => [
          component(name),
          schema,
        ]),
      ),
    },
  };
}
