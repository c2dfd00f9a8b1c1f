import { languageOf } from '../model/languages.ts';
import { reservedAddresses } from '../model/site-addresses.ts';
import { declarationOf } from '../model/types.ts';
import { checkInside } from './check-inside.ts';
import { checkTerms } from './check-terms.ts';
import { checkVersions } from './check-versions.ts';
import type { Entry } from './entry.ts';
import type { FieldProblem, Problem } from './problem.ts';

/**
 * Checks what only shows over the whole collection: addresses taken twice, titles told twice, circles, words of the
 * glossary that mean two things; and what the parts of one entry say of each other.
 */
export function checkCollection(entries: readonly Entry[]): (Problem | FieldProblem)[] {
  return [...checkTwins(entries), ...checkCircles(entries), ...entries.flatMap(checkInside)];
}

/** What an entry has that another one, national or earlier in the list, has already: its address, its title, a word of the glossary, its place as a version. */
export function checkTwins(entries: readonly Entry[]): (Problem | FieldProblem)[] {
  // Of two that have the same, the one that this edition can change is told.
  const ordered = [
    ...entries.filter(({ provenance }) => provenance.edition === 'national'),
    ...entries.filter(({ provenance }) => provenance.edition === 'local'),
  ];
  return [
    ...checkAddresses(ordered),
    ...checkTitles(ordered),
    ...checkTerms(ordered),
    ...checkVersions(ordered),
  ];
}

function checkAddresses(entries: readonly Entry[]): Problem[] {
  const taken = new Map<string, string>(
    reservedAddresses().map((url) => [url, 'd’une page du site']),
  );
  return entries.flatMap(({ url, provenance: { file } }) => {
    const owner = taken.get(url);
    taken.set(url, `de ${file}`);
    if (!owner) return [];
    return [
      {
        file,
        message: `l’adresse ${url} est déjà celle ${owner}`,
        expected: 'un autre nom de fichier',
      },
    ];
  });
}

function checkTitles(entries: readonly Entry[]): FieldProblem[] {
  const seen = new Map<string, string>();
  return entries.flatMap(({ type, data, provenance: { file } }) => {
    if (declarationOf(type).titresPartages) return [];
    const name = `${type} ${languageOf({ data })} ${data.titre.toLowerCase()}`;
    const first = seen.get(name);
    seen.set(name, first ?? file);
    if (!first) return [];
    return [
      {
        file,
        path: ['titre'],
        field: 'titre',
        message: `« ${data.titre} » est déjà le titre de ${first}`,
        expected: 'un titre qui distingue les deux pages',
      },
    ];
  });
}

/** « À lire ensuite » is a path: a reader who follows it must never come back to where they were. */
function checkCircles(entries: readonly Entry[]): FieldProblem[] {
  const files = new Map<string, string>(
    entries.map(({ key, provenance }) => [key, provenance.file]),
  );
  return circlesOf(entries).map((path) => {
    const onTheWay = path.slice(1).map((key) => files.get(key) ?? '');
    // A territory can only change its own pages.
    const file = onTheWay.find((name) => name.startsWith('local/')) ?? files.get(path.at(-2) ?? '');
    return circleProblem(path, file ?? '');
  });
}

/** Every circle of « à lire ensuite »: the keys on its way, the first one again at its end. */
export function circlesOf(entries: readonly Entry[]): string[][] {
  const next = new Map<string, readonly string[]>(
    entries.map(({ key, data }) => [key, data.suite]),
  );
  const done = new Set<string>();
  const circles: string[][] = [];
  const visit = (key: string, path: readonly string[]): void => {
    const start = path.indexOf(key);
    if (start !== -1) return void circles.push([...path.slice(start), key]);
    if (done.has(key)) return;
    for (const target of next.get(key) ?? []) visit(target, [...path, key]);
    done.add(key);
  };
  for (const key of next.keys()) visit(key, []);
  return circles;
}

/** What is said of a circle, in the file of one of its entries. */
export const circleProblem = (path: readonly string[], file: string): FieldProblem => ({
  file,
  path: ['suite'],
  field: 'suite',
  message: `« à lire ensuite » tourne en rond : ${path.join(' → ')}`,
  expected: 'une suite qui avance ; mettez l’un de ces liens dans « voir_aussi »',
});
