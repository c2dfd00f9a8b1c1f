import { saveFile } from '../documents/save-file.ts';
import { planCalendar } from './calendar.ts';
import { type Desk, part, today } from './desk.ts';
import { actionsOf, missingParts, type Plan } from './plan.ts';
import { type Labels, type PlanLabels, planTable } from './plan-table.ts';
import { showPoster } from './poster.ts';
import { writeEntry } from './write-entry.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** `plan-de-l-inclusion.md`: what a file of this plan is called, and what its page will be. */
const fileName = (title: string): string =>
  title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '') || 'plan';

/**
 * The ways a plan leaves the device's page: always by the hand of its writer.
 * @param tools what makes Word files, asked for when it is needed
 * @param territory name of the territory chosen
 * @param taken when the plan has left as the file that comes back
 */
export function offerTakingAway(
  desk: Desk,
  tools: () => Promise<typeof import('./on-demand.ts')>,
  territory: () => string,
  taken: () => void,
): void {
  const status = part(desk.form, '[data-emporte]');
  const ways: Record<string, () => void> = {
    md: () => {
      desk.plan.data.mise_a_jour = today();
      save('md', writeEntry(desk.plan), 'text/markdown');
      desk.changed();
      taken();
    },
    docx: async () => {
      try {
        const { planWord } = await tools();
        save('docx', planWord(desk.plan, territory(), desk.labels), WORD);
      } catch (error) {
        status.textContent = (error as Error).message;
      }
    },
    csv: () => save('csv', planTable(desk.plan, desk.labels), 'text/csv'),
    ics: () => {
      const calendar = planCalendar(desk.plan, new Date());
      if (calendar.includes('BEGIN:VEVENT')) save('ics', calendar, 'text/calendar');
      else status.textContent = 'Aucune action n’a d’échéance : donnez-en une, puis réessayez.';
    },
    affiche: () => {
      showPoster(desk, territory());
      window.print();
    },
  };
  const save = (ending: string, content: BlobPart, type: string): void => {
    const name = `${fileName(desk.plan.data.titre)}.${ending}`;
    saveFile(name, content, type);
    status.textContent = `Le fichier ${name} est dans vos téléchargements.`;
  };
  for (const button of desk.form.querySelectorAll<HTMLElement>('[data-emporter]'))
    button.addEventListener('click', () => ways[button.dataset.emporter ?? '']?.());
  // A page printed from the menu is the poster too.
  window.addEventListener('beforeprint', () => showPoster(desk, territory()));
}

/** Says what the plan lacks before the site publishes it. */
export function tellMissing({ plan, form, labels }: Desk): void {
  const missing = [...missingParts(plan), ...unknownWords(plan, labels)];
  part(form, '[data-manque]').textContent =
    missing.length === 0
      ? 'Le plan est complet : ce site saura le publier.'
      : `Avant que ce site puisse le publier, il manque : ${missing.join(', ')}. Le fichier peut partir quand même.`;
}

/** What a file of another version, or a hand, says of an action in words that this site does not have. */
const unknownWords = (plan: Plan, { etats, publics, freins }: PlanLabels): string[] =>
  actionsOf(plan).flatMap(({ action }) => {
    const known = (ids: readonly string[] | undefined, words: Labels) =>
      (ids ?? []).every((id) => Object.hasOwn(words, id));
    const unknown = [
      ...(known([action.etat], etats) ? [] : ['un état']),
      ...(known(action.publics, publics) ? [] : ['des publics']),
      ...(known(action.freins, freins) ? [] : ['des freins']),
    ];
    return unknown.map((words) => `${words} que ce site connaît pour « ${action.titre} »`);
  });
