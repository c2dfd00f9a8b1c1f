import { expect, test } from 'vitest';
import type * as z from 'zod';
import { corpusReader } from '../../../src/corpus/corpus.ts';
import type { Entry } from '../../../src/corpus/entry.ts';
import { describeField } from '../../../src/model/fields/describe-field.ts';
import { schemaParts } from '../../../src/model/schema-parts.ts';
import { CONTENT_TYPES, typeNamed } from '../../../src/model/types.ts';
import { currentSite } from '../../../src/site/current-site.ts';
import { ASSETS } from '../../helpers/assets.ts';
import { htmlFaults } from '../../helpers/html.ts';
import { saidTexts } from './said-languages.ts';

let words = 0;

/** « A word » of its own, and the name of a field between brackets, as mandates have. */
const inArabic = (source: string): string =>
  [
    `كلمة ${(++words).toLocaleString('ar-EG', { useGrouping: false })}`,
    ...(source.match(/\[personne\]/) ?? []),
  ].join(' ');

/** Names of people and of works: they are as they are. */
const NAMES = ['auteurs', 'sources'];

/** The same data, each text of it in Arabic. */
function translated(schema: z.core.$ZodType, data: unknown): unknown {
  const { innerType, element, shape } = schemaParts(schema);
  if (data === undefined) return undefined;
  if (innerType) return translated(innerType, data);
  if (element) return (data as unknown[]).map((one) => translated(element, one));
  if (!shape)
    return ['texte', 'paragraphe', 'markdown'].includes(describeField(schema).kind)
      ? inArabic(String(data))
      : data;
  return Object.fromEntries(
    Object.entries(data as object).map(([name, value]) => [
      name,
      shape[name] && !NAMES.includes(name) ? translated(shape[name], value) : value,
    ]),
  );
}

/** An edition that has, beside each of its pages, the same one in Arabic. */
function inTwoLanguages() {
  const { corpus } = corpusReader('test/editions/complet')();
  if (!corpus) throw new Error('test/editions/complet has faults');
  const versions = corpus.entries.map((entry) => {
    const data = translated(typeNamed(entry.type).schema, entry.data) as Entry['data'];
    return {
      ...entry,
      key: `${entry.key}-ar`,
      slug: `${entry.slug}-ar`,
      url: entry.url.replace(/\/$/, '-ar/'),
      body: '## كلمة\n\nكلمة',
      complements: [],
      data: { ...data, langue: 'ar', version_de: entry.key },
    } as unknown as Entry;
  });
  const entries = [...corpus.entries, ...versions];
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const { site } = currentSite({ ...corpus, entries, byKey }, { ...ASSETS, files: [] }, '/');
  return { site, versions };
}

const { site, versions } = inTwoLanguages();

/** What has no language: signs of people and places elsewhere, addresses. */
const isNeutral = (text: string) => /https?:|@/.test(text);

test('an entry of each type may be in another language', () => {
  expect(new Set(versions.map(({ type }) => type))).toEqual(
    new Set(CONTENT_TYPES.map(({ name }) => name)),
  );
});

test.each(versions.map((entry) => [entry.key, entry] as const))(
  '%s: its words are said to be in its language, ours in French',
  async (_key, { url }) => {
    const html = site.get(url)?.render() ?? '';
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).not.toMatch(/[\uE000-\uE002]|%EE%80/i);
    expect(await htmlFaults(html)).toEqual([]);
    const wrong = saidTexts(html).filter(
      ({ texte, langue }) =>
        !isNeutral(texte) &&
        (langue === 'ar' ? /\p{Script=Latin}{2}/u : /\p{Script=Arabic}/u).test(texte),
    );
    expect(wrong.map(({ texte, langue }) => `${langue}: ${texte}`).join('\n')).toBe('');
  },
);
