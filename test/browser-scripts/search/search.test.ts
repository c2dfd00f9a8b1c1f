import { expect, test } from 'vitest';
import { occurrences, searchedWords } from '../../../src/browser/highlight.ts';
import type { Pagefind, PagefindFilters } from '../../../src/browser/search/pagefind.ts';
import { runSearch, withoutElisions } from '../../../src/browser/search/search-engine.ts';
import { isEmpty, readState, writeState } from '../../../src/browser/search/search-state.ts';

const FACETS = ['type', 'public'];

test.each([
  ['?q=mandat', { query: 'mandat', facets: {} }],
  [
    '?q=mandat&public=jeunes&public=parents',
    { query: 'mandat', facets: { public: ['jeunes', 'parents'] } },
  ],
  ['?type=kit', { query: '', facets: { type: ['kit'] } }],
  ['', { query: '', facets: {} }],
])('the address %s is read and written back', (address, state) => {
  expect(readState(address, FACETS)).toEqual(state);
  expect(writeState(state)).toBe(address);
});

test('what is no facet is left aside', () => {
  expect(readState('?q=%20a%20&couleur=bleu', FACETS)).toEqual({ query: 'a', facets: {} });
  expect(isEmpty(readState('?couleur=bleu', FACETS))).toBe(true);
});

test.each([
  ['l’aidant', 'aidant'],
  ["d'une aide", 'une aide'],
  ['qu’il faut', 'il faut'],
  ['aujourd’hui', 'aujourd’hui'],
  ['l’élu et l’aidant', 'élu et aidant'],
])('%s is searched as %s', (query, expected) => {
  expect(withoutElisions(query)).toBe(expected);
});

test.each([
  ['Le mandat se signe.', 'mandat', ['mandat']],
  ['Les Mandats.', 'mandat', ['Mandats']],
  ['La médiathèque', 'mediatheque', ['médiathèque']],
  ['L’aidant aide', 'l’aidant', ['aidant']],
  ['œuvre et manœuvre', 'œuvre', ['œuvre']],
  ['un cœur, un coeur', 'coeur', ['cœur', 'coeur']],
  ['ŒUVRES', 'œuvre', ['ŒUVRES']],
  ['😀 Un mandat utile 👩‍👧 de mandats', 'mandat', ['mandat', 'mandats']],
  ['🇫🇷🇫🇷 l’e\u0301te\u0301 fini', 'été', ['e\u0301te\u0301']],
  ['l’été\u00A0!', 'e\u0301te\u0301', ['été']],
  ['𝒂 İstanbul mandat', 'mandat', ['mandat']],
  ['un man\u00ADdat, un ma\u0302t', 'mandat', ['man\u00ADdat']],
  ['Il a le mal de mer', 'ma', []],
  ['Il signe un mandatement', 'mandat', []],
])('in « %s », %s is found', (text, query, expected) => {
  expect(
    occurrences(text, searchedWords(query)).map(([start, end]) => text.slice(start, end)),
  ).toEqual(expected);
});

/** A Pagefind over three pages, which filters as the real one does: OR inside a facet, AND between facets. */
const pages = [
  { type: 'kit', public: 'jeunes' },
  { type: 'kit', public: 'parents' },
  { type: 'guide', public: 'jeunes' },
] as const;

const pagefind = {
  search: async (_term: string | null, { filters }: { filters: PagefindFilters }) => {
    const found = pages.filter((page) =>
      Object.entries(filters).every(([name, { any }]) =>
        any.includes(page[name as 'type' | 'public']),
      ),
    );
    const counts: Record<string, Record<string, number>> = { type: {}, public: {} };
    for (const page of found) {
      for (const name of ['type', 'public'] as const) {
        const facet = counts[name] ?? {};
        facet[page[name]] = (facet[page[name]] ?? 0) + 1;
      }
    }
    return { results: found.map((_, at) => ({ id: String(at) })), filters: counts };
  },
} as unknown as Pagefind;

test.each([
  [{}, 3, { type: { kit: 2, guide: 1 }, public: { jeunes: 2, parents: 1 } }],
  [{ type: ['kit'] }, 2, { type: { kit: 2, guide: 1 }, public: { jeunes: 1, parents: 1 } }],
  [
    { type: ['kit'], public: ['jeunes'] },
    1,
    { type: { kit: 1, guide: 1 }, public: { jeunes: 1, parents: 1 } },
  ],
])(
  'the counts of a facet with %o are those of a search without it',
  async (facets, count, counts) => {
    const outcome = await runSearch(pagefind, {
      query: 'x',
      facets: facets as Record<string, string[]>,
    });
    expect(outcome.results).toHaveLength(count);
    expect(outcome.counts).toEqual(counts);
  },
);
