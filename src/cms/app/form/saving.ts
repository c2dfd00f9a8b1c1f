import { withoutEmpty } from '../../../model/without-empty.ts';
import { isRecord } from '../../body/plain-data.ts';
import { type DraftFault, isProblem, isPublishable } from '../check/draft-fault.ts';
import { faultWords, placeWords, problemCount } from '../check/fault-words.ts';
import { withoutEmpties } from '../preview/draft-data.ts';
import type { WrittenForm } from '../written-form.ts';
import type { SaveTarget } from './form-check.ts';

/** What is done with a save that is asked for. */
export type Saving =
  /** It is done; `told` says in what state, when all is not well. */
  | { isDone: true; told?: string }
  /** It is not; the reason, and the fault to mend first. */
  | { isDone: false; told: string; first: DraftFault };

/**
 * Whether a form may be saved as it stands. What is written is kept, faults and all, where nobody reads it yet: in a file
 * of this machine, in a draft. What goes to the site at once must be sound.
 */
export function decideSaving(
  { schema, data, entry }: WrittenForm,
  faults: readonly DraftFault[],
  target: SaveTarget,
): Saving {
  const isNew = entry !== undefined && entry.slug === undefined;
  if (isNew && !hasTitle(data))
    return {
      isDone: false,
      told: 'Donnez d’abord un titre : la page en tire son nom. Votre texte est toujours là.',
      first: faults.find(({ path }) => path[0] === 'titre') ?? NO_TITLE,
    };
  const title = faults.find(({ path }) => path[0] === 'titre');
  if (isNew && title && String(data.titre).length > LONGEST_NAME)
    return {
      isDone: false,
      told: 'Raccourcissez d’abord le titre : la page en tire son nom. Votre texte est toujours là.',
      first: title,
    };
  const [first] = faults.filter(isProblem);
  if (!first) return { isDone: true };
  const count = problemCount(faults);
  const where = `D’abord « ${placeWords(schema, first)} » : ${faultWords(first)}`;
  switch (target) {
    case 'file':
      return {
        isDone: true,
        told: `Enregistré, avec ${count} à corriger : d’ici là, le site garde les pages d’avant. ${where}`,
      };
    case 'draft':
      return {
        isDone: true,
        told: `Brouillon enregistré, avec ${count} à corriger avant de publier. ${where}`,
      };
    case 'site':
      return {
        isDone: false,
        told: `Pas encore publié : ${count} à corriger. Votre texte est toujours là. ${where}`,
        first,
      };
  }
}

/** A form as the file that it makes says it: what was left empty is not there, items of lists among it. */
export function savedForm(form: WrittenForm): WrittenForm {
  const kept = withoutEmpty(withoutEmpties(form.data));
  const data = isRecord(kept) ? kept : {};
  return { ...form, data, ...(form.entry && { entry: { ...form.entry, data } }) };
}

/** Why a draft may not be published; nothing when it may. */
export function publishingRefusal(
  { schema }: WrittenForm,
  faults: readonly DraftFault[],
): string | undefined {
  const [first] = faults.filter(isProblem);
  if (isPublishable(faults) || !first) return undefined;
  return `${problemCount(faults)} à corriger. D’abord « ${placeWords(schema, first)} » : ${faultWords(first)}${FRESH_PAGE.test(first.message) ? PATIENCE : ''}`;
}

/** What a person is asked before they publish what is not finished; nothing when it is. */
export function gapQuestion(faults: readonly DraftFault[]): string | undefined {
  const gaps = faults.filter(({ kind }) => kind === 'gap');
  if (gaps.length === 0) return undefined;
  const found = [...new Set(gaps.map(({ found = '' }) => `« ${found} »`))].join(', ');
  const count = gaps.length > 1 ? `${gaps.length} passages restent` : '1 passage reste';
  return `${count} à écrire (${found}). Publier quand même ?`;
}

const hasTitle = ({ titre }: WrittenForm['data']): boolean =>
  typeof titre === 'string' && titre.trim() !== '';

/** In signs: no file has a name as long, with its ending. */
const LONGEST_NAME = 180;

const NO_TITLE: DraftFault = {
  kind: 'missing',
  path: ['titre'],
  message: 'champ vide',
  expected: 'un titre',
};

/** What leads to another page is held against the site as it was last built. */
const FRESH_PAGE = /ne mène nulle part|chiffre clé inconnu|intertitre qui n’existe pas/;

const PATIENCE =
  ' Si la page visée vient d’être publiée, attendez que le site soit reconstruit, puis rechargez l’éditeur.';
