import { expect, test } from 'vitest';
import { BODY_WORDS } from '../../src/bench/body.ts';
import { entryFile, generateCorpus, writeCorpus } from '../../src/bench/corpus-generator.ts';
import { countWords } from '../../src/bench/sentences.ts';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { CONTENT_TYPES } from '../../src/model/types.ts';
import { contentFolder } from '../helpers/content-folder.ts';

const SIZE = 60;

test('the same size gives the same bytes', () => {
  const files = () => generateCorpus(SIZE).map((entry) => `${entry.key}\n${entryFile(entry)}`);
  expect(files()).toEqual(files());
});

test('a corpus passes the check of the content', () => {
  const folder = contentFolder({});
  writeCorpus(generateCorpus(SIZE), folder);
  const { corpus, problems } = corpusReader(folder)();
  expect(problems).toEqual([]);
  expect(corpus?.entries).toHaveLength(SIZE);
});

test('every type is there', () => {
  const types = new Set(generateCorpus(SIZE).map(({ type }) => type));
  expect(types).toEqual(new Set(CONTENT_TYPES.map(({ name }) => name)));
});

test('titles tell entries apart', () => {
  const entries = generateCorpus(400);
  for (const { name } of CONTENT_TYPES) {
    const titles = entries
      .filter(({ type }) => type === name)
      .map(({ titre }) => titre.toLowerCase());
    expect(new Set(titles).size, name).toBe(titles.length);
  }
});

test('what to read next never comes back', () => {
  const entries = generateCorpus(200);
  const ranks = new Map(entries.map(({ key, rank }) => [key, rank]));
  for (const { rank, data } of entries)
    for (const key of (data.suite ?? []) as string[]) expect(ranks.get(key)).toBeGreaterThan(rank);
});

test('strategies are trees: axes, then missions, then actions', () => {
  interface Branch {
    missions?: Branch[];
    actions?: unknown[];
  }
  const strategies = generateCorpus(1200).filter(({ type }) => type === 'strategie');
  const axes = strategies.flatMap(({ data }) => data.axes as Branch[]);
  const missions = axes.flatMap((axis) => axis.missions ?? []);
  const actions = missions.flatMap((mission) => mission.actions ?? []);
  expect(axes.filter((axis) => axis.actions)).toEqual([]);
  // As in the strategies that territories publish: about 3, 6 and 15.
  const mean = (parts: readonly unknown[]) => Math.round(parts.length / strategies.length);
  expect([2, 3, 4]).toContain(mean(axes));
  expect([5, 6, 7]).toContain(mean(missions));
  expect([13, 14, 15, 16, 17]).toContain(mean(actions));
});

test('bodies have the length that was promised', () => {
  for (const { body, key } of generateCorpus(200)) {
    const words = countWords(body);
    expect(words, key).toBeGreaterThanOrEqual(BODY_WORDS.least);
    expect(words, key).toBeLessThanOrEqual(BODY_WORDS.most);
  }
});

test('bodies hold everything that editors write', () => {
  const text = generateCorpus(200)
    .map(({ body }) => body)
    .join('\n');
  for (const construct of [
    /^## /m,
    /^### /m,
    /^::: exemple/m,
    /\{marge: /,
    /^Tableau : /m,
    /\[\^1\](?!:)/,
    /^\[\^1\]: /m,
    /^\*\[CCAS\]: /m,
    /\{\{chiffre:/,
    /\]\(\/kit\//,
    /^- /m,
    /^1\. /m,
    /^: /m,
  ]) {
    expect(text).toMatch(construct);
  }
});

test('a size that leaves types out is refused', () => {
  expect(() => generateCorpus(5)).toThrow(RangeError);
});
