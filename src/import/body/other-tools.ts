import { toSlug } from '../../model/slug.ts';
import type { Remarks } from '../remarks.ts';
import { settleAttributes } from './attribute-lists.ts';
import { closedCodes, settleCodes } from './bracket-codes.ts';
import { calledOut } from './callouts.ts';

const LONGEST_MARK = 400;

/** A line of an indented block belongs to the mark above it. */
const INDENTED = /^(?: {4}|\t)/;

/** `!!! note "Titre"`, `??? tip`, `=== "Onglet"` of MkDocs. */
const ADMONITION =
  /^(?:!!!|\?\?\?\+?)[ \t]+([\w-]+)(?:[ \t]+(?:inline|end|annotate))*(?:[ \t]+["'«](.*?)["'»])?[ \t]*$/;
const TAB = /^===[!+]?[ \t]+["'](.*)["'][ \t]*$/;

/** `:::tip[Titre]{…}` of Docusaurus. */
const BRACKETED_BOX = /^(:{3,}[ \t]*[\w-]+)\[(.*)\](?:\{[^{}]*\})?[ \t]*$/;

/** `::: {.callout-note title="Titre"}` of Quarto and pandoc. */
const CLASSED_BOX =
  /^:{3,}[ \t]*\{[^{}]{0,80}?\.(?:callout-)?(note|tip|info|warning|caution|important|danger|example)\b([^{}]{0,200})\}[ \t]*$/;

/** Shortcodes of Hugo, and hints of GitBook, that are boxes. */
const BOX_NAMES =
  'notice|callout|alert|admonition|hint|note|tip|warning|info|caution|important|danger';
const BOX_OPEN = new RegExp(
  `^[ \\t]*(?:\\{\\{[<%][ \\t]*(${BOX_NAMES})\\b([^{}]*?)[>%]\\}\\}|\\{%[ \\t]*(${BOX_NAMES})\\b([^{}%]*?)%\\})[ \\t]*$`,
);
const BOX_CLOSE = new RegExp(
  `^[ \\t]*(?:\\{\\{[<%][ \\t]*/[ \\t]*(?:${BOX_NAMES})[ \\t]*[>%]\\}\\}|\\{%[ \\t]*end(?:${BOX_NAMES})[ \\t]*%\\})[ \\t]*$`,
);

/** Settles what other site generators than Jekyll add to Markdown, line by line; what a reader may miss is told. */
export function settleOtherTools(source: string, remarks: Remarks): string {
  const closed = new Set(
    [...source.matchAll(/<\/([A-Z][\w.]{0,40})[ \t]*>/g)].map(([, name = '']) => name),
  );
  return settle(source.split('\n'), 1, 0, { remarks, closed, codes: closedCodes(source) }).join(
    '\n',
  );
}

/** What the lines of a text are settled with. */
interface Settling {
  remarks: Remarks;
  /** Names of the components that are closed somewhere: `<Nom>` alone is the author's. */
  closed: ReadonlySet<string>;
  /** Names of the codes between brackets that are closed somewhere. */
  codes: ReadonlySet<string>;
}

/** A command of MDX, up to the empty line that ends it. */
const EXPORT =
  /^(?:import[ \t].{0,200}['"][^'"]+['"];?[ \t]*$|import[ \t]+\{[^{}]*$|export[ \t]+(?:const|default|function)\b)/;

/** No one indents boxes so deep. */
const DEEPEST = 6;

function settle(
  lines: readonly string[],
  first: number,
  depth: number,
  settling: Settling,
): string[] {
  const out: string[] = [];
  let fence = '';
  for (let at = 0; at < lines.length; at += 1) {
    const line = highlightEdge(lines[at] ?? '');
    const edge = /^[ >]*(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (edge !== '' && (fence === '' || edge.startsWith(fence))) fence = fence === '' ? edge : '';
    // Marks are short; a line that is not is words.
    const isWords = fence !== '' || edge !== '' || line.length > LONGEST_MARK;
    const mayOpen = !isWords && depth <= DEEPEST && /^(?:!!!|\?\?\?|===)/.test(line);
    const end = mayOpen ? endOfIndented(lines, at + 1) : at + 1;
    const inside = lines.slice(at + 1, end).map((inner) => inner.replace(INDENTED, ''));
    const words = inside.findLastIndex((inner) => inner.trim() !== '') + 1;
    const opened = words > 0 ? openedBlock(line, first + at, settling.remarks) : undefined;
    const called = isWords || opened ? undefined : calledOut(lines, at, first, settling.remarks);
    if (called) {
      out.push(...settle(called.lines, first + at, DEEPEST + 1, settling));
      at += called.length - 1;
      continue;
    }
    if (!isWords && EXPORT.test(line)) {
      while (at < lines.length && (lines[at] ?? '').trim() !== '') {
        out.push(
          left(
            `commande « ${(lines[at] ?? '').trim().slice(0, 80)} »`,
            first + at,
            settling.remarks,
          ),
        );
        at += 1;
      }
      at -= 1;
      continue;
    }
    if (!opened) {
      out.push(fence !== '' || edge !== '' ? line : settledLine(line, first + at, settling));
      continue;
    }
    out.push(opened.first);
    // Its end takes the place of the empty line below: the next lines keep their numbers.
    const isClosed = opened.close !== '';
    out.push(...settle(inside.slice(0, words), first + at + 1, depth + 1, settling));
    if (isClosed) out.push(opened.close);
    out.push(...inside.slice(words + (isClosed ? 1 : 0)));
    at = end - 1;
  }
  return out;
}

/** `{{< highlight go >}}` holds code, which keeps its own signs. */
const highlightEdge = (line: string): string =>
  line
    .replace(/^[ \t]*\{\{[<%][ \t]*highlight[ \t]+["']?([\w+#-]{1,30})[^{}]*\}\}[ \t]*$/, '```$1')
    .replace(/^[ \t]*\{\{[<%][ \t]*\/[ \t]*highlight[ \t]*[%>]\}\}[ \t]*$/, '```');

function endOfIndented(lines: readonly string[], from: number): number {
  let end = from;
  while (end < lines.length && (INDENTED.test(lines[end] ?? '') || /^\s*$/.test(lines[end] ?? '')))
    end += 1;
  return end;
}

/** What opens an indented block, as a box of ours or as words. */
function openedBlock(line: string, at: number, remarks: Remarks) {
  const [, kind, title = ''] = ADMONITION.exec(line) ?? [];
  if (kind !== undefined) {
    remarks.changed('encadrés « !!! » et « ??? » réécrits', at);
    return { first: `::: ${kind} ${title}`.trimEnd(), close: ':::' };
  }
  const tab = TAB.exec(line)?.[1];
  if (tab === undefined) return undefined;
  remarks.changed('onglets mis l’un sous l’autre, leur nom en gras', at);
  return { first: `**${tab}**`, close: '' };
}

function settledLine(line: string, at: number, settling: Settling): string {
  const { remarks } = settling;
  const mark = line.length > LONGEST_MARK ? undefined : settledMark(line, at, remarks);
  return mark ?? settledSpans(line, at, settling);
}

/** A line that is one mark from end to end. */
function settledMark(line: string, at: number, remarks: Remarks): string | undefined {
  if (/^[ \t]*<-{2,4}>[ \t]*$/.test(line)) return left('colonnes côte à côte', at, remarks);
  if (/^[ \t]*%%[ \t]*$/.test(line)) return left('signe de commentaire « %% »', at, remarks);
  const bracketed = BRACKETED_BOX.exec(line);
  if (bracketed) return `${bracketed[1]} ${bracketed[2]}`;
  const [, kind, args = ''] = CLASSED_BOX.exec(line) ?? [];
  if (kind !== undefined)
    return `::: ${kind} ${/title=["']([^"']*)/.exec(args)?.[1] ?? ''}`.trimEnd();
  const open = BOX_OPEN.exec(line);
  if (open) return `::: ${boxOf(open[1] ?? open[3] ?? '', open[2] ?? open[4] ?? '')}`;
  if (BOX_CLOSE.test(line)) return ':::';
  if (/^\^[ \t]*$/.test(line)) return '';
  if (/^[ \t]*-{1,3}8<-{1,3}[ \t]/.test(line))
    return left(`morceau d’un autre fichier : ${line.trim().slice(0, 80)}`, at, remarks);
  return undefined;
}

function left(what: string, at: number, remarks: Remarks): string {
  remarks.left(what, at);
  return '';
}

/** `notice warning`, `hint style="info"`, `callout type="tip" title="Titre"`. */
function boxOf(name: string, args: string): string {
  const named = new Map(
    [...args.matchAll(/([\w-]{1,30})=["']([^"']{0,200})["']/g)].map(([, key = '', value = '']) => [
      key,
      value,
    ]),
  );
  const bare = /^[ \t]*["']?([a-z]{3,12})["']?[ \t]*(?:["']([^"']*)["'])?[ \t]*$/.exec(args);
  const isKind = !/^(?:notice|callout|alert|admonition|hint)$/.test(name);
  const kind = isKind ? name : (named.get('style') ?? named.get('type') ?? bare?.[1] ?? name);
  return `${kind} ${named.get('title') ?? bare?.[2] ?? ''}`.trimEnd();
}

const LOW = '₀₁₂₃₄₅₆₇₈₉';
const HIGH = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const figures = (text: string, signs: string): string =>
  text.replace(/\d/g, (figure) => signs[Number(figure)] ?? figure);

/** Components of React or Vue: what they hold are words of the page. */
const COMPONENT =
  /<\/[A-Z][\w.]{0,40}[ \t]*>|<[A-Z][\w.]{0,40}(?:\s+[\w:@-]{1,40}){0,3}(?:\s+[\w:@-]{1,40}=(?:"[^"]{0,300}"|'[^']{0,300}'|\{[^{}]{0,300}\})){1,20}(?:\s+[\w:@-]{1,40}){0,3}\s*\/?>|<[A-Z][\w.]{0,40}[ \t]*\/>/g;

/** Signs within a line. Code keeps its own. */
const settledSpans = (line: string, at: number, { remarks, closed, codes }: Settling): string =>
  outsideCode(line, (words) =>
    settleCodes(settleAttributes(words, at, remarks), at, codes, remarks),
  ).replace(SPAN, (whole) => {
    if (whole.startsWith('`')) return whole;
    if (whole.startsWith('{')) return shortcode(whole, at, remarks);
    if (!whole.startsWith('<')) return dressed(whole, at, remarks);
    const tab = /^<TabItem\s(?:[^<>]*\s)?label=["']([^"']{1,100})/.exec(whole)?.[1];
    if (tab !== undefined) return named(tab, at, remarks);
    const name = /^<([A-Z][\w.]*)>$/.exec(whole)?.[1];
    if (name !== undefined && !closed.has(name)) return whole;
    remarks.left(`balise d’un autre outil : ${whole.slice(0, 80)}`, at);
    return '';
  });

/** The name of a tab, of a step or of what folds, above what it holds. */
function named(name: string, at: number, remarks: Remarks): string {
  remarks.changed('onglets mis l’un sous l’autre, leur nom en gras', at);
  return `**${name}** `;
}

/** Rewrites what a line has beside its code. */
const outsideCode = (line: string, rewrite: (words: string) => string): string =>
  line.includes('`')
    ? line
        .split(/(`[^`\n]{1,300}`)/)
        .map((part, at) => (at % 2 === 1 ? part : rewrite(part)))
        .join('')
    : rewrite(line);

const SPAN = new RegExp(
  `\`[^\`\\n]{1,300}\`|${COMPONENT.source}|<[A-Z][\\w.]{0,40}>|\\{\\{[<%][^{}]{0,500}[>%]\\}\\}|!?\\[\\[[^[\\]\\n]{1,200}\\]\\]|(?<!=)==(?=[^\\s=|])[^=\\n]{1,200}(?<=[^\\s=|])==(?!=)|(?<=[\\p{L}\\d])~\\d{1,3}~|(?<=[\\p{L}\\d])\\^\\d{1,3}\\^`,
  'gu',
);

/** A picture of Hugo is a picture; the others are told, and what they hold stays. */
function shortcode(whole: string, at: number, remarks: Remarks): string {
  const picture = /^\{\{[<%]\s*(?:figure|img|image)\b/.test(whole);
  const value = (name: string) => new RegExp(`\\b${name}=["']([^"']*)["']`).exec(whole)?.[1] ?? '';
  if (picture && value('src') !== '') {
    const words = [...new Set(['alt', 'caption', 'title', 'attr'].map(value))].filter(Boolean);
    const [shown = '', ...beside] = words;
    return [`![${shown}](${value('src')})`, ...beside].join(' ');
  }
  const name =
    /^\{\{[<%]\s*(?:tab|tabitem|details|expand|collapse|accordion|step|spoiler)\s[^"']{0,40}["']([^"']{1,100})/.exec(
      whole,
    )?.[1];
  if (name !== undefined) return named(name, at, remarks);
  const page = /^\{\{[<%]\s*(?:rel)?ref\s+["']([^"']+)["']/.exec(whole)?.[1];
  if (page !== undefined) return page;
  remarks.left(`commande de Hugo ${whole.slice(0, 120)}`, at);
  return '';
}

function dressed(whole: string, at: number, remarks: Remarks): string {
  if (whole.startsWith('==')) {
    remarks.changed('surlignage « == » devenu du gras', at);
    return `**${whole.slice(2, -2)}**`;
  }
  if (whole.startsWith('~')) return figures(whole.slice(1, -1), LOW);
  if (whole.startsWith('^')) return figures(whole.slice(1, -1), HIGH);
  if (/_?toc_?\]\]$/i.test(whole)) return whole;
  remarks.changed('liens « [[…]] » réécrits', at);
  const [page = '', words] = whole.replace(/^!?\[\[|\]\]$/g, '').split('|');
  const [, place] = /^#([^#^]+)$/.exec(page.trim()) ?? [];
  if (place !== undefined) return `[${(words ?? place).trim()}](#${toSlug(place)})`;
  const address = encodeURI(page.trim());
  return whole.startsWith('!')
    ? `![${words && !/^\d+$/.test(words) ? words : ''}](${address})`
    : `[${(words ?? page).trim()}](${address})`;
}
