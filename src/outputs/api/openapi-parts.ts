import type { JsonSchema } from './schemas.ts';

/** Names of the schemas in the description: what a document is, not where it stands. */
export const component = (name: string): string =>
  name.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase());

/** The schema of a document. */
export const ref = (name: string) => ({ $ref: `#/components/schemas/${component(name)}` });

/** What an operation answers: a file, or the page of errors. */
export const answer = (description: string, schema: object, type = 'application/json') => ({
  '200': { description, content: { [type]: { schema } } },
  '404': { description: 'Rien de ce nom, ni publié ni retiré.' },
});

/** One thing that can be asked for: files, hence GET only, and open to all. */
export const operation = (
  operationId: string,
  summary: string,
  responses: object,
  parameters: readonly object[] = [],
): { get: JsonSchema } => ({
  get: {
    operationId,
    summary,
    tags: ['contenus'],
    security: [],
    ...(parameters.length > 0 && { parameters }),
    responses,
  },
});

/** A part of the address. */
export const inPath = (name: string, description: string, schema: object) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema,
});

/** Last part of an address or of a key. */
export const slug = inPath('nom', 'Nom du contenu.', { type: 'string', pattern: '^[a-z0-9-]+$' });

/** The licence of contents that stand apart. */
export const licence = inPath('licence', 'Licence du groupe, telle que l’index la donne.', {
  type: 'string',
});
