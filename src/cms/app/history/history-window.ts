import './history.css';
import { frenchTypography } from '../../../markdown/typography.ts';
import { entryFormat, ORIGINAL_KEY, settingsFormat } from '../../body/entry-format.ts';
import type { PlainData } from '../../body/plain-data.ts';
import { entryDifferences, type FieldDifference } from '../../history/entry-differences.ts';
import type { PageVersion } from '../../history/page-version.ts';
import { shownField } from '../differences.ts';
import { make, makeButton, openWindow } from '../dom.ts';
import { longMoment } from '../long-date.ts';
import { fillForm, type OpenEntry, openEntry } from '../open-entry.ts';
import { type VersionSource, versionSource } from './version-source.ts';

/** What is compared: the version with the form, or with the version before it. */
type Compared = 'depuis' | 'avant';

const CHOICES: Record<Compared, string> = {
  depuis: 'Ce qui a changé depuis cette version',
  avant: 'Ce que cette version a changé',
};

/** Shows the versions of the page in the form, and what differs; gives one back to the form if asked. */
export async function showHistory(): Promise<void> {
  const entry = openEntry();
  const source = entry && versionSource(entry);
  const status = make('p', { role: 'status' }, 'Les versions arrivent…');
  const dialog = openWindow('Versions de la page', 'trame-versions', status);
  if (!entry || !source) {
    status.textContent = fr('Cette page n’a pas encore été enregistrée : elle n’a pas de version.');
    return;
  }
  try {
    const { versions, none } = await source.list();
    status.textContent = none ?? '';
    if (versions.length > 0) dialog.append(comparison(dialog, { entry, source, versions }));
  } catch (error) {
    status.textContent = fr(
      `Les versions ne sont pas arrivées (${reasonOf(error)}). Votre texte n’a pas bougé : fermez cette fenêtre, puis essayez de nouveau.`,
    );
  }
}

interface Shown {
  entry: OpenEntry;
  source: VersionSource;
  versions: readonly PageVersion[];
}

/** The list, and beside it what differs. */
function comparison(dialog: HTMLDialogElement, { entry, source, versions }: Shown): HTMLElement {
  let compared: Compared = 'depuis';
  let chosen = 0;
  const result = make('div', { class: 'trame-ecarts', 'aria-live': 'polite' });
  const list = make('ol', { class: 'trame-liste-versions' });
  const buttons = versions.map((version, at) => {
    const button = makeButton('', () => choose(at));
    button.append(...versionLines(version));
    list.append(make('li', {}, button));
    return button;
  });
  const known = new Map<string, Promise<PlainData>>();
  const dataAt = (version: PageVersion) => {
    const data = known.get(version.id) ?? source.textAt(version).then((text) => read(entry, text));
    known.set(version.id, data);
    return data;
  };
  const show = async () => {
    const version = versions[chosen];
    if (!version) return;
    const [at, how] = [chosen, compared];
    result.replaceChildren(make('p', {}, 'Comparaison en cours…'));
    try {
      const data = await dataAt(version);
      const earlier = versions[chosen + 1];
      const [before, after] =
        how === 'depuis' ? [data, entry.data] : [earlier ? await dataAt(earlier) : {}, data];
      if (at !== chosen || how !== compared) return;
      const differences = entryDifferences(entry.fields, before, after);
      result.replaceChildren(
        ...shownDifferences(differences, how),
        ...takeBack(dialog, differences, how, data),
      );
    } catch (error) {
      known.delete(version.id);
      result.replaceChildren(
        make('p', {}, fr(`Cette version ne s’ouvre pas (${reasonOf(error)}).`)),
      );
    }
  };
  const choose = (at: number) => {
    chosen = at;
    for (const [index, button] of buttons.entries())
      button.setAttribute('aria-current', String(index === at));
    void show();
  };
  const question = choices((how) => {
    compared = how;
    void show();
  });
  choose(0);
  return make(
    'div',
    { class: 'trame-colonnes' },
    make('nav', { 'aria-label': 'Versions' }, list),
    make('section', { 'aria-label': 'Différences' }, question, result),
  );
}

function choices(choose: (how: Compared) => void): HTMLElement {
  const group = make('fieldset', {}, make('legend', {}, 'Montrer'));
  for (const [how, text] of Object.entries(CHOICES)) {
    const box = make('input', { type: 'radio', name: 'ecart', value: how });
    box.checked = how === 'depuis';
    box.addEventListener('change', () => choose(how as Compared));
    group.append(make('label', {}, box, ` ${text}`));
  }
  return group;
}

const read = ({ collection }: OpenEntry, text: string): PlainData => {
  const format = collection === 'reglages' ? settingsFormat : entryFormat;
  const { [ORIGINAL_KEY]: _file, ...data } = format.fromFile(text);
  return data;
};

function versionLines({ date, author, message }: PageVersion): HTMLElement[] {
  const when = Number.isNaN(Date.parse(date)) ? date : longMoment(new Date(date));
  return [
    make('strong', {}, when),
    make('span', {}, author),
    make('span', { class: 'trame-doux' }, message),
  ];
}

function shownDifferences(differences: readonly FieldDifference[], how: Compared): HTMLElement[] {
  if (differences.length > 0) return differences.map(shownField);
  const said =
    how === 'depuis'
      ? 'Le texte de cette version est celui que vous avez à l’écran.'
      : 'Cette version n’a rien changé que le formulaire montre.';
  return [make('p', {}, said)];
}

function takeBack(
  dialog: HTMLDialogElement,
  differences: readonly FieldDifference[],
  how: Compared,
  data: PlainData,
): HTMLElement[] {
  if (how === 'depuis' && differences.length === 0) return [];
  const note = make(
    'p',
    { id: 'trame-revenir' },
    fr(
      'Le texte de cette version revient dans le formulaire. Rien n’est écrit tant que vous n’enregistrez pas.',
    ),
  );
  const button = makeButton(
    'Revenir à cette version',
    () => {
      dialog.close();
      fillForm(data);
    },
    'trame-principal',
  );
  button.setAttribute('aria-describedby', note.id);
  return [make('div', { class: 'trame-revenir' }, button, note)];
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
const fr = frenchTypography;
