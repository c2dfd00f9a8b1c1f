import immutable from 'immutable';
import {
  type BackupStore,
  forgetBackup,
  keepBackup,
  newestBackup,
} from '../../../cms/app/backup/kept-backups.ts';
import { type Draft, restoredEntry } from '../../../cms/app/backup/restored-entry.ts';
import { entryFormat, ORIGINAL_KEY } from '../../../cms/body/entry-format.ts';
import type { PlainData } from '../../../cms/body/plain-data.ts';
import { type Chance, chance } from '../chance.ts';
import { type MarkedWords, markedWords } from '../import/marked-words.ts';
import type { Counterexample, Property } from '../property.ts';

const PATH = 'content/national/kit/essai.md';
const KEY = 'backup.kit.essai';

/** How many windows close and open again, one after the other, over one file. */
const WINDOWS = 50;

/** Fields that a person writes in; `etapes` is a list of groups. */
const FIELDS = ['titre', 'resume', 'situation', 'etapes', 'body'] as const;

type Field = (typeof FIELDS)[number];

/** A window that closes before it has saved gives back all that was typed in it, whoever has changed the file since. */
export const recoveries: Property = {
  name: 'reprise',
  says: `une fenêtre fermée avant d’enregistrer rend tout ce qu’on y a tapé, ${WINDOWS} fois de suite`,
  rounds: 4,
  check: (seed) => {
    const c = chance(seed);
    const words = markedWords();
    const store = mapStore();
    let file = entryFormat.toFile(firstValues(c, words));
    for (let window = 1; window <= WINDOWS; window += 1) {
      const found = closedWindow(c, words, store, file);
      if (typeof found !== 'string') return { ...found, seen: `fenêtre ${window} : ${found.seen}` };
      file = found;
    }
    return undefined;
  },
};

/** One window that closes, and the next, which takes back what was typed; gives the file as it is then saved. */
function closedWindow(
  c: Chance,
  words: MarkedWords,
  store: BackupStore,
  file: string,
): string | Counterexample {
  const opened = entryOf(file);
  const mine = c.some(FIELDS, c.whole(1, 3));
  const typed = changed(c, words, opened, mine);
  // Kept again and again, as one types.
  for (const entry of [changed(c, words, opened, mine), typed])
    keepBackup(KEY, entry as never, () => entryFormat.toFile(dataOf(entry)), store);

  const theirs = c.happens(0.5) ? FIELDS.filter((field) => !mine.includes(field)) : [];
  const elsewhere = changed(c, words, opened, c.some(theirs, 2));
  const now = entryFormat.toFile(dataOf(elsewhere));

  const backup = newestBackup(KEY, null, store);
  if (backup === null) return { source: file, seen: 'rien n’a été gardé' };
  const { raw, date, base } = backup as { raw: string; date: number; base: string };
  const offered = entryOf(raw).set('backup', immutable.fromJS({ date, base })) as Draft;
  const taken = dataOf(restoredEntry(offered, entryOf(now)));
  for (const field of FIELDS) {
    const [who, wanted] = mine.includes(field)
      ? ['de la fenêtre', dataOf(typed)[field]]
      : ['écrit ailleurs', dataOf(elsewhere)[field]];
    if (JSON.stringify(taken[field]) !== JSON.stringify(wanted))
      return {
        source: `${file}\n--- gardé ---\n${raw}\n--- dans le fichier ---\n${now}`,
        seen: `« ${field} », ${who} : ${JSON.stringify(taken[field])}, au lieu de ${JSON.stringify(wanted)}`,
      };
  }
  const saved = entryFormat.toFile(taken);
  forgetBackup(KEY, store);
  return newestBackup(KEY, null, store) === null
    ? saved
    : { source: file, seen: 'ce qui est enregistré est encore proposé' };
}

const firstValues = (c: Chance, words: MarkedWords): PlainData => ({
  titre: words.say(2),
  resume: words.say(4),
  situation: words.say(3),
  etapes: [{ action: words.say(2) }, { action: words.say(2), detail: words.say(3) }],
  body: Array.from({ length: c.whole(1, 5) }, () => words.say(6)).join('\n\n'),
});

const entryOf = (text: string): Draft =>
  immutable.fromJS({ path: PATH, slug: 'essai', data: entryFormat.fromFile(text) }) as Draft;

const dataOf = (entry: Draft): PlainData => (entry.get('data') as Draft).toJS();

/** The entry with other words in some of its fields. */
function changed(c: Chance, words: MarkedWords, entry: Draft, fields: readonly Field[]): Draft {
  const data = dataOf(entry);
  const written = Object.fromEntries(
    fields.map((field) => [field, otherValue(c, words, field, data[field])]),
  );
  const { [ORIGINAL_KEY]: original } = data;
  return entry.set(
    'data',
    immutable.fromJS({ ...data, ...written, [ORIGINAL_KEY]: original }),
  ) as Draft;
}

/** Signs that YAML, Markdown or a form read in their own way. */
const SIGNS = [' : ', ' # ', '’', ' « » ', ' — ', '"', ' é', '😀', ' {marge: a}', ' - ', ' \\ '];

function otherValue(c: Chance, words: MarkedWords, field: Field, value: unknown): unknown {
  if (field === 'etapes') {
    const steps = Array.isArray(value) ? [...value] : [];
    const step = { action: `${words.say()}${c.pick(SIGNS)}${words.say()}` };
    if (c.happens(0.3) && steps.length > 1) steps.pop();
    steps.splice(c.whole(0, steps.length), c.happens(0.5) ? 1 : 0, step);
    return steps;
  }
  const text = String(value ?? '');
  const added = `${words.say()}${c.pick(SIGNS)}${words.say()}`;
  if (field !== 'body') return c.happens(0.5) ? added : `${text.slice(0, 40)} ${added}`;
  const paragraphs = text.split('\n\n');
  paragraphs.splice(c.whole(0, paragraphs.length), c.happens(0.4) ? 1 : 0, added);
  return paragraphs.join('\n\n');
}

function mapStore(): BackupStore {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}
