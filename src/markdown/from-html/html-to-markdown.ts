import TurndownService from 'turndown';
import { clean, unwrapAnchors } from './clean.ts';
import { settleCode } from './code-lines.ts';
import { settleDefinitions } from './definitions.ts';
import { isBlock, isText, nodesOf, select } from './dom.ts';
import { mergeNext, settleEmphasis } from './emphasis.ts';
import { escapeText } from './escape.ts';
import { joinParagraphs, settleBlocks } from './lines.ts';
import { settleLists } from './lists.ts';
import { settleNotes } from './notes.ts';
import { followPlaces } from './places.ts';
import { dropUnreadable } from './readable-emphasis.ts';
import { rules } from './rules.ts';
import { writeWhatIsShown } from './shown-otherwise.ts';
import { CLOSE_IN_LINK, MARK_BEFORE_LINK, OPEN_IN_LINK, settleSigns } from './signs.ts';
import { dissolveLayouts, settleTables, takeCaptions, tellJoinedLines } from './tables.ts';
import { type Told, telling } from './told.ts';
import { settleWordProcessors, unwrapLoneNotes } from './word-processors.ts';

/** HTML as Trame's Markdown. */
export interface FromHtml {
  markdown: string;
  /** What Markdown does not say: pictures left out, links without a known address… */
  told: Told[];
}

/**
 * Turns HTML into Trame's Markdown: every word, once, in order. It asks nothing of where it runs: the browser parses with
 * `DOMParser`, Node with `@mixmark-io/domino`.
 *
 * Beside HTML's own, these elements are known: `[data-encadre=attention][data-titre]` (box), `[data-marge]` (margin note),
 * `sup[data-appel=1]` and `[data-note-de-bas=1]` (footnote), `data[value=nom]` (key figure), `[data-sigle=CCAS][title]`
 * (abbreviation). `[data-line]` gives what is told its line.
 * @param root an element that the caller gives away: it is changed on the way
 */
export function htmlToMarkdown(root: Element): FromHtml {
  const { told, tell } = telling();
  settleWordProcessors(root);
  clean(root, tell);
  settleNotes(root);
  unwrapLoneNotes(root);
  followPlaces(root);
  unwrapAnchors(root);
  writeWhatIsShown(root);
  settleCode(root);
  takeCaptions(root);
  dissolveLayouts(root);
  tellJoinedLines(root, tell);
  settleBlocks(root);
  settleDefinitions(root);
  settleLists(root, tell);
  settleTables(root, tell);
  joinParagraphs(root);
  settleEmphasis(root, tell);
  guardMarks(root);
  joinCode(root);
  dropUnreadable(root, lineWriter(), tell);
  joinCode(root);
  const markdown = settleSigns(service(tell).turndown(root as HTMLElement));
  return { markdown: markdown && `${markdown}\n`, told };
}

/** Two pieces of code that touch, once what parted them is gone, are one. */
function joinCode(root: Element): void {
  for (const code of select(root, 'code')) if (code.parentNode) mergeNext(code);
}

/** Writes one line of words by itself, without telling anything of it. */
function lineWriter(): (line: Element) => string {
  const writer = service(() => {});
  return (line) => {
    const paragraph = line.ownerDocument.createElement('p');
    for (const node of Array.from(line.childNodes)) paragraph.appendChild(node.cloneNode(true));
    const holder = line.ownerDocument.createElement('div');
    holder.appendChild(paragraph);
    return settleSigns(writer.turndown(holder as HTMLElement));
  };
}

/** `Voir !` before a link would make it an image, and brackets in its words would end it. */
function guardMarks(root: Element): void {
  for (const node of nodesOf(root)) {
    if (isText(node) && node.data.endsWith('!') && node.nextSibling?.nodeName === 'A')
      node.data = `${node.data.slice(0, -1)}${MARK_BEFORE_LINK}`;
  }
  for (const node of select(root, 'a[href]').flatMap(nodesOf)) {
    if (isText(node) && node.parentNode?.nodeName !== 'CODE')
      node.data = node.data.replaceAll('[', OPEN_IN_LINK).replaceAll(']', CLOSE_IN_LINK);
  }
}

function service(tell: Parameters<typeof rules>[0]): TurndownService {
  const turndown = new TurndownService({
    br: '\\',
    blankReplacement: (_, node) => blank(node as Element),
  });
  turndown.escape = escapeText;
  for (const [name, { filter, write }] of Object.entries(rules(tell))) {
    turndown.addRule(name, {
      filter,
      replacement: (content, node) => write(content, node as Element),
    });
  }
  return turndown;
}

/** Elements without words go, but for those that are the sign of something. */
function blank(node: Element): string {
  const call = node.getAttribute('data-appel');
  const abbreviation = node.getAttribute('data-sigle');
  if (call) return `[^${call}]`;
  if (node.nodeName === 'DATA') return `{{chiffre:${node.getAttribute('value')}}}`;
  if (abbreviation) return `\n\n*[${abbreviation}]: ${node.getAttribute('title')}\n\n`;
  if (node.querySelector('br')) return '\\\n';
  return isBlock(node) ? '\n\n' : '';
}
