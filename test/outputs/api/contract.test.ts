import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openApi } from '../../../src/outputs/api/openapi.ts';
import { type JsonSchema, SCHEMAS } from '../../../src/outputs/api/schemas.ts';

/**
 * What re-users build on, recorded: each address and each field, a line each. A line that goes is a breaking change, which
 * asks for a new version of the API. Whoever adds a field has its line written by this test, and commits it; a forge only
 * looks.
 */
const CONTRACT = 'test/outputs/api/contract.txt';

const recorded = () => readFileSync(CONTRACT, 'utf8').trim().split('\n');

/** `kit.donnees.etapes[].action: string, toujours`. A field that was always there must stay so. */
function fieldsOf(path: string, schema: JsonSchema): string[] {
  const {
    properties = {},
    items,
    required = [],
  } = schema as {
    properties?: Record<string, JsonSchema>;
    items?: JsonSchema;
    required?: string[];
  };
  const inside = Object.entries(properties).flatMap(([name, field]) => [
    `${path}.${name}: ${typeOf(field)}${required.includes(name) ? ', toujours' : ''}`,
    ...fieldsOf(`${path}.${name}`, field),
  ]);
  return items ? [...inside, ...fieldsOf(`${path}[]`, items)] : inside;
}

const typeOf = (field: JsonSchema): string =>
  String(field.type ?? (field.const === undefined ? 'choix' : JSON.stringify(field.const)));

const CURRENT = [
  ...Object.keys(openApi('https://essai.example/api/v1/').paths as object).map(
    (path) => `GET ${path}`,
  ),
  ...Object.entries(SCHEMAS).flatMap(([name, schema]) => fieldsOf(name, schema)),
].sort();

test('nothing that re-users build on has gone or changed its type', () => {
  expect(recorded().filter((line) => !CURRENT.includes(line))).toEqual([]);
});

test('what was added is recorded, so that it stays', () => {
  const missing = () => CURRENT.filter((line) => !recorded().includes(line));
  const added = missing();
  if (!process.env.CI && added.length > 0)
    writeFileSync(CONTRACT, `${[...recorded(), ...added].sort().join('\n')}\n`);
  expect(missing()).toEqual([]);
});
