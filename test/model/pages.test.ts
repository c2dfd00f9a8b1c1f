import { describe, expect, test } from 'vitest';
import { listUrl } from '../../src/model/addresses.ts';
import { ENTRY_PAGES } from '../../src/model/entry-pages.ts';
import {
  type Contents,
  listId,
  PAGES,
  type PageId,
  pageNamed,
  pageUrl,
  standingPages,
} from '../../src/model/pages.ts';
import { reservedAddresses, sitePages } from '../../src/model/site-addresses.ts';
import {
  CONTENT_TYPES,
  isListed,
  LISTED_TYPES,
  type TypeName,
  typeNamed,
} from '../../src/model/types.ts';

/** As many entries of each type as told, all of them with these fields. */
const holding =
  (counts: Partial<Record<TypeName, number>>, data: object = {}): Contents =>
  (type) =>
    Array.from({ length: counts[type] ?? 0 }, () => ({ data })) as never;

const idsOf = (of: Contents) => standingPages(of).map(({ id }) => id);

/** Lists that say what they are for where there is nothing yet. */
const STAND_EMPTY: readonly PageId[] = ['liste-lieu', 'liste-atelier', 'liste-veille'];

const EMPTY = idsOf(holding({}));

test('pages are told apart by their names and by their addresses', () => {
  expect(new Set(PAGES.map(({ id }) => id)).size).toBe(PAGES.length);
  expect(new Set(PAGES.map(({ url }) => url)).size).toBe(PAGES.length);
  for (const page of PAGES) expect(pageNamed(page.id)).toBe(page);
});

test('an edition without content has the pages that stand on nothing', () => {
  expect(EMPTY).toEqual(
    PAGES.filter(
      ({ id, url }) =>
        STAND_EMPTY.includes(id) || !LISTED_TYPES.some((type) => url.startsWith(listUrl(type))),
    )
      .map(({ id }) => id)
      .filter((id) => !['livret', 'hors-connexion', 'absente', 'editions'].includes(id)),
  );
});

test('the other editions have a page where some are known', () => {
  const nothing: Contents = () => [];
  const ids = (editions: number) => standingPages(nothing, { editions }).map(({ id }) => id);
  expect([ids(0).includes('editions'), ids(1).includes('editions')]).toEqual([false, true]);
});

test.each<[string, Contents, PageId[]]>([
  [
    'a chapter',
    holding({ guide: 1 }),
    ['liste-guide', 'trois-minutes', 'imprimer-guide', 'livret', 'hors-connexion', 'absente'],
  ],
  [
    'a sheet',
    holding({ kit: 1 }, { a_imprimer: false }),
    ['liste-kit', 'imprimer-kit', 'livret', 'hors-connexion', 'absente'],
  ],
  [
    'a sheet to print first',
    holding({ kit: 1 }, { a_imprimer: true }),
    ['liste-kit', 'imprimer-kit', 'premieres-fiches', 'livret', 'hors-connexion', 'absente'],
  ],
  ['a charter', holding({ charte: 1 }), ['liste-charte']],
  ['two charters', holding({ charte: 2 }), ['liste-charte', 'comparer-chartes']],
  ['a strategy', holding({ strategie: 1 }), ['liste-strategie', 'comparer-strategies', 'actions']],
  ['an actor', holding({ acteur: 1 }), ['liste-acteur', 'formulaire-acteurs']],
  ['a workshop', holding({ atelier: 1 }), ['bilan-des-ateliers']],
  ['a change', holding({ veille: 1 }), ['lettre-de-veille']],
  ['a page', holding({ page: 1 }), []],
])('with %s there are its pages, and no other', (_name, of, expected) => {
  expect(idsOf(of).filter((id) => !EMPTY.includes(id))).toEqual(expected);
});

describe('addresses', () => {
  const full = holding(Object.fromEntries(CONTENT_TYPES.map(({ name }) => [name, 2])), {
    a_imprimer: true,
  });

  test('a text may name the pages that it can count on', () => {
    const named = sitePages(full);
    expect(named).toEqual(expect.arrayContaining(['/', '/kit/', '/kit/imprimer/', '/admin/aide/']));
    for (const id of [
      'premieres-fiches',
      'comparer-chartes',
      'absente',
      'introuvable',
      'style',
    ] as const)
      expect(named).not.toContain(pageUrl(id));
  });

  test('no entry may take the address of a page, whether it stands or not', () => {
    expect(reservedAddresses()).toEqual(expect.arrayContaining(PAGES.map(({ url }) => url)));
  });
});

describe('each list', () => {
  test.each(LISTED_TYPES)('of %s is in the menu or in the footer', (type) => {
    const { menu }: { menu?: object } = typeNamed(type);
    expect(Boolean(menu)).not.toBe(Boolean(pageNamed(listId(type)).pied));
  });

  test('has a place of its own in the menu', () => {
    const places = LISTED_TYPES.flatMap((type) => {
      const { menu }: { menu?: { rang: number } } = typeNamed(type);
      return menu ? [menu.rang] : [];
    });
    expect(new Set(places).size).toBe(places.length);
  });
});

test('further pages are told apart below an entry', () => {
  const paths = ENTRY_PAGES.map(({ type, path }) => `${type} ${path}`);
  expect(new Set(paths).size).toBe(paths.length);
});

test('what does not exist is not named', () => {
  // @ts-expect-error pages at the root have no list
  expect(() => listUrl('page')).not.toThrow();
  expect(isListed('page')).toBe(false);
  // @ts-expect-error no page bears this name
  expect(() => pageUrl('inconnue')).toThrow();
  // @ts-expect-error nor is there a list of pages
  expect(PAGES.some(({ id }) => id === 'liste-page')).toBe(false);
});
