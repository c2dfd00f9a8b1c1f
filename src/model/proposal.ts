import { wordDifferences } from './word-differences.ts';

/** A change that somebody without an account proposes, as one passage of one page. */
export interface Proposal {
  /** Address of the page, full or from the root. */
  page: string;
  /** The passage as the page shows it; empty when something is added. */
  before: string;
  after: string;
  /** Why, and where it comes from. */
  reason: string;
}

const PARTS = {
  before: 'Le passage, tel qu’il est',
  after: 'Le texte proposé',
  difference: 'Ce qui change',
  reason: 'Pourquoi',
} as const;

const END = 'Fin de la proposition';
const line = (title: string): string => `--- ${title} ---`;

/** The e-mail that carries a proposal: people read it, and the editor takes it back with `readProposal`. */
export function proposalMail(proposal: Proposal): { subject: string; body: string } {
  const { page, before, after, reason } = proposal;
  const parts = [
    [PARTS.before, before],
    [PARTS.after, after],
    [PARTS.difference, before.trim() === '' ? '' : differenceInWords(before, after)],
    [PARTS.reason, reason],
  ] as const;
  const written = parts
    .filter(([, text]) => text.trim() !== '')
    .map(([title, text]) => `${line(title)}\n${text.trim()}\n`);
  return {
    subject: `Proposition pour ${page}`,
    body: [`Page : ${page}\n`, ...written, line(END)].join('\n'),
  };
}

/** `Venez avec [retiré : votre] [ajouté : un] papier`: words alone tell, whatever the program that shows the mail. */
export const differenceInWords = (before: string, after: string): string =>
  wordDifferences(before.trim(), after.trim())
    .map(({ change, text }) => {
      if (change === 'kept') return text;
      const [, inside = '', space = ''] = /^([\s\S]*?)(\s*)$/.exec(text) ?? [];
      return `[${change === 'added' ? 'ajouté' : 'retiré'} : ${inside}]${space}`;
    })
    .join('')
    .replaceAll('][', '] [');

/** The proposal that a mail carries, even answered, forwarded or cut into lines; undefined when it carries none. */
export function readProposal(mail: string): Proposal | undefined {
  const lines = mail.split(/\r?\n/).map((text) => text.replace(/^(?:\s*>)+ ?/, '').trimEnd());
  const parts = new Map<string, string[]>();
  let current: string[] | undefined;
  for (const text of lines) {
    const title = /^\s*-{3} (.+) -{3}\s*$/.exec(text)?.[1];
    if (title !== undefined) {
      current = [];
      parts.set(title, current);
    } else current?.push(text);
  }
  const page = lines.map((text) => /^\s*Page\s*: (\S+)/.exec(text)?.[1]).find(Boolean) ?? '';
  const part = (title: string) => unfolded(parts.get(title) ?? []);
  const after = part(PARTS.after);
  if (after === '') return undefined;
  return { page, before: part(PARTS.before), after, reason: part(PARTS.reason) };
}

/** Mail programs cut long lines: within a paragraph of plain words, a line end is a space again. */
const unfolded = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .trim()
    .replace(/([^\n])\n(?![\n\-*+>#|:\d])/g, '$1 ');
