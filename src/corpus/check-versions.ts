import {
  isFrench,
  type LanguageId,
  languageNamed,
  languageOf,
  OTHER_LANGUAGES,
  originalOf,
} from '../model/languages.ts';
import { LICENCES, mayEnter } from '../model/licences.ts';
import { isListed, typeNamed } from '../model/types.ts';
import type { EditionName } from './edition-files.ts';
import type { Entry } from './entry.ts';
import type { FieldProblem } from './problem.ts';

/** Where pages in other languages may be written. */
interface SaidLanguages {
  /** The edition whose settings these are. A territory does not choose the languages of national pages. */
  edition: EditionName;
  langues: readonly LanguageId[];
}

/** Checks that a page is in a language that its edition publishes. */
export function checkLanguages(
  entries: readonly Entry[],
  { edition, langues }: SaidLanguages,
): FieldProblem[] {
  const inFrench = new Set(entries.filter(isFrench).map(({ type }) => type));
  return entries.flatMap((entry) => {
    const { file, edition: own } = entry.provenance;
    const langue = languageOf(entry);
    if (langue === 'fr') return [];
    const place = { file, path: ['langue'], field: 'langue' };
    if (isListed(entry.type) && !inFrench.has(entry.type))
      return [
        {
          ...place,
          message: `aucune page de « ${typeNamed(entry.type).plural} » n’est en français : leur liste n’existe pas, et rien ne mènerait à celle-ci`,
          expected: 'une page en français dans cette rubrique ; ou ce texte dans pages/',
        },
      ];
    if (langues.includes(langue) || own !== edition) return [];
    return [
      {
        ...place,
        message: `cette édition ne dit pas qu’elle publie des pages en ${languageNamed(langue).nom}`,
        expected: `« ${langue} » sous « langues », dans edition.yml (« Autres langues », dans l’éditeur) ; ou l’une de celles qui y sont${told(langues)}`,
      },
    ];
  });
}

const told = (langues: readonly LanguageId[]): string =>
  langues.length > 0 ? ` : ${langues.join(', ')}` : '';

/** Checks what versions of one page in several languages say of each other: readers go from any to any other. */
export function checkVersions(entries: readonly Entry[]): FieldProblem[] {
  const byKey = new Map<string, Entry>(entries.map((entry) => [entry.key, entry]));
  const taken = new Map<string, string>();
  return entries.flatMap((entry) => {
    const key = originalOf(entry);
    const original = key === undefined ? undefined : byKey.get(key);
    // A key that leads nowhere is told with the other relations.
    if (!original || original.key === entry.key) return [];
    const langue = languageOf(entry);
    const place = `${original.key} ${langue}`;
    const first = taken.get(place);
    taken.set(place, first ?? entry.provenance.file);
    const fault = versionFault(entry, original, first);
    return fault ? [{ file: entry.provenance.file, ...fault }] : [];
  });
}

type Fault = Omit<FieldProblem, 'file'>;

const at = (field: string, message: string, expected: string): Fault => ({
  path: [field],
  field,
  message,
  expected,
});

/** @param first the file of another version in the same language */
function versionFault(entry: Entry, original: Entry, first: string | undefined): Fault | undefined {
  const langue = languageOf(entry);
  const { nom } = languageNamed(langue);
  const further = originalOf(original);
  if (further !== undefined)
    return at(
      'version_de',
      `« ${original.key} » est elle-même la version d’une autre page`,
      `la page d’origine : ${further}`,
    );
  if (original.type !== entry.type)
    return at(
      'version_de',
      `« ${original.key} » n’est pas du même type que cette page`,
      'une page de la même rubrique',
    );
  if (languageOf(original) === langue)
    return at(
      'langue',
      `cette page est en ${nom}, comme celle dont elle est la version (${original.key})`,
      `la langue de cette page (${Object.keys(OTHER_LANGUAGES).slice(0, 4).join(', ')}…), ou pas de « version_de »`,
    );
  if (first !== undefined)
    return at(
      'version_de',
      `« ${original.key} » a déjà une version en ${nom} (${first})`,
      'une seule version par langue',
    );
  if (!mayEnter(original.licence, entry.licence))
    return at(
      'licence',
      `un texte sous ${LICENCES[original.licence].nom} ne peut pas être traduit sous ${LICENCES[entry.licence].nom}`,
      'la licence de la page d’origine, si elle le permet ; sinon, demandez l’accord de ses auteurs',
    );
  return undefined;
}
