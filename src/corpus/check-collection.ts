import { reservedAddresses } from '../model/site-addresses.ts';
import { checkTerms } from './check-terms.ts';
import type { Entry } from './entry.ts';
import type { Layered } from './layer.ts';
import type { FieldProblem, Problem } from './problem.ts';

/**
 * Checks what only shows over the whole collection: addresses taken twice, titles told twice, circles, words of the
 * glossary that mean two things.
 */
export function checkCollection(layered: Layered): (Problem | FieldProblem)[] {
  return [
    ...checkAddresses(layered.entries),
    ...checkTitles(layered),
    ...checkCircles(layered),
    ...checkTerms(layered),
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

function checkTitles({ entries }: Layered): FieldProblem[] {
  const seen = new Map<string, string>();
  return entries.flatMap(({ type, data, provenance: { file } }) => {
    const name = `${type} ${data.titre.toLowerCase()}`;
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
function checkCircles({ entries, drafts }: Layered): FieldProblem[] {
  const next = new Map<string, readonly string[]>(
    entries.map(({ key, data }) => [key, data.suite]),
  );
  const done = new Set<string>();
  const problems: FieldProblem[] = [];
  const visit = (key: string, path: readonly string[]): void => {
    const start = path.indexOf(key);
    if (start !== -1) return void problems.push(circle([...path.slice(start), key], drafts));
    if (done.has(key)) return;
    for (const target of next.get(key) ?? []) visit(target, [...path, key]);
    done.add(key);
  };
  for (const key of next.keys()) visit(key, []);
  return problems;
}

function circle(path: readonly string[], drafts: Layered['drafts']): FieldProblem {
  const last = drafts.get(path.at(-2) ?? '');
  return {
    file: last?.location.file ?? '',
    path: ['suite'],
    field: 'suite',
    message: `« à lire ensuite » tourne en rond : ${path.join(' → ')}`,
    expected: 'une suite qui avance ; mettez l’un de ces liens dans « voir_aussi »',
  };
}
