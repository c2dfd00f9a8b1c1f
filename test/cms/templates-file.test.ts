import { resolve } from 'node:path';
import vm from 'node:vm';
import { expect, test } from 'vitest';
import { TEMPLATES_GLOBAL } from '../../src/cms/app/preview/compiled-templates.ts';
import { templatesFile } from '../../src/cms/templates-file.ts';
import { CONTENT_TYPES } from '../../src/model/types.ts';
import { pageTemplate } from '../../src/site/templates.ts';
import { viewsOf } from '../../src/site/type-views.ts';
import { contentFolder } from '../helpers/content-folder.ts';

const INCLUDES = resolve('_includes');

/** What the script leaves on a page where nothing can be compiled from text. */
function loaded(content: string): Record<string, object> {
  const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(templatesFile(INCLUDES, content), context);
  return context[TEMPLATES_GLOBAL];
}

test('holds the layout of every type, and every component with a way to show it alone', () => {
  const templates = loaded('/nowhere');
  for (const { name } of CONTENT_TYPES)
    expect(templates[pageTemplate(viewsOf(name).layout)], name).toHaveProperty('root');
  expect(Object.keys(templates)).toEqual(
    expect.arrayContaining(['components/pied/pied.njk', 'exemples/pied.njk']),
  );
});

test('a template of the edition stands before the one of the same name, others stay', () => {
  const content = contentFolder({
    'local/templates/components/pied/pied.njk':
      '{% macro pied(site) %}<footer>Pied à nous</footer>{% endmacro %}',
    'local/templates/components/carte/carte.njk': '{% macro carte(x) %}{{ x }}{% endmacro %}',
  });
  const text = templatesFile(INCLUDES, content);
  expect(text).toContain('Pied à nous');
  expect(text).not.toContain('pied-contenu');
  const ours = loaded('/nowhere');
  expect(Object.keys(loaded(content)).filter((name) => !(name in ours))).toEqual([
    'components/carte/carte.njk',
    'exemples/carte.njk',
  ]);
});

test('a template that Nunjucks cannot read stops the build, and is named', () => {
  const content = contentFolder({ 'local/templates/components/pied/pied.njk': '{% macro %}' });
  expect(() => templatesFile(INCLUDES, content)).toThrow(/components\/pied\/pied\.njk/);
});
