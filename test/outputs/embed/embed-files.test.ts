import { expect, test } from 'vitest';
import { embedFiles } from '../../../src/outputs/embed/embed-files.ts';
import { siteOf } from '../../helpers/site.ts';

test('each content answers as oEmbed asks, with its attribution and nothing to run', async () => {
  const current = await siteOf('test/editions/complet');
  const files = embedFiles(current).filter(({ url }) => url.startsWith('/oembed/'));
  expect(files.map(({ url }) => url)).toEqual(
    current.corpus.entries.map(({ key }) => `/oembed/${key}.json`),
  );
  for (const { content } of files) {
    const answer = JSON.parse(String(await content()));
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      width: expect.any(Number),
      height: expect.any(Number),
      provider_name: current.corpus.edition.nom,
    });
    expect(answer.html).toContain('rel="license"');
    expect(answer.html).not.toMatch(/<script| on\w+=/);
  }
});
