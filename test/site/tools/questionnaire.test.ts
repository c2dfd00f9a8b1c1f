import { beforeAll, expect, test } from 'vitest';
import { corpusReader } from '../../../src/corpus/corpus.ts';
import { entriesOf } from '../../../src/corpus/entry.ts';
import { waysOf } from '../../../src/model/decision-tree.ts';
import type { CurrentSite } from '../../../src/site/current-site.ts';
import { allOf, pageOf, siteOf } from '../../helpers/site.ts';

const COMPLETE = 'test/editions/complet';

let site: CurrentSite;

beforeAll(async () => {
  site = await siteOf(COMPLETE, '/trame/');
});

test('without script the tree stands whole: each way ends on a link to a result of the page', () => {
  const html = pageOf(site, '/orienter/');
  const { corpus } = corpusReader(COMPLETE)();
  const [questionnaire] = corpus ? entriesOf(corpus, 'questionnaire') : [];
  const ways = questionnaire ? waysOf(questionnaire.data) : [];
  const ends = allOf(html, /class="branche-resultat" href="#([^"]*)"/g);
  expect(ends).toEqual(
    ways.map(({ resultat }) => `bloc_resultat-${questionnaire?.data.resultats[resultat]?.repere}`),
  );
  for (const id of ends) expect(html).toContain(`<h2 id="${id}"`);
});

test('a result leads to sheets, to actors and to what the edition has for its level', () => {
  const html = pageOf(site, '/orienter/');
  const [, result = ''] = html.split('id="bloc_resultat-tout-de-suite"');
  const part = result.slice(0, result.indexOf('</section>'));
  expect(part).toContain('href="/trame/kit/accueillir/"');
  expect(part).toContain('href="/trame/acteurs/mediatheques/"');
});

test('the home page and the page of who receives people lead there, where the edition has it', () => {
  for (const url of ['/', '/pour/accueil/'])
    expect(pageOf(site, url), url).toContain('href="/trame/orienter/"');
});
