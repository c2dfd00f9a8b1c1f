import { describe, expect, test } from 'vitest';
import { occurrences, searchedWords } from '../../../src/browser/highlight.ts';
import { completionsOf } from '../../../src/browser/search/completions.ts';
import { countsOf, facetedPlaces, narrowed } from '../../../src/browser/search/search-facets.ts';
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
  ['Le mandat se signe.', 'mandat', ['mandat']],
  ['Les Mandats.', 'mandat', ['Mandats']],
  ['La médiathèque', 'mediatheque', ['médiathèque']],
  ['L’aidant aide', 'l’aidant', ['aidant']],
  ['œuvre et manœuvre', 'œuvre', ['œuvre']],
  ['un cœur, un coeur', 'coeur', ['cœur', 'coeur']],
  ['ŒUVRES', 'œuvre', ['ŒUVRES']],
  ['😀 Un mandat utile 👩‍👧 de mandats', 'mandat', ['mandat', 'mandats']],
  ['🇫🇷🇫🇷 l’e\u0301cole finie', 'école', ['e\u0301cole']],
  ['l’école\u00A0!', 'e\u0301cole', ['école']],
  ['𝒂 İstanbul mandat', 'mandat', ['mandat']],
  ['un man\u00ADdat, un ma\u0302t', 'mandat', ['man\u00ADdat']],
  ['œuvre et manœuvre', 'oeuvre', ['œuvre']],
  ['Il a le mal de mer', 'ma', []],
  ['Il signe un mandatement', 'mandat', []],
  ['Deux mots de passe devant le Pass', 'mot de passe', ['mots', 'passe']],
  ['Soit 1 200 euros', '1200', ['1 200']],
  ['Les sites et les cités', 'site', ['sites']],
])('in « %s », %s is found', (text, query, expected) => {
  expect(
    occurrences(text, searchedWords(query)).map(([start, end]) => text.slice(start, end)),
  ).toEqual(expected);
});

describe('facets', () => {
  /** Three pages: a sheet for young people, one for parents, a chapter for young people. */
  const facets = { type: { kit: [0, 1], guide: [2] }, public: { jeunes: [0, 2], parents: [1] } };

  test.each([
    [{}, [2, 1, 0], { type: { kit: 2, guide: 1 }, public: { jeunes: 2, parents: 1 } }],
    [{ type: ['kit'] }, [1, 0], { type: { kit: 2, guide: 1 }, public: { jeunes: 1, parents: 1 } }],
    [
      { type: ['kit'], public: ['jeunes'] },
      [0],
      { type: { kit: 1, guide: 1 }, public: { jeunes: 1, parents: 1 } },
    ],
    [
      { public: ['jeunes', 'parents'] },
      [2, 1, 0],
      { type: { kit: 2, guide: 1 }, public: { jeunes: 2, parents: 1 } },
    ],
  ])('with %o narrow, and count as a search without that facet', (chosen, left, counts) => {
    expect(narrowed([2, 1, 0], chosen, facets)).toEqual(left);
    expect(countsOf([2, 1, 0], chosen, facets)).toEqual(counts);
  });

  test('alone give every page that has one', () => {
    expect(facetedPlaces(facets)).toEqual([0, 1, 2]);
  });
});

test.each([
  ['mand', ['mandat']],
  ['le mand', ['le mandat']],
  ['boîte ma', ['boîte mandat']],
  ['mandat', []],
  ['m', []],
  ['', []],
  ['cour', ['courriel']],
])('« %s » may be ended as %o', (typed, expected) => {
  const pages = {
    genres: [['Fiche', 1]] as const,
    genreDe: '0',
    parLot: 500,
    lot: [['Faire signer un mandat', '/kit/mandat/', 'Un mandat.']] as const,
    familles: [['courriel', 'e-mail']],
    noms: [],
  };
  expect(completionsOf(typed, pages)).toEqual(expected);
});
