import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { entriesOf } from '../../src/corpus/entry.ts';
import { officialTerritories } from '../../src/corpus/official-territories.ts';
import type { DepartementTerritories, OfferedActions } from '../../src/model/plan-files.ts';
import { planFiles } from '../../src/outputs/plan/plan-files.ts';
import { siteSource } from '../../src/site/site-source.ts';
import { actionsOf } from '../../src/site/strategies/strategy-view.ts';
import { NATIONAL_CONTENT } from '../helpers/national-content.ts';

const source = siteSource(NATIONAL_CONTENT, '/');
await source.refresh();
const current = source.current();
const files = new Map(planFiles(current).map(({ url, content }) => [url, content]));
const read = async (url: string) => JSON.parse(String(await files.get(url)?.()));

test('every action of every strategy is offered, without its number, in words that a field takes', async () => {
  const { strategies, actions }: OfferedActions = await read('/construire/actions.json');
  const published = entriesOf(current.corpus, 'strategie').flatMap(({ data }) =>
    actionsOf(data.axes),
  );
  expect(actions.length).toBe(published.length);
  for (const { titre, description, strategie } of actions) {
    expect(titre).toMatch(/^\p{L}|^«/u);
    expect(`${titre} ${description}`).not.toMatch(/\{\{|[\u00A0\u202F]/);
    expect(strategies[strategie]?.adresse).toMatch(/^https:/);
  }
});

test('every commune and every intercommunalité of the official list can be chosen', async () => {
  const chosen = { communes: new Set<string>(), epci: new Set<string>() };
  for (const code of officialTerritories('departement').keys()) {
    const list: DepartementTerritories = await read(`/construire/territoires/${code}.json`);
    for (const [commune] of list.communes) chosen.communes.add(commune);
    for (const [epci] of list.epci) chosen.epci.add(epci);
  }
  const missing = [...officialTerritories('commune')].filter(
    ([code]) => !chosen.communes.has(code),
  );
  // Those of overseas collectivities belong to no département.
  expect(missing.every(([code]) => /^9[78]/.test(code))).toBe(true);
  expect([...officialTerritories('epci').keys()].filter((code) => !chosen.epci.has(code))).toEqual(
    [],
  );
});

test('what a file asks for weighs less than a tool may; the reader of all YAML stands apart', async () => {
  const tools = String(await files.get('/construire/outils.js')?.());
  expect(brotliCompressSync(tools).length).toBeLessThan(12_000);
  const reader = String(await files.get('/construire/lecteur.js')?.());
  expect(reader).toContain('parseYaml');
  expect(tools).not.toContain('tag:yaml.org');
});
