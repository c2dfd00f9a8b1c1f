import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { corpusReader } from '../../../../src/corpus/corpus.ts';
import { entriesOf } from '../../../../src/corpus/entry.ts';
import type { DataOf } from '../../../../src/model/types.ts';
import { figureChart } from '../../../../src/site/figures/charts/figure-chart.ts';
import { NATIONAL_CONTENT } from '../../../helpers/national-content.ts';

type Figure = DataOf<'chiffre'>;

/** Every drawing travels with each page that quotes its figure, compressed. */
const BUDGET_BYTES = 600;

const figure = (valeur: number, unite: string, compte: string, more: Partial<Figure> = {}) =>
  ({ precision: 'exact', valeur, unite, compte, ...more }) as Figure;

/** What a drawing is made of: how many shapes are solid, how many are hollow. */
function shapes(dessin: string): string {
  if (dessin === '') return 'rien';
  const [, width = '', height = ''] = /viewBox="0 0 (\S+) (\S+)"/.exec(dessin) ?? [];
  if (height === '100') return `${squares(dessin, '8 2')} carrés, ${squares(dessin, '2 8')} points`;
  const of = (fill: string) =>
    new RegExp(`<path d="([^"]*)" fill="${fill}"`).exec(dessin)?.[1]?.split('z').length ?? 1;
  const counts = `${of('currentColor') - 1} pleins, ${of('none') - 1} vides`;
  if (height === '31') return `personnes : ${counts}, ${width} de large`;
  const lines = [...dessin.matchAll(/d="M(\S+) 11H(\S+)"([^>]*)\/>/g)];
  if (lines.length === 0 && !dessin.includes('22v')) return `parts : ${counts}`;
  return `barre : ${counts}${lines.map(([, from, to, dash]) => `, ${dash?.includes('dasharray') ? 'haché' : 'plein'} ${from}–${to}`).join('')}`;
}

/** Places that the dashed lines of one kind cover. */
function squares(dessin: string, dash: string): number {
  const d = new RegExp(`d="([^"]*)"[^>]*stroke-dasharray="${dash}"`).exec(dessin)?.[1] ?? '';
  return [...d.matchAll(/M(\d+) \d+H(\d+)/g)].reduce(
    (sum, [, from, to]) => sum + (Number(to) - Math.floor(Number(from) / 10) * 10) / 10,
    0,
  );
}

describe('the figures of the national edition', () => {
  const { corpus } = corpusReader(NATIONAL_CONTENT)();
  const figures = new Map(
    (corpus ? entriesOf(corpus, 'chiffre') : []).map(({ slug, data }) => [slug, data]),
  );

  /** Every one of them: a new figure says here what it should look like. */
  const EXPECTED: Record<string, [drawn: string, said: string]> = {
    'accompagnement-durable': ['7 carrés, 93 points', 'soit 7 personnes sur 100'],
    'ateliers-territoriaux': ['rien', ''],
    'aucun-lieu-connu': ['parts : 1 pleins, 3 vides', 'soit 1 personne sur 4'],
    'colleges-charente-maritime': ['rien', ''],
    'connexion-quotidienne': [
      'personnes : 8 pleins, 2 vides, 197 de large',
      'soit 8 personnes sur 10',
    ],
    'contributions-ecrites': ['rien', ''],
    'inquietude-barometre': ['36 carrés, 64 points', 'soit 36 personnes sur 100'],
    inquietude: ['personnes : 4 pleins, 6 vides, 197 de large', 'soit 4 personnes sur 10'],
    'internet-habitat-social': ['rien', ''],
    'lieu-dedie': ['parts : 1 pleins, 2 vides', 'soit 1 personne sur 3'],
    'lieux-accueil-charente-maritime': ['rien', ''],
    'mediatheques-charente-maritime': ['rien', ''],
    'ne-savent-pas': ['personnes : 2 pleins, 8 vides, 197 de large', 'soit 2 personnes sur 10'],
    'pas-autonomes': ['personnes : 4 pleins, 6 vides, 197 de large', 'soit 4 personnes sur 10'],
    'personnes-en-difficulte': ['rien', ''],
    'peuvent-apprendre': ['parts : 3 pleins, 1 vides', 'soit 3 personnes sur 4'],
    'prets-a-adopter': ['76 carrés, 24 points', 'soit 76 personnes sur 100'],
    'reponses-questionnaires': ['rien', ''],
    'reunions-de-travail': ['rien', ''],
    'sans-appareil': ['7 carrés, 93 points', 'soit 7 personnes sur 100'],
    'sans-internet-fixe': ['14 carrés, 86 points', 'soit 14 personnes sur 100'],
    'souhaitent-etre-formes': [
      'personnes : 4 pleins, 6 vides, 197 de large',
      'soit environ 4 personnes sur 10',
    ],
    'structures-auditionnees': ['rien', ''],
    'visiteurs-concertation': ['rien', ''],
  };

  test('are all listed here', () => {
    expect([...figures.keys()].sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  test.each(Object.entries(EXPECTED))('%s', (slug, [drawn, said]) => {
    const { dessin, lecture } = figureChart(figures.get(slug) as Figure);
    expect(shapes(dessin)).toBe(drawn);
    expect(lecture).toBe(said);
  });
});

const OF_FRENCH = 'des Français sont inquiets';

test.each<[string, Figure, string, string]>([
  [
    'nobody',
    figure(0, '%', OF_FRENCH),
    'personnes : 0 pleins, 10 vides, 197 de large',
    'soit 0 personne sur 10',
  ],
  [
    'everybody',
    figure(100, '%', OF_FRENCH),
    'personnes : 10 pleins, 0 vides, 197 de large',
    'soit 10 personnes sur 10',
  ],
  ['one in a hundred', figure(1, '%', OF_FRENCH), '1 carrés, 99 points', 'soit 1 personne sur 100'],
  ['all but one', figure(99, '%', OF_FRENCH), '99 carrés, 1 points', 'soit 99 personnes sur 100'],
  ['half a percent', figure(0.5, '%', OF_FRENCH), 'barre : 0 pleins, 1 vides, plein 1–1.99', ''],
  ['more than the whole', figure(120, '%', OF_FRENCH), 'rien', ''],
  ['less than nothing', figure(-5, '%', OF_FRENCH), 'rien', ''],
  ['a growth', figure(40, '%', 'de hausse des demandes en un an'), 'rien', ''],
  ['a growth with an elision', figure(40, '%', 'd’augmentation en un an'), 'rien', ''],
  ['a rate', figure(3, '% par an', 'sur le prêt'), 'rien', ''],
  [
    'a share of what is no people',
    figure(30, '%', 'des démarches se font en ligne'),
    'parts : 3 pleins, 7 vides',
    'soit 3 sur 10',
  ],
  [
    'a group in the unit',
    figure(30, '% des habitants', 'sont venus'),
    'personnes : 3 pleins, 7 vides, 197 de large',
    'soit 3 personnes sur 10',
  ],
  [
    'words that only begin like people',
    figure(30, '%', 'des jeunesses'),
    'parts : 3 pleins, 7 vides',
    'soit 3 sur 10',
  ],
  [
    'an estimate from below',
    figure(500, 'réponses', 'reçues', { precision: 'plus-de' }),
    'rien',
    '',
  ],
  [
    'more than a share',
    figure(40, '%', OF_FRENCH, { precision: 'plus-de' }),
    'personnes : 4 pleins, 6 vides, 197 de large',
    'soit plus de 4 personnes sur 10',
  ],
  [
    'less than a share',
    figure(7, '%', OF_FRENCH, { precision: 'moins-de' }),
    '7 carrés, 93 points',
    'soit moins de 7 personnes sur 100',
  ],
  [
    'a range of shares',
    figure(13, '%', OF_FRENCH, { valeur_haute: 14 }),
    'barre : 0 pleins, 1 vides, plein 1–26.74, haché 26.74–28.72',
    'soit 13 à 14 personnes sur 100. Les hachures montrent l’écart',
  ],
  [
    'a range of tens',
    figure(0, '%', OF_FRENCH, { valeur_haute: 10 }),
    'barre : 0 pleins, 1 vides, haché 1–20.8',
    'soit 0 à 1 personne sur 10. Les hachures montrent l’écart',
  ],
  ['a range beyond the whole', figure(90, '%', OF_FRENCH, { valeur_haute: 110 }), 'rien', ''],
  ['a range upside down', figure(14, '%', OF_FRENCH, { valeur_haute: 13 }), 'rien', ''],
  [
    'a range of counts, which has no whole',
    figure(13, 'millions de Français', 'en difficulté', { valeur_haute: 14 }),
    'barre : 0 pleins, 0 vides, plein 1–184.86, haché 184.86–199',
    'Les hachures montrent l’écart, de 13 à 14',
  ],
  [
    'a range of counts below zero',
    figure(-3, 'degrés', 'en hiver', { valeur_haute: 2 }),
    'rien',
    '',
  ],
  [
    'a range of counts upside down',
    figure(14, 'ateliers', 'par an', { valeur_haute: 13 }),
    'rien',
    '',
  ],
  ['a third', figure(2, 'tiers', OF_FRENCH), 'parts : 2 pleins, 1 vides', 'soit 2 personnes sur 3'],
  ['a half', figure(1, 'demi', 'des démarches'), 'parts : 1 pleins, 1 vides', 'soit 1 sur 2'],
  ['more than all quarters', figure(5, 'quarts', OF_FRENCH), 'rien', ''],
  ['a quarter of an hour', figure(3, 'quarts d’heure', 'par personne'), 'rien', ''],
  [
    'a person out of five',
    figure(1, 'personne sur 5', 'ne sait pas chercher'),
    'personnes : 1 pleins, 4 vides, 97 de large',
    'soit 1 personne sur 5',
  ],
  [
    'a commune out of twelve',
    figure(5, 'communes sur 12', 'ont répondu'),
    'barre : 0 pleins, 1 vides, plein 1–83.5',
    'soit 5 sur 12',
  ],
  ['out of nothing', figure(1, 'personne sur 0', 'a répondu'), 'rien', ''],
  ['half a third', figure(0.5, 'tiers', OF_FRENCH), 'barre : 0 pleins, 1 vides, plein 1–34', ''],
])('%s', (_name, data, drawn, said) => {
  const { dessin, lecture } = figureChart(data);
  expect(shapes(dessin)).toBe(drawn);
  expect(lecture).toBe(said);
});

test('every drawing is small, silent, of the colour of the text, and may stand beside another', () => {
  const shares = Array.from({ length: 101 }, (_, part) => figure(part, '%', OF_FRENCH));
  const ranges = shares.map((data) => ({ ...data, valeur_haute: 100 }));
  for (const data of [...shares, ...ranges, figure(7, 'dixièmes', OF_FRENCH)]) {
    const { dessin } = figureChart(data);
    if (dessin === '') continue;
    expect(brotliCompressSync(dessin).length, dessin).toBeLessThanOrEqual(BUDGET_BYTES);
    expect(dessin).toMatch(/^<svg [^>]*aria-hidden="true"/);
    expect(dessin.replaceAll(/currentColor|none/g, '')).not.toMatch(/ (?:fill|stroke)="[^"]+"/);
    expect(dessin).not.toMatch(/ id=|<style|<script|<text| on\w+=/);
  }
});
