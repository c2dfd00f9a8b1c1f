import { currentBackend } from 'decap-cms-core/dist/esm/backend.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { frenchTypography as fr } from '../../../markdown/typography.ts';
import {
  type Choice,
  type EntryChange,
  type Followed,
  type UpstreamReport,
  waiting,
} from '../../../model/upstream/followed.ts';
import { excerpts } from '../../../model/word-differences.ts';
import { choose } from '../choice-dialog.ts';
import { shownPiece } from '../differences.ts';
import { make, makeButton, openWindow } from '../dom.ts';
import { longDate } from '../long-date.ts';

/** Shows what the national edition has that this one has not, and takes decisions on what waits for one. */
export async function showUpstream(): Promise<void> {
  const result = make('div', { 'aria-live': 'polite' });
  openWindow('Nouveautés de l’édition nationale', 'trame-amont', result);
  await compare(result);
}

async function compare(result: HTMLElement, said: readonly Node[] = []): Promise<void> {
  result.replaceChildren(...said, line('Comparaison avec l’édition nationale…'));
  try {
    const report = (await ask('upstreamReport', {})) as UpstreamReport;
    result.replaceChildren(...said, ...shownReport(report, result));
  } catch (error) {
    result.replaceChildren(
      ...said,
      line(error instanceof Error ? error.message : String(error)),
      makeButton('Recommencer', () => void compare(result)),
    );
  }
}

async function ask(action: string, params: object): Promise<unknown> {
  const { implementation } = currentBackend(store.getState().config);
  return implementation.request?.({ action, params });
}

function shownReport(report: UpstreamReport, result: HTMLElement): Node[] {
  const { amont, retard, suivi, modele, problemes, egares, pages, remarques } = report;
  const waits = waiting(report);
  const broken = [
    ...modele.flatMap(({ message, casse }) =>
      casse.map(({ fichier, attendu }) => `${fichier} : ${message}. Écrivez ${attendu}.`),
    ),
    ...problemes.map(
      ({ fichier, message, attendu }) => `${fichier} : ${message}. Attendu : ${attendu}.`,
    ),
  ];
  const isQuiet = waits.length + broken.length + egares.length + pages.length === 0;
  return [
    line(`${amont.nom}${amont.date ? `, version du ${longDate(new Date(amont.date))}` : ''}.`),
    ...(isQuiet ? [line('Rien de nouveau : votre édition a tout.')] : []),
    ...part(
      'À décider',
      waits.map((one) => shownFollowed(one, result)),
    ),
    ...part('À corriger : la mise à jour ferait refuser ces fichiers', broken.map(line)),
    ...part(
      'Hors de content/local/ : vous avez changé ces fichiers',
      egares.map(({ fichier, message }) => line(`${fichier} : ${message}`)),
    ),
    ...part(
      'À relire si vous voulez',
      suivi
        .filter(({ attend, etat }) => !attend && etat !== 'a-jour')
        .map((one) => shownFollowed(one, result)),
    ),
    ...NATURES.flatMap(([nature, title]) =>
      folded(
        title,
        pages.filter((page) => page.nature === nature),
      ),
    ),
    ...part('Ce que la comparaison ne sait pas', remarques.map(line)),
    ...(retard === 0 || isQuiet
      ? []
      : [
          line(
            'Pour recevoir ces changements, demandez à la personne qui administre le site : le guide « Rester à jour » lui dit comment.',
          ),
        ]),
  ];
}

const part = (title: string, held: readonly Node[]): Node[] =>
  held.length > 0 ? [make('h3', {}, fr(`${title} (${held.length})`)), ...held] : [];

const NATURES: readonly (readonly [EntryChange['nature'], string])[] = [
  ['nouvelle', 'Pages nouvelles'],
  ['changee', 'Pages changées'],
  ['renommee', 'Pages renommées'],
  ['retiree', 'Pages retirées'],
];

const HERE = {
  remplace: 'votre page prend sa place',
  complete: 'vous la complétez',
  masque: 'vous la masquez',
} as const;

function folded(title: string, pages: readonly EntryChange[]): Node[] {
  if (pages.length === 0) return [];
  const items = pages.map(({ titre, cle, vers, ici }) =>
    make(
      'li',
      {},
      fr(
        [`${titre} (${cle})`, vers && `devient ${vers}`, ici && HERE[ici]]
          .filter(Boolean)
          .join(' ; '),
      ),
    ),
  );
  return [
    make(
      'details',
      {},
      make('summary', {}, fr(`${title} (${pages.length})`)),
      make('ul', {}, ...items),
    ),
  ];
}

function shownFollowed(one: Followed, result: HTMLElement): HTMLElement {
  const { titre, message, depuis, differences, attend } = one;
  const choices = attend ? one.choix : [];
  const name = make('h4', {}, fr(titre));
  const shown = excerpts(differences);
  return make(
    'section',
    { class: 'trame-suivi' },
    name,
    line(message),
    ...(shown.length > 0
      ? [
          make(
            'details',
            {},
            make('summary', {}, fr(`Ce qui a changé${depuis ? ` depuis ${depuis}` : ''}`)),
            make('p', { class: 'trame-mots' }, ...shown.map(shownPiece)),
          ),
        ]
      : []),
    make(
      'div',
      { class: 'trame-decisions' },
      ...choices.map((choice) => {
        const button = makeButton(CHOICES[choice].label, () => void decide(one, choice, result));
        button.append(make('span', { class: 'trame-cache' }, fr(` : ${titre}`)));
        return button;
      }),
    ),
  );
}

/** What each choice is called, and what a person should know before a file of theirs goes. */
const CHOICES: Record<Choice, { label: string; warning?: string }> = {
  accepter: { label: 'J’en ai tenu compte' },
  ignorer: { label: 'Ignorer jusqu’au prochain changement' },
  completer: {
    label: 'En faire un ajout à la page nationale',
    warning:
      'Votre texte reste, comme ajout, sous la page nationale. Les autres champs de votre page (résumé, étapes…) s’en vont.',
  },
  reprendre: {
    label: 'Reprendre la page nationale',
    warning: 'Votre fichier s’en va, et l’édition nationale revient à sa place.',
  },
  suivre: { label: 'Suivre le nouveau nom' },
  garder: { label: 'Garder : c’est ma page maintenant' },
};

async function decide(one: Followed, choice: Choice, result: HTMLElement): Promise<void> {
  const { label, warning } = CHOICES[choice];
  if (warning && !(await isSure(one, label, warning))) return;
  try {
    const { message } = (await ask('upstreamDecide', { objet: one.objet, choix: choice })) as {
      message: string;
    };
    await compare(result, message.trim().split('\n').map(line));
  } catch (error) {
    result.prepend(line(error instanceof Error ? error.message : String(error)));
  }
}

async function isSure(
  { titre, fichier }: Followed,
  label: string,
  warning: string,
): Promise<boolean> {
  const answer = await choose({
    title: `${label} : « ${titre} » ?`,
    content: [
      line(warning),
      line(`Fichier : ${fichier}. Git en garde les versions que vous lui avez confiées.`),
    ],
    answers: [
      ['non', 'Ne rien changer'],
      ['oui', label],
    ],
    onEscape: 'non',
  });
  return answer === 'oui';
}

const line = (text: string): HTMLElement => make('p', {}, fr(text));
