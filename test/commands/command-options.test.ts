import { expect, test } from 'vitest';
import { readOptions } from '../../src/commands/command-options.ts';

const COMMAND = {
  name: 'npm run essai',
  options: {
    complet: { does: 'tout' },
    graine: { takes: 'nombre', does: 'un essai' },
    propriete: { takes: 'texte', does: 'une seule' },
  },
  instead: { port: 'Le port se choisit par PORT=9123.' },
} as const;

test.each<[words: string[], given: object]>([
  [[], {}],
  [['--complet'], { complet: true }],
  [['--graine', '7', '--propriete=sens'], { graine: 7, propriete: 'sens' }],
  [['--', '--complet'].slice(0, 1), {}],
])('%o is what was asked', (words, given) => {
  expect(readOptions(COMMAND, words)).toEqual({ given });
});

test.each<[words: string[], start: string]>([
  [['--zorglub'], 'Option inconnue « --zorglub ». Les options de « npm run essai » :\n  --complet'],
  [['-z'], 'Option inconnue « -z ».'],
  [['--complets'], 'Option inconnue « --complets ». Vouliez-vous dire « --complet » ?'],
  [['--port', '9123'], 'Option inconnue « --port ». Le port se choisit par PORT=9123.'],
  [['--toString'], 'Option inconnue « --toString ».'],
  [['zorglub'], '« zorglub » n’est pas attendu ici.'],
  [['--complet=oui'], '« --complet » ne prend pas de valeur.'],
  [['--graine', 'sept'], '« --graine » attend un nombre.'],
  [['--propriete'], '« --propriete » attend un texte.'],
])('%o is refused in French', (words, start) => {
  const read = readOptions(COMMAND, words);
  expect('refusal' in read && read.refusal).toContain(start);
});

test('a command without options says so', () => {
  expect(readOptions({ name: 'npm start', options: {} }, ['--zorglub'])).toEqual({
    refusal: 'Option inconnue « --zorglub ». « npm start » n’a pas d’option.',
  });
});
