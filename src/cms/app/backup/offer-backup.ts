import { entryDifferences, type ShownField } from '../../history/entry-differences.ts';
import { choose } from '../choice-dialog.ts';
import { shownField } from '../differences.ts';
import { longMoment } from '../long-date.ts';
import { changesOf, type Draft, restoredEntry } from './restored-entry.ts';

/** The fields of a form: an immutable list of immutable maps. */
interface Fields {
  toJS(): readonly ShownField[];
}

/**
 * Offers what the browser kept of an entry, with its date and what it changes. What the file says already is not worth a
 * question.
 * @param current the entry as it was just loaded
 * @returns whether the backup is wanted; else it may go. Never, when the page is left without an answer
 */
export async function offerBackup(backup: Draft, current: Draft, fields: Fields): Promise<boolean> {
  const changes = changesOf(current, restoredEntry(backup, current));
  if (changes.length === 0) return false;
  const [before, after] = (['before', 'after'] as const).map((side) =>
    Object.fromEntries(changes.map((change) => [change.name, change[side]])),
  );
  // Whoever leaves for another page has not answered: the backup stays, and is offered again.
  const leaving = new AbortController();
  const leave = () => leaving.abort();
  addEventListener('hashchange', leave, { once: true });
  const question = {
    title: 'Reprendre ce qui n’est pas enregistré ?',
    content: [
      paragraph(
        `Cet ordinateur a gardé une version de cette page ${dateOf(backup)}. Voici ce qu’elle change.`,
      ),
      ...entryDifferences(fields.toJS(), before ?? {}, after ?? {}).map(shownField),
    ],
    answers: [
      ['prendre', 'Reprendre cette version'],
      ['jeter', 'La jeter'],
    ],
  } as const;
  const answer = await choose<'prendre' | 'jeter'>(question, leaving.signal);
  removeEventListener('hashchange', leave);
  return answer === 'prendre';
}

function dateOf(backup: Draft): string {
  const date = backup.getIn(['backup', 'date']);
  if (typeof date !== 'number') return 'qui n’a pas été enregistrée';
  return `du ${longMoment(new Date(date))}, qui n’a pas été enregistrée`;
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}
