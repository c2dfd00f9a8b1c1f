import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type * as z from 'zod';
import { assignOrder } from '../../src/import/assign-order.ts';
import { sentencesOf, shorten } from '../../src/import/fields/plain-text.ts';
import { readDate } from '../../src/import/fields/read-date.ts';
import type { ContentType } from '../../src/model/content-type.ts';
import { schemaParts } from '../../src/model/schema-parts.ts';
import { CONTENT_TYPES, typeOfFolder } from '../../src/model/types.ts';
import { sampleValue, unwrapped } from '../cms/sample-values.ts';
import { bodyOf, sandbox } from './sandbox.ts';

const TEXT = `---
title: Charte de l'aidant numérique
order: 3
---

Une charte déontologique. Elle protège la personne.

## Confidentialité

- Ne gardez aucun mot de passe.
- Fermez les sessions[^1].

## Neutralité

### Au guichet

Restez neutre.

[^1]: Toujours.
`;

const front = (file: string) => parse(file.split(/^---\n/m)[1] ?? '') as Record<string, unknown>;

/** The fields that an import asks for: what the type cannot do without, and nothing in the text says. */
const askedFields = (output: string): string[] =>
  [...output.matchAll(/--champ ([\w.]+)=/g)].map(([, field = '']) => field);

const sampleOf = (type: ContentType, path: string): string => {
  const field = path
    .split('.')
    .reduce(
      (schema: z.core.$ZodType, name) => schemaParts(unwrapped(schema)).shape?.[name] ?? schema,
      type.schema,
    );
  return `${path}=${sampleValue(field)}`;
};

describe('front matter', () => {
  it.each(CONTENT_TYPES.map((type) => [type.name, type] as const))(
    'of a %s asks for what only a guess could fill, then passes the model, keys in its order',
    async (name, type) => {
      const { run, read, list } = sandbox({ 'charte.md': TEXT });
      const refusal = await run('--type', name, '--edition', 'national');
      const asked = askedFields(refusal.output);
      if (asked.length > 0) {
        expect(refusal.exitCode).toBe(1);
        expect(list()).toEqual([]);
      }
      const given = asked.flatMap((path) => ['--champ', sampleOf(type, path)]);
      const { output, exitCode } = await run(
        '--type',
        name,
        '--edition',
        'national',
        '--remplacer',
        ...given,
      );
      expect(exitCode, output).toBe(0);
      const data = front(read(`national/${type.folder}/charte.md`));
      expect(type.schema.safeParse(data).error).toBeUndefined();
      const order = Object.keys(type.schema.shape);
      expect(Object.keys(data)).toEqual(order.filter((key) => key in data));
      expect(output).toContain('auteurs : « À compléter » en attendant');
    },
  );

  it('is never guessed where a guess would be a fact: a kit sheet asks for its moment', async () => {
    const { run } = sandbox({ 'charte.md': TEXT });
    expect(askedFields((await run('--type', 'kit')).output)).toContain('moment');
  });

  it('cuts a charter in articles, each with its own headings and notes', async () => {
    const { run, read } = sandbox({ 'charte.md': TEXT });
    await run('--type', 'charte', '--champ', 'nature=deontologie');
    const file = read('national/chartes/charte.md');
    expect(front(file)).toMatchObject({
      nature: 'deontologie',
      preambule: 'Une charte déontologique. Elle protège la personne.',
      articles: [
        {
          titre: 'Confidentialité',
          texte: '- Ne gardez aucun mot de passe.\n- Fermez les sessions[^1].\n\n[^1]: Toujours.',
        },
        { titre: 'Neutralité', texte: '## Au guichet\n\nRestez neutre.' },
      ],
    });
    expect(bodyOf(file)).toBe('');
  });

  it('takes from the source what it says, and the rest from the folder', async () => {
    const { run, read } = sandbox({
      '_config.yml':
        'defaults:\n  - scope: {path: ""}\n    values: {category: Financement}\n  - scope: {path: un}\n    values: {category: Accueil et posture}\n',
      'un/_defaults.md': '---\nlicence: CC BY-SA 4.0\ntitle:\n---\n',
      'un/a.md':
        '---\ntitle: A\ndate: 14/05/2018\nlast_modified_at: 2018-06-01T10:00\nsummary: Un résumé.\nprofils: [elu]\n---\n\nTexte.\n',
      'b.md': '---\ntitle: B\ntags: formation, inconnu\n---\n\nTexte.\n',
    });
    await run('--type', 'page', '--auteur', 'Mission', '--licence', 'CC0-1.0');
    expect(front(read('national/pages/a.md'))).toMatchObject({
      resume: 'Un résumé.',
      profils: ['elu'],
      themes: ['accueil-posture'],
      creation: '2018-05-14',
      mise_a_jour: '2018-06-01',
      auteurs: ['Mission'],
      licence: 'CC-BY-SA-4.0',
    });
    expect(front(read('national/pages/b.md'))).toMatchObject({
      themes: ['formation'],
      creation: '2018-05-14',
      licence: 'CC0-1.0',
    });
  });

  it('quotes only what must be quoted, and writes long texts on one line', async () => {
    const title = `« L’été : ${'un mot '.repeat(12)}»`;
    const { run, read } = sandbox({
      'a.md': `---\ntitle: "${title}"\n---\n\n${'Une très longue phrase sans fin '.repeat(8)}.\n`,
    });
    await run('--type', 'page');
    const file = read('national/pages/a.md');
    expect(file).toContain('\ncreation: 2018-05-14\n');
    expect(file).toMatch(/\nresume: Une très longue phrase[^\n]{200,}\n/);
    expect(file).toContain(`titre: "${title.trim().replace(/\s+/g, ' ')}"`);
  });

  it('keeps a title that is too long whole, at the head of the text', async () => {
    const title = 'Un titre vraiment très long '.repeat(6).trim();
    const { run, read } = sandbox({ 'a.md': `---\ntitle: ${title}\n---\n\nTexte.\n` });
    await run('--type', 'page');
    const file = read('national/pages/a.md');
    expect(String(front(file).titre).length).toBeLessThanOrEqual(120);
    expect(bodyOf(file)).toBe(`**${title}**\n\nTexte.`);
  });
});

describe('names', () => {
  it('come from files; from titles when files say nothing; never twice; never a reserved address', async () => {
    const { run, list } = sandbox({
      '2018-05-02-Présentation générale.md': '---\ntitle: Un\n---\n\nTexte.\n',
      'index.md': '---\ntitle: L’accueil\n---\n\nTexte.\n',
      '000_9d54968f71b77e39.md': '---\ntitle: Œuvrer\n---\n\nTexte.\n',
      '1-un/intro.md': '---\ntitle: Intro\n---\n\nTexte.\n',
      '2-deux/intro.md': '---\ntitle: Intro\n---\n\nTexte.\n',
      'recherche.md': '---\ntitle: Recherche\n---\n\nTexte.\n',
    });
    expect((await run('--type', 'page')).exitCode).toBe(0);
    expect(list('national/pages')).toEqual([
      'intro-deux.md',
      'intro.md',
      'l-accueil.md',
      'oeuvrer.md',
      'presentation-generale.md',
      'recherche-2.md',
    ]);
    expect(typeOfFolder('pages')?.name).toBe('page');
  });
});

describe('the order', () => {
  const orderOf = (...places: [string, number?][]) =>
    Object.fromEntries(assignOrder(places.map(([path, order]) => ({ path, order }))).orders);

  it('of one chapter is kept', () => {
    expect(orderOf(['a/x.md', 7], ['a/y.md', 2])).toEqual({ 'a/x.md': 7, 'a/y.md': 2 });
  });

  it('of one chapter that is unclear is counted', () => {
    expect(orderOf(['a/2.md'], ['a/10.md'], ['a/1.md', 1])).toEqual({
      'a/1.md': 1,
      'a/2.md': 2,
      'a/10.md': 3,
    });
  });

  it('of chapters takes a hundred each, collections last', () => {
    expect(
      orderOf(['_f/a.md', 1], ['2-b/a.md', 1], ['10-c/a.md', 4], ['index.md'], ['2-b/b.md', 1]),
    ).toEqual({
      'index.md': 1,
      '2-b/a.md': 101,
      '2-b/b.md': 102,
      '10-c/a.md': 204,
      '_f/a.md': 301,
    });
  });

  it('of many chapters is a plain count, unique', () => {
    const places = Array.from({ length: 30 }, (_, at): [string, number] => [`${at}/a.md`, 1]);
    expect(Object.values(orderOf(...places))).toEqual(
      Array.from({ length: 30 }, (_, at) => at + 1),
    );
  });
});

describe('small readings', () => {
  it.each([
    ['2018-05-14', '2018-05-14'],
    ['2018-05-14 09:30:00 +0200', '2018-05-14'],
    ['2018-5-4T10:00:00Z', '2018-05-04'],
    ['14/05/2018', '2018-05-14'],
    ['2018-02-30', undefined],
    ['hier', undefined],
  ])('the date %s is %s', (text, expected) => {
    expect(readDate(text)).toBe(expected);
  });

  it('sentences and shortened texts', () => {
    expect(sentencesOf('Un mot, etc. et suite. « Deux » ! Trois ?')).toEqual([
      'Un mot, etc. et suite.',
      '« Deux » !',
      'Trois ?',
    ]);
    expect(shorten('un deux trois', 9)).toBe('un deux…');
    expect(shorten('un deux', 7)).toBe('un deux');
  });
});
