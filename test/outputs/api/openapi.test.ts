import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { openApi } from '../../../src/outputs/api/openapi.ts';
import { outputFiles } from '../../../src/outputs/output-files.ts';
import { contentFolder, EDITION } from '../../helpers/content-folder.ts';
import { place } from '../../helpers/place.ts';
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

/** What people take from our pages, or what only our own pages and search engines read. */
const FOR_PEOPLE =
  /\.(?:docx|pdf|png|webp|txt|html|webmanifest)$|^\/(?:sitemap\.xml|construire\/|modeles\/.*csv|lieux\/trouver\.json|acteurs\/formulaire\.csv)/;

test('every file for programs stands at an address that the description gives, and the reverse', async () => {
  const apart = await siteOf(
    contentFolder({
      'national/edition.yml': EDITION,
      'national/lieux/a.md': place('A'),
      'national/lieux/b.md': place('B', 'licence: CC-BY-NC-4.0\n'),
    }),
  );
  const urls = [...outputFiles(await siteOf('test/editions/complet')), ...outputFiles(apart)]
    .map(({ url }) => url)
    .filter((url) => !url.endsWith('/openapi.json') && !FOR_PEOPLE.test(url));
  const patterns = Object.entries(DESCRIPTION.paths as Record<string, { servers?: unknown }>).map(
    ([path, { servers }]) => ({
      path,
      pattern: new RegExp(
        `^${servers ? '' : '/api/v1'}${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[\\w.-]+?')}$`,
      ),
    }),
  );
  expect(urls.filter((url) => !patterns.some(({ pattern }) => pattern.test(url)))).toEqual([]);
  const unused = patterns.filter(({ pattern }) => !urls.some((url) => pattern.test(url)));
  expect(unused.map(({ path }) => path)).toEqual([]);
});

test('what stands beside the API has the root of the site as its server, below a sub-folder too', () => {
  const { paths } = openApi('https://essai.example/trame/api/v1/');
  expect((paths as Record<string, object>)['/lieux/lieux.geojson']).toMatchObject({
    servers: [{ url: 'https://essai.example/trame' }],
    get: { responses: { 200: { content: { 'application/geo+json': {} } } } },
  });
});
