import { beforeAll, expect, test } from 'vitest';
import type { CurrentSite } from '../../../src/site/current-site.ts';
import { NATIONAL_CONTENT } from '../../helpers/national-content.ts';
import { allOf, pageOf, siteOf } from '../../helpers/site.ts';

let site: CurrentSite;

beforeAll(async () => {
  site = await siteOf('test/editions/complet', '/trame/');
});

const exercise = () => pageOf(site, '/exercices/carte-de-bibliotheque/');

test('each screen, the receipt included, says that it is an exercise', () => {
  const screens = exercise().split('data-ecran').slice(1);
  expect(screens).toHaveLength(3);
  for (const screen of screens) expect(screen).toContain('Exercice, pas un vrai site');
});

test('no form and no button can send anything: without script, what is typed goes nowhere', () => {
  const [, rest = ''] = exercise().split('data-exercice');
  const part = rest.slice(0, rest.indexOf('id="bloc_recu"'));
  expect(part).not.toMatch(/<form|type="submit"|type="file"/);
  expect(allOf(part, /<button type="([a-z]+)"/g).every((type) => type === 'button')).toBe(true);
});

test('without script the answers and the usual mistakes are there to read', () => {
  const html = exercise();
  expect(html).toContain('Fougère');
  expect(html).toContain('C’est une autre plante.');
  expect(html).toContain('Il pousse dans les bois.');
});

test('a mirror that nobody vouches for sends to its exercise', () => {
  expect(pageOf(site, '/miroirs/impots/')).toContain(
    'href="/trame/exercices/carte-de-bibliotheque/"',
  );
});

test('a result of the questions offers the exercises of its level', () => {
  const [, result = ''] = pageOf(site, '/orienter/').split('id="bloc_resultat-apprendre"');
  expect(result.slice(0, result.indexOf('</section>'))).toContain(
    'href="/trame/exercices/carte-de-bibliotheque/"',
  );
});

test('the list goes from the first level up, each exercise once', async () => {
  const html = pageOf(await siteOf(NATIONAL_CONTENT), '/exercices/');
  const parts = html.split('<h2 id="').slice(1);
  const levels = parts.map((part) => /^(\w+)">Dès le niveau/.exec(part)?.[1]).filter(Boolean);
  expect(levels).toEqual(['debutant', 'intermediaire', 'avance']);
  const links = allOf(html, /href="(\/exercices\/[^"]+\/)"/g);
  expect(links.length).toBeGreaterThanOrEqual(6);
  expect(new Set(links).size).toBe(links.length);
});

test('without script the invented identity is open', () => {
  expect(exercise()).toMatch(/<details class="identite" open>/);
});
