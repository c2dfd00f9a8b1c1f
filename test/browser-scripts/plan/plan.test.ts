import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planCalendar } from '../../../src/browser/plan/calendar.ts';
import { plainWords } from '../../../src/browser/plan/plain-words.ts';
import { actionsOf, emptyPlan, missingParts, type Plan } from '../../../src/browser/plan/plan.ts';
import { planTable } from '../../../src/browser/plan/plan-table.ts';
import { readEntry } from '../../../src/browser/plan/read-entry.ts';
import { parseYaml } from '../../../src/browser/plan/whole-yaml.ts';
import { writeEntry } from '../../../src/browser/plan/write-entry.ts';
import { chance } from '../../../src/commands/fuzz/chance.ts';
import { corpusReader } from '../../../src/corpus/corpus.ts';
import { plainTextFaults } from '../../../src/markdown/faults/plain-text.ts';
import { readCsv } from '../../helpers/read-csv.ts';
import { oddPlan, oddText } from './random-plan.ts';

const PLANS = Array.from({ length: 40 }, (_, seed) => oddPlan(chance(seed + 1)));

describe('what the tool writes, the site publishes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-'));
  beforeAll(() => {
    mkdirSync(join(folder, 'national/strategies'), { recursive: true });
    writeFileSync(
      join(folder, 'national/edition.yml'),
      readFileSync('test/editions/complet/national/edition.yml'),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('whatever is typed, the check of contents finds nothing to say', () => {
    PLANS.forEach((plan, at) => {
      writeFileSync(join(folder, `national/strategies/plan-${at}.md`), writeEntry(plan));
    });
    // One that was not made plain, so that the check is seen to look.
    const raw = structuredClone(PLANS[0] as Plan);
    raw.data.titre = '**gras**';
    writeFileSync(join(folder, 'national/strategies/brut.md'), writeEntry(raw));
    const reading = corpusReader(folder)();
    const problems = 'problems' in reading ? reading.problems : [];
    const told = problems.filter(({ file }) => file.includes('strategies/'));
    expect(told.map(({ file, field }) => `${file} ${field}`)).toEqual([
      'national/strategies/brut.md titre',
    ]);
  });
});

describe('what leaves comes back', () => {
  test.each(PLANS.map((plan, at) => [at + 1, plan] as const))('plan %i', (_seed, plan) => {
    expect(readEntry(writeEntry(plan), parseYaml)).toEqual(plan);
  });

  test.each(['charente-maritime-2019', 'grand-nancy', 'nationale-2018', 'pyrenees-atlantiques'])(
    'a strategy that is published, %s, whatever its fields',
    (slug) => {
      const plan = readEntry(
        readFileSync(`content/national/strategies/${slug}.md`, 'utf8'),
        parseYaml,
      );
      expect(actionsOf(plan).length).toBeGreaterThan(0);
      expect(readEntry(writeEntry(plan), parseYaml)).toEqual(plan);
    },
  );
});

test.each([
  ['', 'commencer par une ligne'],
  ['Bonjour', 'commencer par une ligne'],
  ['---\ntitre: Une fiche\n---\n', 'ni porteur ni axes'],
  ['---\naxes: [\n---\n', 'mal formé'],
  [`---\n${'x'.repeat(300_001)}\n---\n`, 'trop long'],
  ['---\naxes: &a\n  - *a\n---\n', 'sans fin'],
  [
    `---\na: &a [${'x,'.repeat(9)}x]\n${[...'bcdefgh'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[at]}`)}]\n`).join('')}axes: *h\n---\n`,
    'sans fin',
  ],
])('what is no strategy is refused, and said', (file, said) => {
  expect(() => readEntry(file, parseYaml)).toThrow(said);
});

test('a plan says all that it lacks', () => {
  const plan = emptyPlan('2026-11-30');
  expect(missingParts(plan)).toEqual([
    'le titre',
    'le résumé',
    'le territoire',
    'le porteur',
    'qui écrit ce plan',
  ]);
  plan.data.axes = [
    { titre: '', missions: [], actions: [{ titre: 'Agir', description: '', etat: 'prevue' }] },
  ];
  expect(missingParts(plan).slice(5)).toEqual(['le titre d’un axe', 'la description de « Agir »']);
});

describe('plain words', () => {
  test('hold nothing that the check refuses in a plain field', () => {
    const luck = chance(7);
    for (let round = 0; round < 500; round += 1) {
      const plain = plainWords(oddText(luck), 200);
      expect([plain, plainTextFaults(plain)]).toEqual([plain, []]);
      expect(plain.length).toBeLessThanOrEqual(200);
      expect(plain).not.toMatch(/\n|\p{Surrogate}/u);
    }
  });

  test.each([
    'Équiper : 10 % des foyers (et plus) — « l’essentiel » !',
    '1.1.1 Réaliser une enquête',
    'R&D, 2 * 3 = 6, snake_case, a < b',
  ])('leave alone what people write: %s', (text) => {
    expect(plainWords(text, 200)).toBe(text);
  });
});

const withAction = (titre: string, echeance?: string): Plan => {
  const plan = emptyPlan('2026-11-30');
  const action = { titre, description: 'Dire', etat: 'prevue', ...(echeance && { echeance }) };
  plan.data.axes = [{ titre: 'Un axe', missions: [], actions: [action] }];
  return plan;
};

describe('the calendar', () => {
  const NOW = new Date('2026-11-30T12:00:00Z');

  test.each([
    ['2027', '20271231'],
    ['2028-02', '20280229'],
    ['2027-06-15', '20270615'],
  ])('%s falls on %s', (echeance, day) => {
    expect(planCalendar(withAction('Agir', echeance), NOW)).toContain(
      `DTSTART;VALUE=DATE:${day}\r\n`,
    );
  });

  test('an event keeps its name from one day to the next, whatever its date; two actions have two', () => {
    const names = (plan: Plan, now = NOW) =>
      [...planCalendar(plan, now).matchAll(/UID:(.*)\r/g)].map(([, name]) => name);
    const later = new Date('2027-01-15T08:00:00Z');
    expect(names(withAction('Agir', '2028'), later)).toEqual(names(withAction('Agir', '2027')));
    const twice = withAction('Agir', '2027');
    twice.data.axes = [...twice.data.axes, ...structuredClone(twice.data.axes)];
    expect(new Set(names(twice)).size).toBe(2);
  });

  test('an action without date is not in it', () => {
    expect(planCalendar(withAction('Agir'), NOW)).not.toContain('VEVENT');
  });

  test('no text opens an event of its own, no line is longer than 75 bytes', () => {
    const calendar = planCalendar(
      withAction(`A, b; c\\ ${'é👩🏽‍🦽'.repeat(40)}\nEND:VEVENT`, '2027'),
      NOW,
    );
    const lines = calendar.split('\r\n');
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    const whole = calendar.replaceAll('\r\n ', '');
    expect(whole).toContain(
      `SUMMARY:Échéance : A\\, b\\; c\\\\ ${'é👩🏽‍🦽'.repeat(40)}\\nEND:VEVENT\r\n`,
    );
  });
});

test('the table has a line for each action, and no formula', () => {
  const labels = { publics: {}, freins: {}, etats: { prevue: 'Prévue' } };
  const [plan] = PLANS.filter((one) => actionsOf(one).length > 3);
  if (!plan) throw new Error('No plan with actions.');
  const rows = readCsv(planTable(plan, labels));
  expect(rows.length).toBe(actionsOf(plan).length + 1);
  expect(planTable(withAction('=SOMME(A1)'), labels)).toContain(`'=SOMME(A1)`);
});
