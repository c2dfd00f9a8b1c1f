import { expect, test } from 'vitest';
import { countsPeople } from '../../../../src/site/figures/charts/figure-share.ts';

test.each([
  ['millions de Français', 'en difficulté', true],
  ['millions', 'de personnes sans aucun appareil', true],
  ['personnes', 'reçues dans l’année', true],
  ['milliers d’habitants', 'du département', true],
  ['aidantes', 'formées en 2019', true],
  ['réponses', 'aux questionnaires des habitants', false],
  ['visiteurs uniques', 'sur une plateforme', false],
  ['médiathèques municipales', 'où les jeunes viennent', false],
  ['€', 'par mois et par logement', false],
  ['millions d’euros', 'pour les habitants', false],
])('« %s » %s: counts people: %s', (unite, compte, expected) => {
  expect(countsPeople({ unite, compte })).toBe(expected);
});
