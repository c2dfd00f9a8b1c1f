import { CONTENT_TYPES } from '../../model/types.ts';
import { type JsonSchema, SCHEMAS } from './schemas.ts';

/** Names of the schemas in the description: what a document is, not where it stands. */
const component = (name: string): string =>
  name.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase());
const ref = (name: string) => ({ $ref: `#/components/schemas/${component(name)}` });

const answer = (description: string, schema: object, type = 'application/json') => ({
  '200': { description, content: { [type]: { schema } } },
  '404': { description: 'Rien de ce nom, ni publié ni retiré.' },
});

const operation = (
  operationId: string,
  summary: string,
  responses: object,
  parameters: object[] = [],
) => ({
  get: {
    operationId,
    summary,
    tags: ['contenus'],
    security: [],
    ...(parameters.length > 0 && { parameters }),
    responses,
  },
});

const inPath = (name: string, description: string, schema: object) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema,
});

const types = CONTENT_TYPES.map(({ name }) => name);
const folders = CONTENT_TYPES.map(({ folder }) => folder);
const slug = inPath('nom', 'Nom du contenu.', { type: 'string', pattern: '^[a-z0-9-]+$' });
const licence = inPath('licence', 'Licence du groupe, telle que l’index la donne.', {
  type: 'string',
});

const published = { oneOf: types.map(ref), discriminator: { propertyName: 'type' } };

/**
 * The description of the API (OpenAPI 3.1, https://spec.openapis.org/oas/v3.1.1): files, hence GET only.
 * @param server full address of the root of the API
 */
export function openApi(server: string): JsonSchema {
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
    },
    components: {
      schemas: Object.fromEntries(
        Object.entries(SCHEMAS)
          // The card of the edition stands outside of the API, which it leads to.
          .filter(([name]) => name !== 'carte')
          .map(([name, { $schema: _, ...schema }]) => [component(name), schema]),
      ),
    },
  };
}
