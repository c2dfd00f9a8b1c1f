import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { entryUrl } from '../../../src/model/addresses.ts';
import { CONTENT_TYPES, declarationOf, typeNamed } from '../../../src/model/types.ts';
import { templateRenderer } from '../../../src/site/renderer.ts';
import { componentExamples } from '../../../src/site/style-guide/style-guide-view.ts';
import { ASSETS } from '../../helpers/assets.ts';
import { NATIONAL_CONTENT } from '../../helpers/national-content.ts';
import { openSiteAndPreview } from './browser-preview.ts';
import { writtenEntries } from './written-entries.ts';

/** The promise of the preview: what editors see is what readers get, to the last character of the HTML. */
describe.each([
  ['the national edition', NATIONAL_CONTENT, '/'],
  ['an edition with national and local pages, in a sub-folder', 'test/editions/complet', '/trame/'],
])('%s', (_name, folder, prefix) => {
  const content = resolve(folder);
  const { corpus, site, page, faults, compilations } = openSiteAndPreview(content, prefix);
  const entries = writtenEntries(content).map(
    (written) => [`${written.edition} ${written.type} ${written.slug}`, written] as const,
  );
  // A national page in whose place a local one stands is on no site: there is nothing to compare it with.
  const published = entries.filter(([, { edition, type, slug }]) => {
    const entry = corpus.byKey.get(`${typeNamed(type).folder}/${slug}`);
    return entry && (edition === 'local' || entry.provenance.edition === 'national');
  });

  test('holds an entry of each type that it may hold, and nothing is left out without reason', () => {
    const isLocal = corpus.name === 'local';
    expect(new Set(published.map(([, { type }]) => type))).toEqual(
      new Set(
        CONTENT_TYPES.map(({ name }) => name).filter(
          (name) => isLocal || !declarationOf(name).duTerritoire,
        ),
      ),
    );
    expect(new Set(published.map(([, { type, slug }]) => `${type} ${slug}`)).size).toBe(
      corpus.entries.length,
    );
  });

  test.each(published)('%s: the preview is the page', (_title, written) => {
    const { html, remark } = page(written);
    expect(html).toBe(site.get(entryUrl(written.type, String(written.slug)))?.render());
    expect(remark).toBe('');
    // What the check takes, the form takes.
    expect(faults(written).filter(({ kind }) => kind !== 'gap')).toEqual([]);
  });

  test('nothing was compiled from text', () => {
    expect(compilations()).toBe(0);
  });
});

describe('components', () => {
  const { component } = openSiteAndPreview(resolve('test/editions/complet'));
  const renderer = templateRenderer(resolve('_includes'), '/nowhere', ASSETS);
  const examples = componentExamples(resolve('_includes')).flatMap(({ nom, exemples }) =>
    exemples.map((exemple) => [nom, exemple.nom, exemple.donnees] as const),
  );

  test.each(examples)('%s « %s »', (name, _example, data) => {
    expect(component(name, data)).toBe(renderer.component(name, data));
  });
});
