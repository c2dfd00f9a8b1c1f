import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { apiFiles } from '../../../src/outputs/api/api-files.ts';
import { openApi } from '../../../src/outputs/api/openapi.ts';
import { siteOf } from '../../helpers/site.ts';

const DESCRIPTION = openApi('https://essai.example/api/v1/');

test('a first validator of OpenAPI 3.1 accepts the description', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(DESCRIPTION));
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
});

test('a second one does, with its recommended rules', async () => {
  const problems = await lintFromString({
    source: JSON.stringify(DESCRIPTION),
    config: await createConfig({ extends: ['recommended'] }),
  });
  expect(
    problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer]),
  ).toEqual([]);
});

test('a description that is wrong is refused by both', async () => {
  const wrong = {
    ...structuredClone(DESCRIPTION),
    paths: { '/index.json': { get: { responses: 3 } } },
  };
  expect((await new Validator().validate(structuredClone(wrong))).valid).toBe(false);
  const problems = await lintFromString({
    source: JSON.stringify(wrong),
    config: await createConfig({ extends: ['recommended'] }),
  });
  expect(problems.length).toBeGreaterThan(0);
});

test('every file of the API stands at an address that the description gives, and the reverse', async () => {
  const current = await siteOf('test/editions/complet');
  const urls = apiFiles(current)
    .map(({ url }) => url)
    .filter((url) => url.startsWith('/api/v1/') && !url.endsWith('/openapi.json'));
  const paths = Object.keys(DESCRIPTION.paths as object);
  const patterns = paths.map((path) => ({
    path,
    pattern: new RegExp(`^/api/v1${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[\\w.-]+?')}$`),
  }));
  expect(urls.filter((url) => !patterns.some(({ pattern }) => pattern.test(url)))).toEqual([]);
  const unused = patterns.filter(({ pattern }) => !urls.some((url) => pattern.test(url)));
  expect(unused.map(({ path }) => path)).toEqual([]);
});
