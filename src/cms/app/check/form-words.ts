import type { DraftFault } from './draft-fault.ts';
import { passageAt } from './passage.ts';

/** What the check says of a text, and what the form says of the same: it shows buttons and fields, and no signs. */
interface FormWords {
  check: RegExp;
  /** When it is not the check's own; may quote what the check quotes. */
  message?: string | ((quoted: string) => string);
  expected: string;
}

const PICTURES: readonly FormWords[] = [
  {
    check: /^(?:adresse vide|image introuvable « {2}»)$/,
    message: 'aucune image n’est choisie ici',
    expected: 'choisissez une image, ou retirez ce bloc',
  },
  {
    check: /^image introuvable/,
    message: 'cette image n’est plus dans les médias',
    expected: 'choisissez une autre image, ou retirez ce bloc',
  },
  {
    check: /^image sans texte de remplacement/,
    message: 'cette image n’est pas décrite',
    expected: 'écrivez dans « Ce qu’on y voit » ce qu’elle apprend à qui ne la voit pas',
  },
];

const OTHERS: readonly FormWords[] = [
  {
    check: /^adresse vide$/,
    message: 'ce lien ne mène nulle part',
    expected: 'choisissez une page avec le bouton « Lien », ou écrivez une adresse',
  },
  {
    check: /^lien sans texte/,
    expected: 'écrivez les mots qui disent où il mène',
  },
  {
    check: /^tableau sans légende/,
    expected: 'écrivez dans « Légende » ce que montre le tableau',
  },
  {
    check: /^(?:balise|commentaire) HTML (« .* »)$/,
    message: (quoted) => `${quoted} se montrerait tel quel sur la page`,
    expected: 'mettez en forme avec les boutons de la barre, ou retirez ces signes',
  },
  { check: /^encadré vide/, expected: 'écrivez son texte, ou retirez-le' },
  { check: /^note de marge vide/, expected: 'écrivez son texte, ou retirez-la' },
  {
    check: /^(?:citation d’un chiffre|chiffre clé inconnu)/,
    expected: 'choisissez un autre chiffre',
  },
  {
    check: /^note « .*» appelée/,
    message: 'cette note n’a pas de texte',
    expected: 'écrivez-le, ou retirez l’appel de note',
  },
  {
    check: /^note « .*» définie mais/,
    message: 'une note n’est appelée nulle part dans le texte',
    expected: 'posez son appel avec « + », ou retirez-la',
  },
  {
    check: /^le lien « .* » ne mène nulle part$/,
    expected: 'choisissez une page avec le bouton « Lien », ou une autre adresse',
  },
  {
    check: /^(« .* ») ne mène nulle part$/,
    message: (quoted) => `la page ${quoted} n’existe pas, ou plus`,
    expected: 'choisissez une page de la liste, ou videz ce champ',
  },
  { check: /^la page renvoie à elle-même$/, expected: 'choisissez une autre page' },
  {
    check: /^« à lire ensuite » tourne en rond/,
    expected: 'choisissez une suite qui avance ; mettez l’un de ces liens dans « Voir aussi »',
  },
  {
    check: /^(« .* ») est déjà le titre de/,
    message: (quoted) => `une autre page a déjà le titre ${quoted}`,
    expected: 'écrivez un titre qui distingue les deux pages',
  },
  {
    check: /^l’adresse .* est déjà celle/,
    message: 'une autre page a déjà l’adresse que ce titre donnerait',
    expected: 'écrivez un autre titre',
  },
  {
    check: /^une page nationale porte déjà ce nom/,
    expected:
      'écrivez un autre titre ; ou, pour changer la page nationale, prenez « Adapter pour mon territoire », sous cette page',
  },
  {
    check: /^« .* » vise une page nationale qui n’existe pas/,
    message: 'la page nationale que ce texte adapte n’existe pas, ou plus',
    expected: 'écrivez une page à vous, et supprimez celle-ci',
  },
  {
    check: /^cette page complète une page nationale dont la rubrique est masquée/,
    expected: 'retirez la rubrique de « Rubriques masquées », dans « Identité de l’édition »',
  },
  {
    check: /^cette édition ne dit pas qu’elle publie des pages en/,
    expected:
      'choisissez une autre langue ; ou ajoutez celle-ci à « Autres langues », dans « Identité de l’édition »',
  },
  {
    check: /^cette page est encore publiée/,
    message: 'cette page est encore publiée',
    expected: 'supprimez d’abord la page, dans sa rubrique ; ou retirez-la de cette liste',
  },
  {
    check: /^cette page nationale est encore publiée/,
    message: 'cette page nationale est encore publiée',
    expected:
      'masquez-la d’abord : dans sa rubrique, « Adapter pour mon territoire », puis « Masquer »',
  },
  {
    check: /^(« .* ») n’est pas publiée$/,
    message: (quoted) => `la page ${quoted} n’est pas publiée`,
    expected: 'choisissez une page de la liste, ou videz ce champ',
  },
  {
    check: /^la page se remplace elle-même$/,
    expected: 'choisissez une autre page, ou videz ce champ',
  },
  {
    check: /^tous les critères seraient respectés, alors/,
    expected: 'écrivez le taux de l’audit, ou videz « Non-conformités »',
  },
  {
    check: /^titre de niveau 1/,
    expected: 'choisissez le niveau 2 : le niveau 1 est le titre de la page',
  },
  {
    check: /^titre de niveau \d+ juste sous/,
    expected: 'choisissez le niveau qui suit celui du titre au-dessus',
  },
];

/**
 * The faults of a draft, as its form says them: no sign that its writer has never seen, and one sentence for a picture.
 * @param body the text, whose pictures are told from its links
 * @param titleOf title of a page, by its key: a form shows titles, and no names of files
 */
export function formWords(
  faults: readonly DraftFault[],
  body: string,
  titleOf: (key: string) => string | undefined = () => undefined,
): DraftFault[] {
  const lines = body.split('\n');
  const pictureRank = (fault: DraftFault): number =>
    isPicture(fault, lines[(fault.line ?? 0) - 1]) ? rankOf(PICTURES, fault) : -1;
  const told = new Set<number | undefined>();
  return faults.flatMap((fault) => {
    const rank = pictureRank(fault);
    const placed = { ...fault, passage: passageAt(lines, fault.line) };
    if (rank < 0) return [titled(said(placed, OTHERS[rankOf(OTHERS, fault)]), titleOf)];
    // What a picture lacks first hides what it lacks next.
    const isSecond = faults.some(
      (other) => other.line === fault.line && pictureRank(other) >= 0 && pictureRank(other) < rank,
    );
    if (isSecond || told.has(fault.line)) return [];
    told.add(fault.line);
    return [said(placed, PICTURES[rank])];
  });
}

const isPicture = ({ message }: DraftFault, line: string | undefined): boolean =>
  message.startsWith('image ') || (line !== undefined && /!\[[^\]]*\]\(\s*\)/.test(line));

const rankOf = (words: readonly FormWords[], { message }: DraftFault): number =>
  words.findIndex(({ check }) => check.test(message));

function said(fault: DraftFault, words: FormWords | undefined): DraftFault {
  if (!words) return fault;
  const { check, message = fault.message, expected } = words;
  const [, quoted = ''] = check.exec(fault.message) ?? [];
  return { ...fault, message: typeof message === 'string' ? message : message(quoted), expected };
}

/** The file of a page, and the steps of a way from page to page. */
const PAGE_NAMES =
  /(?:\b(?:content\/)?(?:national|local)\/([a-z-]+\/[a-z0-9-]+)\.md\b)|\b([a-z-]+\/[a-z0-9-]+)(?= →)|(?<=→ )([a-z-]+\/[a-z0-9-]+)/g;

function titled(fault: DraftFault, titleOf: (key: string) => string | undefined): DraftFault {
  const inTitles = (text: string): string =>
    text.replace(PAGE_NAMES, (_, ...keys: (string | undefined)[]) => {
      const key = keys.slice(0, 3).find(Boolean) ?? '';
      return `« ${titleOf(key) ?? key} »`;
    });
  return { ...fault, message: inTitles(fault.message), expected: inTitles(fault.expected) };
}
