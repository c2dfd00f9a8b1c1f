import * as z from 'zod';
import { complementSchema } from '../complement.ts';
import { choix } from '../fields/choix.ts';
import { date } from '../fields/date.ts';
import { groupe } from '../fields/groupe.ts';
import { liste } from '../fields/liste.ts';
import { texte } from '../fields/texte.ts';
import type { Followed } from './followed.ts';
import { frontMatterKeys, keepKeys, setKey } from './front-matter-lines.ts';

/** File of the local edition that keeps what was decided of changes upstream. */
export const DECISIONS_FILE = 'suivi.yml';

const decision = groupe(
  {
    objet: texte({
      label: 'Objet',
      hint: 'Ce qui est suivi, par exemple page:kit/accueillir.',
      forme: '« page: », « gabarit: » ou « theme: », puis un nom, comme page:kit/accueillir',
    }).regex(/^(page|gabarit|theme):\S+$/),
    choix: choix(
      { accepter: 'J’en ai tenu compte', ignorer: 'Jusqu’au prochain changement' },
      { label: 'Choix' },
    ),
    empreinte: texte({
      label: 'Empreinte',
      hint: 'De la version nationale dont il s’agit ; vide pour ce qui n’existe plus.',
      forme: 'quarante chiffres et lettres de a à f',
    })
      .regex(/^[0-9a-f]{40}$/)
      .optional(),
    le: date({ label: 'Jour', hint: 'AAAA-MM-JJ.' }),
  },
  { label: 'Décision' },
);

/** `suivi.yml`: the changes upstream that this edition has taken note of, or does not want to hear of. */
export const decisionsSchema = z.strictObject({
  decisions: liste(decision, { label: 'Décisions' }),
});

/** What was decided of one change: it holds for that version alone. */
export type Decision = z.infer<typeof decision>;

/** The last word on each thing. */
export const decisionsByObject = (decisions: readonly Decision[]): ReadonlyMap<string, Decision> =>
  new Map(decisions.map((one) => [one.objet, one]));

/** Whether something was decided of this very version. */
export const isDecided = (
  { objet, empreinte }: Pick<Followed, 'objet' | 'empreinte'>,
  decisions: ReadonlyMap<string, Decision>,
): boolean => {
  const decision = decisions.get(objet);
  return decision !== undefined && (decision.empreinte ?? '') === empreinte;
};

/** What a decision does to the files of the local edition. */
export interface DecisionEffect {
  /** Path from the root of the repository → its text, `undefined` for a file that goes. */
  files: ReadonlyMap<string, string | undefined>;
  decisions: Decision[];
  /** Fields that the local file had and has no more, for whoever decides to know before. */
  lost: readonly string[];
}

/**
 * Applies a decision: pure, so that the terminal and the editor do the same.
 * @param local text of the local file that `followed` names
 * @param day today, `AAAA-MM-JJ`
 * @throws Error when this choice is not one of those that `followed` leaves
 */
export function decide(
  followed: Followed,
  choice: Followed['choix'][number],
  { local, decisions, day }: { local: string; decisions: readonly Decision[]; day: string },
): DecisionEffect {
  if (!followed.choix.includes(choice))
    throw new Error(`« ${choice} » is no choice for ${followed.objet}.`);
  const others = decisions.filter(({ objet }) => objet !== followed.objet);
  const { objet, empreinte, fichier } = followed;
  const about = { objet, ...(empreinte !== '' && { empreinte }) };
  switch (choice) {
    case 'reprendre':
      return { files: new Map([[fichier, undefined]]), decisions: others, lost: [] };
    case 'suivre':
      return {
        files: new Map([
          [fichier, undefined],
          [renamedFile(followed), local],
        ]),
        decisions: others,
        lost: [],
      };
    case 'garder': {
      const own = frontMatterKeys(local).filter((name) => !LAYERING.includes(name));
      return { files: new Map([[fichier, keepKeys(local, own)]]), decisions: others, lost: [] };
    }
    case 'completer': {
      const { text, lost } = complementOf(local);
      const taken: Decision = { ...about, choix: 'accepter', le: day };
      return { files: new Map([[fichier, text]]), decisions: [...others, taken], lost };
    }
    case 'ignorer':
    case 'accepter': {
      const isDated = choice === 'accepter' && followed.genre === 'remplace' && followed.version;
      const files = isDated
        ? [[fichier, setKey(local, 'version_nationale', isDated)] as const]
        : [];
      const taken: Decision = { ...about, choix: choice, le: day };
      return { files: new Map(files), decisions: [...others, taken], lost: [] };
    }
  }
}

/** The keys that say what a page does to the national one. */
const LAYERING = ['national', 'version_nationale'];

/** Where a local file stands under the name that the national one has now. */
const renamedFile = ({ genre, vers = '' }: Followed): string =>
  genre === 'gabarit' ? `content/local/templates/${vers}` : `content/local/${vers}.md`;

/** A replacement as an addition to the national page: its text and where it comes from stay, its fields go. */
function complementOf(local: string): { text: string; lost: string[] } {
  const kept = Object.keys(complementSchema.shape).filter((name) => name !== 'titre');
  const lost = frontMatterKeys(local).filter(
    (name) => !kept.includes(name) && name !== 'version_nationale',
  );
  return { text: setKey(keepKeys(local, kept), 'national', 'complete'), lost };
}

/** The text of `suivi.yml`, one decision a line, by the name of what it is about. */
export function decisionsText(decisions: readonly Decision[]): string {
  const lines = decisions
    .toSorted((a, b) => (a.objet < b.objet ? -1 : 1))
    .map(
      ({ objet, choix, empreinte, le }) =>
        `  - { objet: ${JSON.stringify(objet)}, choix: ${choix}, ${empreinte ? `empreinte: "${empreinte}", ` : ''}le: ${le} }`,
    );
  return [
    '# Ce que cette édition a décidé des changements de l’édition nationale. « npm run edition -- amont » l’écrit et le lit.',
    ...(lines.length > 0 ? ['decisions:', ...lines] : ['decisions: []']),
    '',
  ].join('\n');
}
