import type { CmsConfig, CmsField } from 'decap-cms-core';
import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { forgePublishing, localPublishing } from '../../src/cms/backend.ts';
import { COLLECTION_GROUPS, groupTitles } from '../../src/cms/collection-groups.ts';
import { cmsConfig } from '../../src/cms/config.ts';
import { validateWithDecap } from '../../src/cms/decap-validation.ts';
import { formFields } from '../../src/cms/field-widget.ts';
import type { EditionName } from '../../src/corpus/edition-files.ts';
import { choix } from '../../src/model/fields/choix.ts';
import { date } from '../../src/model/fields/date.ts';
import { describeField } from '../../src/model/fields/describe-field.ts';
import { groupe } from '../../src/model/fields/groupe.ts';
import { liste } from '../../src/model/fields/liste.ts';
import { schemaParts } from '../../src/model/schema-parts.ts';
import { CONTENT_TYPES } from '../../src/model/types.ts';

const configOf = (edition: EditionName, publishing = localPublishing('/')): CmsConfig =>
  cmsConfig({
    publishing,
    site: 'https://essai.example',
    prefix: '/',
    content: 'content',
    edition,
  });

const config = configOf('national');
const fieldsOf = (name: string): CmsField[] =>
  config.collections.find((collection) => collection.name === name)?.fields ?? [];

/** The field at a path of names, through groups and lists. */
function fieldAt(type: string, ...names: string[]): CmsField {
  let fields = fieldsOf(type);
  let found: CmsField | undefined;
  for (const name of names) {
    found = fields.find((field) => field.name === name);
    fields = (found as { fields?: CmsField[] } | undefined)?.fields ?? [];
  }
  if (!found) throw new Error(`No field ${names.join('.')} in ${type}.`);
  return found;
}

describe('Decap’s own check', () => {
  test.each(['national', 'local'] as const)('takes the form of the %s edition', (edition) =>
    expect(validateWithDecap(configOf(edition))).resolves.toBeUndefined(),
  );

  test('refuses a form that Decap would not show', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = structuredClone(config);
    Object.assign(broken.collections[0]?.fields?.[0] ?? {}, { widget: 'select' });
    await expect(validateWithDecap(broken)).rejects.toThrow('options');
  });
});

describe('the form', () => {
  test.each(CONTENT_TYPES.map((type) => [type.name, type] as const))(
    'of « %s » has every field of the model, in the order of the front matter, and the text after its opening',
    (name, type) => {
      const technical = ['national', 'version_nationale'];
      const expected = Object.keys(type.schema.shape).filter((key) => !technical.includes(key));
      // The text comes right after what the page opens with, so that it is met without scrolling.
      const opening = ['titre', 'resume'];
      const others = expected.filter((key) => !opening.includes(key));
      expect(fieldsOf(name).map((field) => field.name)).toEqual([...opening, 'body', ...others]);
    },
  );

  test.each(CONTENT_TYPES.map((type) => [type.name, type] as const))(
    'of « %s » says of each field what the model says',
    (name, type) => {
      for (const [key, schema] of Object.entries(schemaParts(type.schema).shape ?? {})) {
        if (key === 'national' || key === 'version_nationale') continue;
        const { label, hint } = describeField(schema);
        expect(fieldAt(name, key)).toMatchObject({ label, ...(hint && { hint }) });
      }
    },
  );

  // Decap opens a new form with an item for each list of which something has a value from the start.
  test('opens with no item of a list of days or of choices, alone or in groups', () => {
    const label = 'Essai';
    const items = { jour: date({ label }), mot: choix({ un: 'Un' }, { label }).default('un') };
    const lists = Object.entries({ ...items, groupe: groupe(items, { label }) });
    const form = formFields(
      z.strictObject(Object.fromEntries(lists.map(([key, of]) => [key, liste(of, { label })]))),
    );
    expect(form.map(({ name }) => name)).toEqual(['jour', 'mot', 'groupe']);
    expect(JSON.stringify(form)).not.toContain('"default"');
  });

  test('of a local edition shows what an entry does to the national one', () => {
    const local = configOf('local').collections.find(({ name }) => name === 'kit');
    expect(local?.folder).toBe('content/local/kit');
    expect(local?.fields?.map(({ name }) => name)).toContain('national');
  });

  test.each([
    [
      'a line of text',
      ['kit', 'titre'],
      {
        widget: 'string',
        required: true,
        pattern: ['^[\\s\\S]{1,120}$', 'écrivez au plus 120 signes'],
      },
    ],
    ['a few sentences', ['kit', 'resume'], { widget: 'text', required: true }],
    ['a whole number', ['kit', 'duree'], { widget: 'number', value_type: 'int', min: 1, max: 600 }],
    [
      'a box to tick',
      ['kit', 'point_juridique'],
      { widget: 'boolean', required: true, default: false },
    ],
    [
      'a date',
      ['kit', 'creation'],
      { widget: 'datetime', format: 'YYYY-MM-DD', time_format: false, default: '{{now}}' },
    ],
    ['a date that may be partial', ['strategie', 'debut'], { widget: 'string', required: false }],
    ['an official code', ['strategie', 'territoire', 'code'], { widget: 'string', required: true }],
    ['one word of a list', ['kit', 'moment'], { widget: 'select', required: true }],
    ['a default', ['kit', 'licence'], { widget: 'select', required: false, default: 'etalab-2.0' }],
    [
      'several words of a list',
      ['kit', 'profils'],
      { widget: 'select', multiple: true, required: false },
    ],
    [
      'the licence’s names',
      ['kit', 'suite'],
      {
        widget: 'list',
        required: false,
        field: { name: 'valeur', label: 'Page', widget: 'reference', target: '*' },
      },
    ],
    [
      'one type of entries',
      ['guide', 'chiffres'],
      { widget: 'list', field: { widget: 'reference', target: 'chiffre' } },
    ],
    [
      'steps, one at least',
      ['kit', 'etapes'],
      {
        widget: 'list',
        min: 1,
        collapsed: true,
        summary: '{{fields.action}}',
        label_singular: 'étape',
      },
    ],
    [
      'axes › missions › actions',
      ['strategie', 'axes', 'missions', 'actions'],
      { widget: 'list', collapsed: true, summary: '{{fields.titre}}' },
    ],
    ['long text', ['strategie', 'diagnostic'], { widget: 'markdown', modes: ['rich_text', 'raw'] }],
    [
      'the text',
      ['kit', 'body'],
      { widget: 'markdown', modes: ['rich_text', 'raw'], required: false },
    ],
  ])('knows %s', (_what, [type = '', ...path], expected) => {
    expect(fieldAt(type, ...path)).toMatchObject(expected);
  });

  test('lists in the order of the model, and narrows by its words and boxes', () => {
    const kit = config.collections.find(({ name }) => name === 'kit');
    expect(kit?.sortable_fields).toEqual([
      { field: 'ordre', default_sort: 'asc' },
      'titre',
      'mise_a_jour',
    ]);
    expect(kit?.view_groups).toEqual([
      { field: 'langue', label: 'Langue' },
      { field: 'moment', label: 'Moment' },
    ]);
    expect(kit?.view_filters).toEqual([
      { field: 'point_juridique', label: 'Point juridique', pattern: true },
      { field: 'a_imprimer', label: 'À imprimer d’abord', pattern: true },
    ]);
  });

  test('keeps the collections of a group together, and names each group once', () => {
    expect(config.collections.map(({ name }) => name)).toEqual([
      ...COLLECTION_GROUPS.flatMap(({ types }) => types),
      'reglages',
    ]);
    for (const { title, types } of COLLECTION_GROUPS)
      expect(groupTitles()).toContain(
        `href="#/collections/${types[0]}"])::before{content:"${title}"`,
      );
  });

  test('never uses the widget that rewrites texts', () => {
    expect(JSON.stringify(config)).not.toContain('richtext');
  });

  test('patterns take what the model takes, and no more', () => {
    const pattern = (field: CmsField) => new RegExp(String(field.pattern?.[0]));
    const code = pattern(fieldAt('strategie', 'territoire', 'code'));
    for (const good of ['18', '2A', '2A004', '200046977', 'FR']) expect(good).toMatch(code);
    for (const bad of ['Cher', '1', 'fr', '2000469771']) expect(bad).not.toMatch(code);
    const date = pattern(fieldAt('strategie', 'debut'));
    for (const good of ['2018', '2018-09', '2018-09-13']) expect(good).toMatch(date);
    for (const bad of ['18', '2018-13', '2018-09-32', 'mai 2018']) expect(bad).not.toMatch(date);
  });
});

describe('the forge', () => {
  const edition = (depot: string, forge: object) =>
    forgePublishing({ depot, forge } as Parameters<typeof forgePublishing>[0]);

  test.each([
    [
      'https://gitlab.example/groupe/sous-groupe/trame.git',
      { nature: 'gitlab', application: 'abc' },
      {
        name: 'gitlab',
        repo: 'groupe/sous-groupe/trame',
        branch: 'main',
        auth_type: 'pkce',
        app_id: 'abc',
        base_url: 'https://gitlab.example',
        api_root: 'https://gitlab.example/api/v4',
        auth_endpoint: 'oauth/authorize',
      },
      ['https://gitlab.example'],
    ],
    [
      'https://github.com/mission/trame',
      {
        nature: 'github',
        authentification: 'https://connexion.example',
        branche: 'publie',
        propositions: true,
      },
      {
        name: 'github',
        repo: 'mission/trame',
        branch: 'publie',
        api_root: 'https://api.github.com',
        base_url: 'https://connexion.example',
        auth_endpoint: 'auth',
        open_authoring: true,
      },
      ['https://api.github.com'],
    ],
    [
      'https://github.example/mission/trame/',
      { nature: 'github', authentification: 'https://connexion.example' },
      { api_root: 'https://github.example/api/v3', repo: 'mission/trame' },
      ['https://github.example'],
    ],
    [
      'https://codeberg.org/mission/trame',
      { nature: 'forgejo', application: 'abc' },
      {
        name: 'forgejo',
        base_url: 'https://codeberg.org',
        api_root: 'https://codeberg.org/api/v1',
        app_id: 'abc',
      },
      ['https://codeberg.org'],
    ],
  ])('%s is reached without anything more to write', (depot, forge, backend, origins) => {
    const publishing = edition(depot, forge);
    expect(publishing?.backend).toMatchObject(backend);
    expect(publishing?.origins).toEqual(origins);
    expect(publishing?.publish_mode).toBe('editorial_workflow');
  });

  test('Gitea publishes at once, since Decap keeps no drafts there', () => {
    const depot = 'https://forge.example/mission/trame';
    const publishing = edition(depot, { nature: 'gitea', application: 'abc' });
    expect(publishing?.publish_mode).toBe('simple');
  });

  test('of the machine alone, or none, gives no editor on the published site', () => {
    expect(edition('https://depot.example/a/b', { nature: 'local' })).toBeUndefined();
    expect(forgePublishing({} as Parameters<typeof forgePublishing>[0])).toBeUndefined();
  });

  test.each(['gitlab', 'github', 'gitea', 'forgejo'])(
    '%s passes Decap’s own check',
    async (nature) => {
      const forge = { nature, application: 'abc', authentification: 'https://connexion.example' };
      const publishing = edition('https://forge.example/mission/trame', forge);
      await expect(validateWithDecap(configOf('national', publishing))).resolves.toBeUndefined();
    },
  );
});
