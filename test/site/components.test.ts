import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { templateRenderer } from '../../src/site/renderer.ts';
import { componentExamples } from '../../src/site/style-guide/style-guide-view.ts';
import { ASSETS } from '../helpers/assets.ts';
import { htmlFaults } from '../helpers/html.ts';

const INCLUDES = resolve('_includes');
const renderer = templateRenderer(INCLUDES, '/nowhere', ASSETS);

const components = componentExamples(INCLUDES);

describe.each(components.map((component) => [component.nom, component] as const))(
  '%s',
  (name, { role, exemples }) => {
    test('says what it is for', () => {
      expect(role).toMatch(/\.$/);
      expect(exemples.length).toBeGreaterThan(0);
    });

    test.each(exemples.map((exemple) => [exemple.nom, exemple.donnees] as const))(
      '« %s » is valid HTML',
      async (_nom, data) => {
        const html = renderer.component(name, data);
        const page = `<!doctype html><html lang="fr"><head><title>x</title></head><body>${html}</body></html>`;
        expect(await htmlFaults(page)).toEqual([]);
      },
    );
  },
);

test('a value that the view does not have stops the rendering', () => {
  expect(() => renderer.component('sources', [{ editeur: 'Sans titre' }])).toThrow(/undefined/);
});

test('what people write is escaped', () => {
  expect(renderer.component('etiquettes', ['<script>alert(1)</script>'])).toContain(
    '&lt;script&gt;',
  );
});
