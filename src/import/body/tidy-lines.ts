import type { Remarks } from '../remarks.ts';
import { isBoxEnd, readBoxMark, readHeadingMark, readNoteMark } from './editorial-marks.ts';
import { isRule, readArrow, readHashes, readMeaning, underlineLevel } from './line-rules.ts';
import { ListLevels, readItem } from './list-levels.ts';
import { BOX, BOX_END, CALL, NOTE } from './signs.ts';
import { type Line, measure, type SourceLine } from './source-line.ts';
import { takeBox, takeFence, takePre, takeQuote } from './tidy-groups.ts';
import { isFoot, tidyTable } from './tidy-table.ts';

/** No one nests quotes and boxes so deep. */
const DEEPEST = 12;

/** Rewrites what editors do to Markdown line by line, such that Markdown's own rules then read what they meant. */
export function tidyLines(source: string, remarks: Remarks): Line[] {
  return tidy(source.split('\n').map(measure), remarks, 0);
}

function tidy(lines: readonly SourceLine[], remarks: Remarks, depth: number): Line[] {
  const state = new Tidying(remarks, depth);
  for (let at = 0; at < lines.length; ) at += state.take(lines, at);
  state.close();
  return state.out;
}

/** Where the reading of a text stands: what is written so far, and what the next line may go on with. */
class Tidying {
  readonly out: Line[] = [];
  readonly #lists = new ListLevels();
  readonly #remarks: Remarks;
  readonly #depth: number;
  /** Lines of the paragraph that the next line would go on with. */
  #paragraph = 0;
  #open: 'nothing' | 'paragraph' | 'item' | 'footnote' | 'meaning' = 'nothing';
  #hasBlankBefore = true;
  /** A note or a meaning that a paragraph further from the margin would go on with. */
  #goesOn: 'footnote' | 'meaning' | 'term' | undefined;
  /** Notes wait for the end of the words they stand in. */
  #notes: Line[] = [];

  constructor(remarks: Remarks, depth: number) {
    this.#remarks = remarks;
    this.#depth = depth;
  }

  /** Takes what starts at a line; gives back how many lines it took. */
  take(lines: readonly SourceLine[], at: number): number {
    const line = lines[at];
    if (!line || line.text === '') {
      if (this.#open === 'footnote' || this.#open === 'meaning') this.#goesOn = this.#open;
      else if (this.#open === 'paragraph' && this.#paragraph === 1) this.#goesOn = 'term';
      this.#endWords();
      this.#hasBlankBefore = true;
      return 1;
    }
    if (/^(?:`{3,}|~{3,})/.test(line.text) && this.#takeLoneFence(line, lines, at)) return 1;
    const taken = this.#takeGroup(lines, at);
    if (taken === 0) this.#takeLine(line, lines, at);
    this.#goesOn = undefined;
    if (taken > 0) return taken;
    this.#hasBlankBefore = false;
    return 1;
  }

  close(): void {
    this.#endWords();
    this.#lists.close();
  }

  /** A fence that nothing closes: a line drawn under words is no code; else what follows is, which is told. */
  #takeLoneFence({ text, line }: SourceLine, lines: readonly SourceLine[], at: number): boolean {
    if (takeFence(lines, at) !== undefined) return false;
    if (this.#open === 'paragraph' && /^~+$/.test(text)) {
      this.#remarks.left(`ligne de signes « ${text.slice(0, 20)} »`, line);
      return true;
    }
    this.#remarks.review('bloc de code jamais fermé : vérifiez où il s’arrête', line);
    return false;
  }

  #endWords(): void {
    this.#open = 'nothing';
    this.#paragraph = 0;
    for (const note of this.#notes.splice(0)) this.#block(note);
  }

  /** Writes a block of its own; lists go on around notes. */
  #block(...lines: Line[]): void {
    if (this.out.length > 0) this.out.push({ text: '', line: lines[0]?.line ?? 1 });
    this.out.push(...lines);
  }

  #newBlock(...lines: Line[]): void {
    this.close();
    this.#block(...lines);
  }

  /** Blocks of several lines: code, quotes, boxes, tables. */
  #takeGroup(lines: readonly SourceLine[], at: number): number {
    const inside = (part: readonly SourceLine[]) => tidy(part, this.#remarks, this.#depth + 1);
    const group =
      takeFence(lines, at) ??
      takePre(lines, at) ??
      (this.#depth < DEEPEST ? takeQuote(lines, at, inside, this.#remarks) : undefined) ??
      (this.#depth < DEEPEST ? takeBox(lines, at, inside, this.#remarks) : undefined) ??
      tidyTable(lines, at);
    if (!group) return 0;
    const foot = lines.slice(at, at + group.length).find(({ text }) => isFoot(text));
    if (foot && lines[at]?.text.includes('|'))
      this.#remarks.left('ligne « === » d’un tableau (pied de tableau de kramdown)', foot.line);
    if (group.lines.length > 0) this.#newBlock(...group.lines);
    this.#hasBlankBefore = true;
    return group.length;
  }

  #takeLine(line: SourceLine, lines: readonly SourceLine[], at: number): void {
    if (this.#takeRuleOrDefinition(line) || this.#takeHeading(line)) return;
    if (this.#takeMark(line, lines, at) || this.#takeItem(line)) return;
    this.#takeText(line);
  }

  #takeRuleOrDefinition({ text, line }: SourceLine): boolean {
    if (/^\*\[[^\]]+\]:/.test(text)) {
      this.#newBlock({ text, line });
      return true;
    }
    if (/^\[\^[^\]\s]+\]:/.test(text)) {
      this.#newBlock({ text, line });
      this.#open = 'footnote';
      return true;
    }
    if (!isRule(text) || this.#underline(text) > 0) return false;
    this.#newBlock({ text: '---', line });
    return true;
  }

  #underline(text: string): number {
    const above = this.out.at(-1);
    return this.#paragraph === 1 && above ? underlineLevel(text, above.text.trim()) : 0;
  }

  /** Takes a line as a heading, however it is written: `##`, « (sous titre 3) », or a line drawn below it. */
  #takeHeading({ text, line }: SourceLine): boolean {
    const level = this.#underline(text);
    if (level > 0) {
      const above = this.out.pop();
      if (this.out.at(-1)?.text === '') this.out.pop();
      this.#remarks.changed('intertitres soulignés (=== ou ---) réécrits avec des ##', above?.line);
      return this.#pushHeading(level, above?.text.trim() ?? '', above?.line ?? line);
    }
    const mark = readHeadingMark(text);
    if (mark) this.#remarks.changed('marques « (sous titre) » devenues des intertitres', line);
    const heading = mark ?? readHashes(text);
    return heading ? this.#pushHeading(heading.level, heading.text, line) : false;
  }

  #pushHeading(level: number, words: string, line: number): true {
    this.close();
    if (words !== '') this.#block({ text: `${'#'.repeat(Math.min(6, level))} ${words}`, line });
    return true;
  }

  #takeMark(line: SourceLine, lines: readonly SourceLine[], at: number): boolean {
    const { text, line: number } = line;
    if (isBoxEnd(text)) {
      this.#newBlock({ text: BOX_END, line: number });
      return true;
    }
    return (
      this.#takeBoxMark(line) ||
      this.#takeNote(line, lines, at) ||
      this.#takeArrow(line) ||
      this.#takeMeaning(line)
    );
  }

  #takeBoxMark(source: SourceLine): boolean {
    const box = readBoxMark(source.text);
    if (!box) return false;
    const { line } = source;
    this.#remarks.changed(`marque « (${box.mark}) » devenue un encadré « ${box.name} »`, line);
    const state = box.text === '' ? 'attend' : 'commence';
    this.#newBlock({ text: `${BOX}${state}|${box.name}|${box.title}`, line });
    this.#endWords();
    if (box.text !== '') this.#takeText({ ...source, text: box.text });
    return true;
  }

  /** A note may start in the middle of a line; what stands before it and after it is the text it comments. */
  #takeNote(source: SourceLine, lines: readonly SourceLine[], at: number): boolean {
    const note = readNoteMark(source.text);
    if (!note) return false;
    if (note.before) this.#takeLine({ ...source, text: note.before }, lines, at);
    const rest = note.after ? [] : this.#linesOfNote(lines, at);
    const words = readCall([note.note, ...rest].join(' ').trim());
    if (words) this.#notes.push({ text: `${NOTE}${words}`, line: source.line });
    if (note.after) this.#takeLine({ ...source, text: note.after }, lines, at);
    return true;
  }

  /** The lines that go on with a note are taken with it. */
  #linesOfNote(lines: readonly SourceLine[], at: number): string[] {
    const rest: string[] = [];
    for (let next = at + 1; ; next += 1) {
      const line = lines[next];
      if (!line || line.text === '' || readNoteMark(line.text) || readHeadingMark(line.text)) break;
      if (readArrow(line.text) !== undefined || readItem(line.text, false, false)) break;
      rest.push(line.text);
      line.text = '';
    }
    return rest;
  }

  /** « => » says what follows from the item above: it reads best just below it. */
  #takeArrow(source: SourceLine): boolean {
    const after = readArrow(source.text);
    if (after === undefined) return false;
    this.#remarks.changed(
      'flèches « => » retirées ; leurs phrases suivent ce qu’elles commentent',
      source.line,
    );
    if (!this.#lists.isOpen) {
      this.#endWords();
      if (after) this.#takeText({ ...source, text: after });
      return true;
    }
    this.out.push({ text: `${this.#lists.addBelow(after)}${after}`, line: source.line });
    this.#open = 'item';
    this.#paragraph = 0;
    return true;
  }

  /** kramdown's definition lists: one term or several, then lines that start with a colon. */
  #takeMeaning({ text, line }: SourceLine): boolean {
    const meaning = readMeaning(text);
    const isNext =
      this.#open === 'meaning' ||
      this.#goesOn === 'meaning' ||
      this.#goesOn === 'term' ||
      this.out.at(-1)?.text.startsWith(': ');
    if (!meaning || (this.#open !== 'paragraph' && !isNext)) return false;
    const terms = this.#paragraph > 1 ? this.out.splice(-this.#paragraph) : [];
    if (terms.length > 0)
      this.#remarks.review('plusieurs termes pour un sens : le sens est répété sous chacun', line);
    for (const term of terms.slice(0, -1))
      this.out.push(
        { ...term, text: term.text.trim() },
        { text: `: ${meaning}`, line },
        { text: '', line },
      );
    const last = terms.at(-1);
    if (last) this.out.push({ ...last, text: last.text.trim() });
    this.out.push({ text: `: ${meaning}`, line });
    this.#lists.close();
    this.#open = 'meaning';
    this.#paragraph = 0;
    return true;
  }

  #takeItem({ text, indent, line }: SourceLine): boolean {
    const lists = this.#lists;
    const hasBlankBefore = this.#hasBlankBefore;
    const item = readItem(text, hasBlankBefore && !lists.isOpen, lists.isOpen);
    const isInsideParagraph = this.#open !== 'nothing' && !lists.isOpen && !hasBlankBefore;
    // Markdown's own rule: in the middle of a paragraph, « 12. » is no list.
    const isNumberInText = isInsideParagraph && item?.sign === '1.' && item.number !== 1;
    if (!item || isNumberInText) return false;
    const task = /^\[[ xX>\-/!?*~]\]\s+/.exec(item.text)?.[0];
    if (task) {
      this.#remarks.changed(
        `case à cocher${/x/i.test(task) ? ' cochée' : ''} devenue un point de liste`,
        line,
      );
      item.text = item.text.slice(task.length);
    }
    if (/[^-1.*+]/.test(item.sign))
      this.#remarks.changed(`puces « ${item.sign} » remplacées par des tirets`, line);
    if ((lists.isOpen && hasBlankBefore) || /^[-*+]\s{2,}/.test(text))
      this.#remarks.changed('listes resserrées : espaces et lignes vides retirés entre les puces');
    if (!lists.isOpen) {
      this.#endWords();
      if (this.out.length > 0) this.out.push({ text: '', line });
    }
    if (this.out.at(-1)?.text.startsWith(NOTE)) this.out.push({ text: '', line });
    this.out.push({
      text: `${lists.add({ ...item, indent }, item.text, hasBlankBefore)}${item.text}`,
      line,
    });
    this.#open = 'item';
    this.#paragraph = 0;
    return true;
  }

  #takeText({ text, line, indent, hasBreak }: SourceLine): void {
    const lists = this.#lists;
    const isBackInItem =
      this.#open === 'nothing' && lists.isOpen && (indent >= 2 || lists.lastWords === '');
    if (isBackInItem) {
      if (lists.lastWords)
        this.#remarks.changed('paragraphe décalé sous une puce, joint à la puce', line);
      this.#open = 'item';
    }
    if (
      this.#open === 'nothing' &&
      /^(?:footnote|meaning)$/.test(this.#goesOn ?? '') &&
      indent >= 2
    ) {
      this.#remarks.changed(
        'paragraphe décalé sous une note ou une définition, joint à elle',
        line,
      );
      this.#open = this.#goesOn === 'meaning' ? 'meaning' : 'footnote';
    }
    if (this.#open === 'nothing' && /^={3,}$/.test(text)) {
      this.#remarks.left(`ligne de signes « ${text.slice(0, 20)} »`, line);
      return;
    }
    // What CommonMark would start a list, a rule or a heading with, and editors do not.
    const words = text.replace(/^(\d{4,9})([.)])(?=\s)/, '$1\\$2').replace(/^[*_-][*_\s-]*$/, '');
    if (words === '') return;
    if (this.#open === 'item') {
      if (
        lists.lastWords === '' &&
        this.out
          .at(-1)
          ?.text.trimEnd()
          .match(/^\s*(?:-|\d+\.)$/)
      ) {
        const item = this.out.at(-1);
        if (item) item.text = `${item.text.trimEnd()} ${words}`;
      } else this.out.push({ text: `${' '.repeat(lists.indent)}${words}`, line });
      lists.lastWords = words;
    } else if (this.#open === 'footnote' || this.#open === 'meaning')
      this.out.push({ text: `    ${words}`, line });
    else {
      if (this.#open === 'nothing') {
        this.close();
        if (this.out.length > 0) this.out.push({ text: '', line });
      }
      this.out.push({ text: `${words}${hasBreak ? '  ' : ''}`, line });
      this.#open = 'paragraph';
      this.#paragraph += 1;
    }
  }
}

/** A margin note often repeats the asterisks that call it: `*L’expérimentation…`. */
function readCall(words: string): string {
  const lead = /^(\*{1,3})(?!\*)/.exec(words)?.[1] ?? '';
  const same = [...words.matchAll(/(?<![*\\])\*+/g)].filter(([run]) => run === lead);
  if (lead === '' || same.length % 2 === 0) return words;
  return `${CALL.repeat(lead.length)}${words.slice(lead.length).trimStart()}`;
}
