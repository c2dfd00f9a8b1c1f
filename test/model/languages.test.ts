import { describe, expect, test } from 'vitest';
import {
  directionOf,
  type LanguageId,
  languageNamed,
  PAGE_LANGUAGES,
} from '../../src/model/languages.ts';

const ALL = Object.keys(PAGE_LANGUAGES) as LanguageId[];

/** Languages of France that the Unicode data names otherwise, or not at all: their names are those of their own speakers. */
const BY_THEIR_SPEAKERS: readonly LanguageId[] = ['gsw', 'co', 'gcf', 'rcf'];

const named = (id: LanguageId, inLanguage: string): string | undefined =>
  new Intl.DisplayNames(inLanguage, { type: 'language', fallback: 'none' }).of(id);

describe('a language has the names that the Unicode data gives it', () => {
  test.each(ALL.filter((id) => !BY_THEIR_SPEAKERS.includes(id)))('%s', (id) => {
    const { nom, propre } = languageNamed(id);
    expect(Intl.DisplayNames.supportedLocalesOf(id)).toEqual([id]);
    expect(named(id, 'fr')).toBe(nom);
    // In a menu it begins with a capital.
    expect(named(id, id)?.toLocaleLowerCase(id)).toBe(propre.toLocaleLowerCase(id));
  });

  test('Corsican, in French', () => expect(named('co', 'fr')).toBe(languageNamed('co').nom));
});

test.each(ALL)('%s is written in its script, and in its direction', (id) => {
  const { script } = new Intl.Locale(id).maximize();
  const { ecriture } = languageNamed(id);
  const own = { arabe: 'Arab', chinoise: 'Hans', cyrillique: 'Cyrl' };
  expect(script).toBe(ecriture ? own[ecriture] : 'Latn');
  expect(directionOf(id)).toBe(script === 'Arab' ? 'rtl' : 'ltr');
});
