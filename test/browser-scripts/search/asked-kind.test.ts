import { expect, test } from 'vitest';
import { askedKind } from '../../../src/browser/search/asked-kind.ts';

test.each([
  'combien de personnes',
  'taux de non-recours',
  '40 %',
  'quarante pour cent',
  'un Français sur cinq',
  'la moitié des gens',
  'trois quarts',
  '13 millions',
  '13 000 000',
])('« %s » asks for a number', (query) => {
  expect(askedKind(query)).toBe('nombre');
});

test.each([
  'stratégie 2018',
  'cinq niveaux',
  'surcinq',
  'un site sur un téléphone',
  'quartier',
  '29 actions',
  'c’est quoi la différence entre un atelier collectif et un accompagnement individuel',
])('« %s » asks for any page', (query) => {
  expect(askedKind(query)).toBe(undefined);
});

test.each([
  'c’est quoi un tiers-lieu',
  'c koi aptic',
  'EPCI ça veut dire quoi',
  'qu’est-ce que l’illectronisme',
  'définition médiation',
])('« %s » asks what it means', (query) => {
  expect(askedKind(query)).toBe('sens');
});

test.each(['modèle de délibération', 'modèles', 'mandat vierge'])(
  '« %s » asks for a document',
  (query) => {
    expect(askedKind(query)).toBe('document');
  },
);
