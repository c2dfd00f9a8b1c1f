import type { MarkdownContext } from '../../../markdown/context.ts';
import type { MarkdownFault } from '../../../markdown/facts.ts';
import { inspectMarkdown } from '../../../markdown/inspect.ts';
import { renderMarkdown } from '../../../markdown/render.ts';
import { type Chance, chance } from '../chance.ts';
import type { Counterexample, Property } from '../property.ts';
import { block, slippedBlock } from './blocks.ts';
import { pageSays, wordsAndSigns } from './page-says.ts';

/** One block of a text, with the lines where it stands. */
interface Placed {
  source: string;
  says: string[];
  isSlip: boolean;
  /** Both ends included, from 1. */
  first: number;
  last: number;
}

/** What people write is on the page as they meant it, or the check names its line; and what is right is not a fault. */
export const pageOrFault: Property = {
  name: 'page',
  says: 'ce qui est écrit est sur la page, ou le contrôle en dit la ligne',
  rounds: 20_000,
  check: (seed) => {
    const blocks = placed(chance(seed));
    const source = blocks.map((one) => one.source).join(BETWEEN);
    const { faults } = inspectMarkdown(source);
    const isSlipped = blocks.some(({ isSlip }) => isSlip);
    if (!isSlipped && faults.length > 0) return seen(source, 'faute dans un texte juste', faults);
    const said = pageSays(renderMarkdown(source, CONTEXT).html);
    const due = blocks.flatMap(({ says }, at) => (at === 0 ? says : [...BETWEEN_SAYS, ...says]));
    if (said.join(' ') === due.join(' ')) return undefined;
    const isTold = blocks.some(
      ({ isSlip, first, last }) =>
        isSlip && faults.some(({ line }) => line >= first && line <= last),
    );
    return isTold
      ? undefined
      : seen(source, `attendu : ${due.join(' ')}\nla page dit : ${said.join(' ')}`, faults);
  },
};

/** Parts the blocks: two lists would be one. */
const BETWEEN = '\n\nEnsuite.\n\n';
const BETWEEN_SAYS = wordsAndSigns(BETWEEN);

const CONTEXT: MarkdownContext = { figure: () => undefined, href: (url) => url };

/** Half of the texts are right; the others have one slip, seldom two: a second must not hide the first. */
function placed(c: Chance): Placed[] {
  const count = c.whole(1, 4);
  const slips = new Set(c.happens(0.5) ? [c.whole(1, count), ...(c.happens(0.1) ? [1] : [])] : []);
  let line = 1;
  return Array.from({ length: count }, (_, at) => {
    const isSlip = slips.has(at + 1);
    const piece = (isSlip ? slippedBlock : block)(c);
    const first = line;
    const last = first + piece.source.split('\n').length - 1;
    line = last + BETWEEN.split('\n').length - 1;
    return { ...piece, isSlip, first, last };
  });
}

const seen = (source: string, what: string, faults: readonly MarkdownFault[]): Counterexample => ({
  source,
  seen: [what, ...faults.map(({ line, message }) => `ligne ${line} : ${message}`)].join('\n'),
});
