import { groupBy } from '../../corpus/group-by.ts';
import { isElement, isText, lineOf, nodesOf, wrap } from '../../markdown/from-html/dom.ts';
import type { Remarks } from '../remarks.ts';
import { CALL, NOTE } from './signs.ts';

/** Words that a note may stand at the end of. */
interface Holder {
  element: Element;
  section: number;
  at: number;
}

/** Asterisks that call a note. */
interface Call {
  text: Text;
  sign: string;
  section: number;
  at: number;
}

interface Note {
  element: Element;
  asterisks: number;
  section: number;
  at: number;
}

interface Found {
  holders: Holder[];
  /** By section, and by section and number of asterisks. */
  calls: Map<string, Call[]>;
  /** Calls where no note can be put. */
  strays: Call[];
  notes: Note[];
}

const CALLS = new RegExp(`${CALL}+`, 'g');

/** Puts each margin note at the end of the words it comments: those that hold its asterisk, else those just before it. */
export function placeNotes(root: Element, remarks: Remarks): void {
  const found = findAll(root);
  const waiting = new Map<string, number>();
  for (const note of found.notes) waiting.set(rivals(note), (waiting.get(rivals(note)) ?? 0) + 1);
  for (const note of found.notes) {
    const line = lineOf(note.element);
    const call = callOf(note, found, waiting.get(rivals(note)) ?? 1);
    waiting.set(rivals(note), (waiting.get(rivals(note)) ?? 1) - 1);
    const holder = call ? holderOf(call.text) : neighbourOf(note, found.holders);
    if (!holder) {
      remarks.review('note dans la marge sans texte à commenter : laissée en paragraphe', line);
      continue;
    }
    if (call) {
      call.text.data = call.text.data.replace(call.sign, '');
      removeCall(found.calls, call);
    } else
      remarks.review(
        'note dans la marge sans astérisque qui l’appelle : elle suit le texte le plus proche',
        line,
      );
    move(note.element, holder, remarks);
    remarks.changed(
      '« (note dans la marge) » devenue {marge: …}, à la fin du texte commenté',
      line,
    );
  }
  const left = [...found.calls].flatMap(([key, calls]) => (key.includes(' ') ? [] : calls));
  for (const [text, calls] of groupBy([...found.strays, ...left], (call) => call.text))
    keepCalls(text, new Set(calls.map(({ sign }) => sign)), remarks);
}

const rivals = ({ section, asterisks }: Note) => `${section} ${asterisks}`;

/** Reads the tree once, in its order. */
function findAll(root: Element): Found {
  const found: Found = { holders: [], calls: new Map(), strays: [], notes: [] };
  let section = 0;
  for (const [at, node] of nodesOf(root).entries()) {
    if (isElement(node)) {
      if (/^H[1-6]$/.test(node.nodeName)) section += 1;
      const note = node.nodeName === 'P' ? asNote(node, section, at) : undefined;
      if (note) found.notes.push(note);
      else if (canHold(node)) found.holders.push({ element: node, section, at });
    } else if (isText(node) && !found.notes.at(-1)?.element.contains(node)) {
      for (const [sign] of node.data.matchAll(CALLS))
        addCall(found, { text: node, sign, section, at });
    }
  }
  return found;
}

function asNote(element: Element, section: number, at: number): Note | undefined {
  const first = nodesOf(element).find(isText);
  if (!isText(first) || !first.data.startsWith(NOTE)) return undefined;
  const asterisks = new RegExp(`^${NOTE}(${CALL}*)`).exec(first.data)?.[1]?.length ?? 0;
  first.data = first.data.slice(1 + asterisks);
  return { element, asterisks, section, at };
}

/** A paragraph, or an item whose words stand in no paragraph. */
const canHold = (element: Element): boolean =>
  element.nodeName === 'P' ||
  (element.nodeName === 'LI' &&
    element.firstElementChild?.nodeName !== 'P' &&
    Boolean(element.firstChild));

const holderOf = (text: Text): Element | undefined => {
  const holder = isElement(text.parentNode) ? text.parentNode.closest('p, li') : null;
  return holder ?? undefined;
};

/**
 * The asterisks that call a note, above it in its section: as many as the note repeats, if it does. Notes answer calls
 * in their order when there is a note for each; else a note answers the nearest call.
 */
function callOf(note: Note, { calls }: Found, rivalsLeft: number): Call | undefined {
  const all = calls.get(String(note.section)) ?? [];
  const same = calls.get(callsKey(note.section, note.asterisks)) ?? [];
  const fitting = note.asterisks > 0 && firstFrom(same, note.at) > 0 ? same : all;
  const count = firstFrom(fitting, note.at);
  const call = count <= rivalsLeft ? fitting[0] : fitting[count - 1];
  return count > 0 ? call : undefined;
}

const callsKey = (section: number, asterisks: number) => `${section} ${asterisks}`;

/** Calls in a heading or a cell call nothing. */
function addCall({ calls, strays }: Found, call: Call): void {
  if (!holderOf(call.text)) strays.push(call);
  if (!holderOf(call.text)) return;
  for (const key of [String(call.section), callsKey(call.section, call.sign.length)])
    calls
      .set(key, calls.get(key) ?? [])
      .get(key)
      ?.push(call);
}

function removeCall(calls: Found['calls'], call: Call): void {
  for (const key of [String(call.section), callsKey(call.section, call.sign.length)]) {
    const list = calls.get(key) ?? [];
    // Most often the first or the last: looking for it is short.
    list.splice(list[0] === call ? 0 : list.lastIndexOf(call), 1);
  }
}

/** Place of the first of some things, in the order of the text, that stands at or after a position. */
function firstFrom(things: readonly { at: number }[], at: number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((things[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words just before the note; under a heading, the first ones after it. */
function neighbourOf({ section, at }: Note, holders: readonly Holder[]): Element | undefined {
  const place = firstFrom(holders, at);
  const [before, after] = [holders[place - 1], holders[place]];
  const isHere = (holder: Holder | undefined) => holder?.section === section;
  return (isHere(before) || !isHere(after) ? (before ?? after) : after)?.element;
}

/** A note stands after the words of its holder, before the lists in it. It knows neither braces nor emphasis of its whole. */
function move(note: Element, holder: Element, remarks: Remarks): void {
  const span = note.ownerDocument.createElement('span');
  span.setAttribute('data-marge', '');
  note.normalize();
  const only = note.childNodes.length === 1 ? note.firstChild : null;
  const source = isElement(only) && /^(?:EM|STRONG|I|B)$/.test(only.nodeName) ? only : note;
  wrap(Array.from(source.childNodes), span);
  if (/[{}]/.test(span.textContent ?? ''))
    remarks.changed('accolades d’une note de marge remplacées par des parenthèses', lineOf(note));
  for (const node of nodesOf(span)) {
    if (isText(node)) node.data = node.data.replace(CALLS, '');
  }
  trim(span);
  const after = Array.from(holder.childNodes).find((node) =>
    /^(?:[UO]L|P|DIV)$/.test(node.nodeName),
  );
  const place = after ?? null;
  const before = place ? place.previousSibling : holder.lastChild;
  if (isText(before)) before.data = before.data.trimEnd();
  holder.insertBefore(note.ownerDocument.createTextNode(' '), place);
  holder.insertBefore(span, place);
  note.parentNode?.removeChild(note);
}

function trim(span: Element): void {
  if (isText(span.firstChild)) span.firstChild.data = span.firstChild.data.trimStart();
  if (isText(span.lastChild)) span.lastChild.data = span.lastChild.data.trimEnd();
}

/**
 * Asterisks whose note was never found are plain text; someone must say what each of them called. Two side by side are
 * more likely what is left of some bold.
 */
function keepCalls(text: Text, signs: ReadonlySet<string>, remarks: Remarks): void {
  const line = lineOf(text);
  const kept = (sign: string) => (sign.length > 1 ? '' : '*');
  text.data = text.data.replace(CALLS, (sign: string, at: number, whole: string) => {
    if (!signs.has(sign)) return sign;
    const before = whole
      .slice(Math.max(0, at - 60), at)
      .replace(CALLS, kept)
      .slice(-30);
    if (sign.length > 1) remarks.changed('gras ou italique mal fermé, réparé', line);
    else
      remarks.review(`astérisque sans note : « …${before.slice(before.indexOf(' ') + 1)}* »`, line);
    return kept(sign);
  });
}
