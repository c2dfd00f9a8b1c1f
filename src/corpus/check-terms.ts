import { formKey } from '../markdown/terms.ts';
import { showPath } from './describe-issue.ts';
import { type Entry, type EntryOf, entriesOf } from './entry.ts';
import type { FieldPath } from './parse-yaml.ts';
import type { FieldProblem } from './problem.ts';

/** A word may send to one term only: a form that two terms of the glossary share is a problem. */
export function checkTerms(entries: readonly Entry[]): FieldProblem[] {
  const owners = new Map<string, Entry>();
  return entriesOf({ entries }, 'glossaire').flatMap((entry) =>
    formsOf(entry).flatMap(({ form, path }): FieldProblem[] => {
      const owner = owners.get(formKey(form));
      owners.set(formKey(form), owner ?? entry);
      if (!owner || owner === entry || haveSameTitle(owner, entry)) return [];
      return [
        {
          file: entry.provenance.file,
          path,
          field: showPath(path),
          message: `« ${form} » mène déjà à « ${owner.data.titre} » (${owner.provenance.file})`,
          expected:
            'une forme qui ne désigne qu’un mot ; laissez-la dans une entrée et retirez-la de l’autre',
        },
      ];
    }),
  );
}

const formsOf = ({ data }: EntryOf<'glossaire'>): { form: string; path: FieldPath }[] => [
  { form: data.titre, path: ['titre'] },
  ...data.autres_formes.map((form, at) => ({ form, path: ['autres_formes', at] })),
];

/** Told already, of the titles of all types. */
const haveSameTitle = (a: Entry, b: Entry): boolean =>
  a.data.titre.toLowerCase() === b.data.titre.toLowerCase();
