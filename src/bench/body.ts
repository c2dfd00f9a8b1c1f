import type { Chance } from '../commands/fuzz/chance.ts';
import type { PlannedEntry } from './corpus-plan.ts';
import { capital, countWords, frenchWriter, type Writer } from './sentences.ts';
import { ABBREVIATIONS } from './vocabulary.ts';

/** What a body may point at. */
export interface LinkTargets {
  pages: readonly PlannedEntry[];
  figures: readonly PlannedEntry[];
}

/** Bounds of the length of a body, in words. */
export const BODY_WORDS = { least: 300, most: 800 } as const;

/** The longest block a body may end with, in words: bodies stop growing this far from their bound. */
const LONGEST_BLOCK = 110;

/** Writes the Markdown of one entry, with everything that editors use, about as often as they do. */
export function writeBody(luck: Chance, targets: LinkTargets): string {
  const french = frenchWriter(luck);
  const wanted = luck.whole(BODY_WORDS.least, BODY_WORDS.most - LONGEST_BLOCK);
  const headings = new Set<string>();
  const blocks = [richParagraph(luck, french, targets)];
  let words = countWords(blocks.join('\n'));
  while (words < wanted) {
    const added = section(luck, french, targets, headings, wanted - words);
    words += countWords(added.join('\n'));
    blocks.push(...added);
  }
  const notes = endNotes(luck, french, blocks);
  return `${[...blocks, ...notes].join('\n\n')}\n`;
}

/** A heading, then blocks until the section is long enough or the body is. */
function section(
  luck: Chance,
  french: Writer,
  targets: LinkTargets,
  headings: Set<string>,
  room: number,
): string[] {
  const blocks = [`## ${uniqueHeading(french, headings)}`, richParagraph(luck, french, targets)];
  const extras = luck.some(BLOCKS, luck.whole(1, 2));
  for (const extra of extras) {
    if (countWords(blocks.join('\n')) >= room) break;
    blocks.push(extra(luck, french, targets));
  }
  if (countWords(blocks.join('\n')) < room - 60 && luck.happens(0.4)) {
    blocks.push(`### ${uniqueHeading(french, headings)}`, french.paragraph(3));
  }
  return blocks;
}

/** Two headings of one page never say the same: their anchors would differ by a number only. */
function uniqueHeading(french: Writer, taken: Set<string>): string {
  let heading = capital(french.task());
  while (taken.has(heading)) heading = capital(french.task());
  taken.add(heading);
  return heading;
}

/** A paragraph with, now and then, a link, a figure, a note in the margin, a word that stands out. */
function richParagraph(luck: Chance, french: Writer, targets: LinkTargets): string {
  const sentences = Array.from({ length: luck.whole(2, 4) }, () => french.sentence());
  if (luck.happens(0.6)) {
    const { titre, url } = luck.pick(targets.pages);
    sentences.push(`Voir aussi [${linkText(titre)}](${url}).`);
  }
  if (luck.happens(0.25)) {
    const { slug } = luck.pick(targets.figures);
    sentences.push(
      `Une enquête compte {{chiffre:${slug}}} ${luck.pick(['ici', 'en tout', 'au moins'])}.`,
    );
  }
  if (luck.happens(0.3)) {
    const last = sentences.pop() ?? '';
    sentences.push(`${last}{marge: ${french.sentence()}}`);
  }
  if (luck.happens(0.2)) sentences.push(`**${capital(french.task())}** demande du temps.`);
  return sentences.join(' ');
}

/** The text of a link: a title without what ends a sentence. */
const linkText = (titre: string): string => titre.replace(/ \?$/, '').replaceAll(/[[\]]/g, '');

type WriteBlock = (luck: Chance, french: Writer, targets: LinkTargets) => string;

const BOX_KINDS = ['à-retenir', 'attention', 'exemple', 'juridique'] as const;

const BLOCKS: readonly WriteBlock[] = [
  (luck, french) => french.paragraph(luck.whole(3, 5)),
  (luck, french) => french.paragraph(luck.whole(2, 4)),
  (luck, french) => {
    const kind = luck.pick(BOX_KINDS);
    const title = kind === 'exemple' && luck.happens(0.5) ? ` ${french.town()}` : '';
    return `::: ${kind}${title}\n${french.paragraph(luck.whole(2, 3))}\n:::`;
  },
  (luck, french) =>
    Array.from({ length: luck.whole(3, 5) }, () => `- ${french.sentence()}`).join('\n'),
  (luck, french) =>
    Array.from(
      { length: luck.whole(3, 5) },
      (_, at) => `${at + 1}. ${capital(french.task())}.`,
    ).join('\n'),
  (luck, french) => table(luck, french),
  (_luck, french) =>
    [french.object(), french.object()]
      .map((term) => `${capital(term)}\n: ${french.sentence()}`)
      .join('\n\n'),
];

function table(luck: Chance, french: Writer): string {
  const rows = Array.from(
    { length: luck.whole(3, 6) },
    () => `| ${capital(french.subject())} | ${capital(french.task())} | ${luck.whole(2, 480)} |`,
  );
  const caption = `Tableau : ${french.object()}, par lieu d’accueil`;
  return [caption, '', '| Qui | Quoi | Nombre |', '| --- | --- | --- |', ...rows].join('\n');
}

/** Adds a footnote to the first paragraph sometimes, and a line of abbreviations; gives back what they stand for. */
function endNotes(luck: Chance, french: Writer, blocks: string[]): string[] {
  const notes: string[] = [];
  if (luck.happens(0.2)) {
    blocks[0] = `${blocks[0]}[^1]`;
    notes.push(`[^1]: ${french.sentence()}`);
  }
  if (luck.happens(0.5)) {
    const used = luck.some(ABBREVIATIONS, luck.whole(1, 3));
    blocks.push(`Pour aller plus loin : ${used.map(([short]) => short).join(', ')}.`);
    notes.push(used.map(([short, long]) => `*[${short}]: ${long}`).join('\n'));
  }
  return notes;
}
