import { basename } from 'node:path';
import { formatProblem, type Problem } from '../corpus/problem.ts';
import type { PageFault } from '../outputs/check-links.ts';
import type { Site } from '../site/site.ts';

/**
 * Every problem of the content on a line of its own, then what to do.
 * @param next what to do once the content is mended
 */
export function problemReport(
  problems: readonly Problem[],
  contentFolder: string,
  next = 'relancez la commande',
): string {
  const lines = problems.map((problem) => formatProblem(problem, basename(contentFolder)));
  const count = lines.length === 1 ? '1 problème' : `${lines.length} problèmes`;
  return [...lines, '', `${count} dans les contenus. Corrigez, puis ${next}.`].join('\n');
}

/** Thrown when content cannot be published; its message is the whole report, in French. */
export class FaultyContent extends Error {
  override name = 'FaultyContent';
}

/** @throws FaultyContent when there is any problem */
export function refuseFaultyContent(problems: readonly Problem[], contentFolder: string): void {
  if (problems.length > 0) throw new FaultyContent(problemReport(problems, contentFolder));
}

/** Pages named in full for one fault: enough to find where it comes from. */
const PAGES_NAMED = 3;

/** Thrown when the pages that were made lead nowhere somewhere; its message is the whole report, in French. */
export class BrokenPages extends Error {
  override name = 'BrokenPages';
}

/** @throws BrokenPages when there is any fault */
export function refuseBrokenPages(faults: readonly PageFault[], site: Site): void {
  if (faults.length === 0) return;
  const lines = faults.map(({ pages, message, expected }) => {
    const named = pages.slice(0, PAGES_NAMED).map((url) => {
      const file = site.get(url)?.entry?.provenance.file;
      return file ? `${url} (${file})` : url;
    });
    const more = pages.length - named.length;
    const others = more > 0 ? ` et ${more} ${more > 1 ? 'autres pages' : 'autre page'}` : '';
    return `${named.join(', ')}${others} — ${message}. Attendu : ${expected}`;
  });
  const count = faults.length === 1 ? '1 défaut' : `${faults.length} défauts`;
  throw new BrokenPages(
    [
      ...lines,
      '',
      `${count} dans les pages construites. L’ancien site reste en place. Corrigez, puis relancez la commande.`,
    ].join('\n'),
  );
}
