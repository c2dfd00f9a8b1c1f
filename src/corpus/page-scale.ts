import { MOST_HTML, type TextWeight } from '../markdown/weight.ts';
import type { TypeName } from '../model/types.ts';
import type { Problem } from './problem.ts';
import type { Draft } from './read-draft.ts';

/** Weighs the page of one file before it is made: its body and its fields together. */
export interface PageScale {
  /** @param lineOf the way from a line of the text to one of the file */
  add(weight: TextWeight, lineOf: (line: number) => number): void;
  /** In signs. */
  html(): number;
  /** At the line of what is shown most often, or of the heaviest text. */
  problems(): Problem[];
}

export function pageScale(file: string): PageScale {
  let html = 0;
  let most = 0;
  let heaviest: (Pick<Problem, 'line'> & { repeated: TextWeight['repeated'] }) | undefined;
  return {
    add(weight, lineOf) {
      html += weight.html;
      if (weight.html <= most) return;
      most = weight.html;
      heaviest = { line: lineOf(weight.repeated?.line ?? 1), repeated: weight.repeated };
    },
    html: () => html,
    problems() {
      if (html <= MOST_HTML || !heaviest) return [];
      const { line, repeated } = heaviest;
      const size = `cette page serait trop lourde : environ ${megabytes(html)} de HTML, ${megabytes(MOST_HTML)} au plus`;
      return [
        repeated
          ? {
              file,
              line,
              message: `${size}, dont ${megabytes(repeated.html)} pour ${repeated.what}, montrée ${repeated.times} fois`,
              expected: 'un texte court là où il revient souvent, ou la page coupée en plusieurs',
            }
          : { file, line, message: size, expected: 'la page coupée en plusieurs' },
      ];
    },
  };
}

/** Of a page that gathers all entries of a type, in signs: a booklet is a book, and browsers must still open it. */
const MOST_GATHERED = 50_000_000;

/** Types whose entries stand whole on one page: the booklets, the comparisons. */
const GATHERED: readonly TypeName[] = ['guide', 'kit', 'charte', 'strategie'];

/** Pages that gather more than a browser opens, told at the heaviest of what they hold. */
export function gatheredProblems(drafts: readonly Draft[]): Problem[] {
  return GATHERED.flatMap((type) => {
    const held = drafts.filter(({ location }) => location.type === type);
    const html = held.reduce((sum, { weight }) => sum + weight, 0);
    if (html <= MOST_GATHERED) return [];
    const [heaviest] = [...held].sort((a, b) => b.weight - a.weight);
    return [
      {
        file: heaviest?.location.file ?? '',
        message: `la page qui rassemble ce dossier serait trop lourde : environ ${megabytes(html)} de HTML, ${megabytes(MOST_GATHERED)} au plus ; ce fichier en est le plus lourd, avec ${megabytes(heaviest?.weight ?? 0)}`,
        expected: 'moins de texte dans ce dossier : des pages plus courtes, ou rangées ailleurs',
      },
    ];
  });
}

const megabytes = (signs: number): string =>
  `${(signs / 1_000_000).toFixed(1).replace('.', ',')}\u00A0Mo`;
