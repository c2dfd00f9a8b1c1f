import { stringify } from 'yaml';
import { alignLists } from '../../body/align-lists.ts';
import { choose } from '../choice-dialog.ts';
import { longMoment } from '../long-date.ts';
import { changesOf, type Draft, restoredEntry } from './restored-entry.ts';

/** The fields of a form: an immutable list of immutable maps. */
type Fields = Iterable<{ get(key: 'name' | 'label'): string | undefined }>;

/**
 * Offers what the browser kept of an entry, with its date and what it changes. What the file says already is not worth a
 * question.
 * @param current the entry as it was just loaded
 * @returns whether the backup is wanted; else it may go. Never, when the page is left without an answer
 */
export async function offerBackup(backup: Draft, current: Draft, fields: Fields): Promise<boolean> {
  const changes = changesOf(current, restoredEntry(backup, current));
  if (changes.length === 0) return false;
  const labels = new Map([...fields].map((field) => [field.get('name'), field.get('label')]));
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
      ...changes.flatMap(({ name, before, after }) => [
        named('h3', labels.get(name) ?? name),
        difference(linesOf(before), linesOf(after)),
      ]),
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

const linesOf = (value: unknown): string[] => {
  if (value === undefined || value === null || value === '') return [];
  return (typeof value === 'object' ? stringify(value, { lineWidth: 0 }) : String(value))
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '');
};

/** Lines that go and lines that come; those that stay are left out. */
function difference(before: readonly string[], after: readonly string[]): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'trame-difference';
  const origins = alignLists(before, after);
  const kept = new Set(origins.flatMap(({ is, from }) => (is === 'kept' ? [from] : [])));
  before.forEach((line, at) => {
    if (!kept.has(at)) list.append(item('del', line));
  });
  after.forEach((line, at) => {
    if (origins[at]?.is !== 'kept') list.append(item('ins', line));
  });
  return list;
}

function item(name: 'ins' | 'del', line: string): HTMLElement {
  const element = document.createElement('li');
  element.append(named(name, line));
  return element;
}

const paragraph = (text: string): HTMLElement => named('p', text);

function named(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
