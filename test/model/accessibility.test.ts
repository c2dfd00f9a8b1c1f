import { describe, expect, test } from 'vitest';
import {
  type AccessibilityData,
  accessibilityFaults,
  accessibilitySchema,
  conformityOf,
} from '../../src/model/accessibility.ts';

const TODAY = new Date('2026-11-23T12:00:00Z');

const audited = (more: Record<string, unknown>, around: Record<string, unknown> = {}) =>
  accessibilitySchema.parse({
    audit: {
      date: '2026-01-15',
      auditeur: 'Un service d’essai',
      referentiel: 'RGAA 4.1.2',
      taux: 80,
      environnement: ['Firefox et NVDA'],
      outils: ['Inspecteur'],
      pages: ['Accueil'],
      ...more,
    },
    ...around,
  }) as AccessibilityData;

describe('the state of conformity follows from the audit', () => {
  test.each([
    [100, '2026-01-15', 'totale'],
    [99.9, '2026-01-15', 'partielle'],
    [50, '2026-01-15', 'partielle'],
    [49.9, '2026-01-15', 'aucune'],
    [0, '2026-01-15', 'aucune'],
    [100, '2023-11-24', 'totale'],
    [100, '2023-11-23', 'aucune'],
  ])('%d %% on %s: %s', (taux, date, state) => {
    expect(conformityOf(audited({ taux, date }), TODAY)).toBe(state);
  });

  test('without audit there is none', () => {
    expect(conformityOf(accessibilitySchema.parse({}), TODAY)).toBe('aucune');
  });

  test('nobody can write it', () => {
    expect(accessibilitySchema.safeParse({ etat: 'totalement conforme' }).success).toBe(false);
  });
});

test.each([
  [{ taux: 101 }, {}, 'audit.taux'],
  [{ taux: -1 }, {}, 'audit.taux'],
  [{ taux_moyen: 250 }, {}, 'audit.taux_moyen'],
  [{ date: '2026-11-24' }, {}, 'audit.date'],
  [{ taux: 100 }, { non_conformites: ['Un défaut.'] }, 'audit.taux'],
])('an audit with %o beside %o is refused', (more, around, field) => {
  const found = accessibilityFaults(audited(more, around), TODAY);
  expect(found.map(({ path }) => path.join('.'))).toEqual([field]);
});

test('a sound audit is taken', () => {
  expect(accessibilityFaults(audited({}, { non_conformites: ['Un défaut.'] }), TODAY)).toEqual([]);
});
