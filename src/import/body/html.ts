import type { Remarks } from '../remarks.ts';
import { convertTables } from './html-table.ts';
import { BLOCKS, EMPHASES, isHtml, readTag, TAG, type Tag } from './html-tags.ts';
import { BREAK, lineAt, lineEndsOf, NEW_LINE } from './signs.ts';

const PARAGRAPH = `${NEW_LINE}${NEW_LINE}`;
const INVISIBLE = /<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/gi;
const AUTOLINK = /<((?:https?:\/\/|mailto:)[^<>\s]+)>/g;
const E_MAIL = /<([^<>\s@]+@[^<>\s@]+\.[^<>\s@]+)>/g;
const ANCHOR = /<a\b([^>]*?\bhref\s*=[^>]*)>([\s\S]*?)<\/a>/gi;
const HEADING = /<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1>/gi;
const QUOTE = /<blockquote\b[^>]*>([\s\S]*?)<\/blockquote>/gi;

/**
 * Turns simple HTML into Markdown, since raw HTML is off in Trame. Words always stay; what a tag did and Markdown
 * cannot do is told in the report.
 */
export function convertHtml(text: string, remarks: Remarks): string {
  const visible = text.replace(
    INVISIBLE,
    (whole: string, name: string, inside: string, at: number) => {
      remarks.left(
        `<${name}> : ${inside.trim().replace(/\s+/g, ' ').slice(0, 200)}`,
        lineAt(text, at),
      );
      return lineEndsOf(whole);
    },
  );
  const linked = visible
    .replace(AUTOLINK, (_, address: string) => address)
    .replace(E_MAIL, '$1')
    .replace(ANCHOR, (_, attributes: string, label: string) => {
      const href = readTag(['', '', 'a', ` ${attributes}`]).attributes.get('href') ?? '';
      return `[${label.replace(/\s*\n\s*/g, ' ').trim()}](${href})${lineEndsOf(label)}`;
    });
  const tabled = convertTables(linked, remarks)
    .replace(HEADING, (_, level: string, words: string) => {
      const title = words.replace(/<br\s*\/?>|\s+/gi, ' ').trim();
      return `${PARAGRAPH}${'#'.repeat(Number(level))} ${title}${PARAGRAPH}${lineEndsOf(words)}`;
    })
    .replace(QUOTE, (_, words: string) => {
      const lines = words
        .trim()
        .replace(/\s*<\/?p\b[^>]*>\s*/gi, '\n\n')
        .split('\n');
      return `${PARAGRAPH}${lines.map((line) => `> ${line.trim()}`).join(NEW_LINE)}${PARAGRAPH}${lineEndsOf(words)}`;
    });
  return replaceTags(tabled.replace(/(<li\b[^>]*>)(\s+)/gi, '$2$1'), remarks);
}

/** The same text without its tags, for the count of words. */
export function withoutHtml(text: string): string {
  return text
    .replace(INVISIBLE, ' ')
    .replace(AUTOLINK, '$1')
    .replace(E_MAIL, '$1')
    .replace(TAG, (...match) => {
      const tag = readTag(match);
      if (!isHtml(tag)) return match[0];
      const shown = tag.closing ? '' : (tag.attributes.get('alt') ?? '');
      return /^(br|hr|li|ul|ol|h[1-6]|t[rdh]|table|caption|option)$/.test(tag.name) ||
        BLOCKS.has(tag.name)
        ? ' '
        : shown;
    });
}

function replaceTags(text: string, remarks: Remarks): string {
  const lists: string[] = [];
  const dropped = new Map<string, number>();
  const replaced = text.replace(TAG, (...match: (string | undefined)[]) => {
    const whole = match[0] ?? '';
    const tag = readTag(match);
    const at = Number(match[4]);
    if (!isHtml(tag)) return whole.replace('<', '\\<');
    if (!dropped.has(tag.name)) dropped.set(tag.name, lineAt(text, at));
    tellLoss(tag, remarks, lineAt(text, at));
    return `${markdownOf(tag, lists)}${lineEndsOf(whole)}`;
  });
  const names = [...dropped.keys()].map((name) => `<${name}>`).join(', ');
  if (names)
    remarks.changed(
      `balises HTML remplacées ou retirées, mots gardés : ${names}`,
      [...dropped.values()][0],
    );
  return replaced.replace(/<(?=[a-zA-Z/!?])/g, (sign, at: number) =>
    replaced[at - 1] === '\\' ? sign : '\\<',
  );
}

function tellLoss({ name, closing, attributes }: Tag, remarks: Remarks, line: number): void {
  if (closing) return;
  if (name === 'u')
    remarks.review('texte souligné (<u>) : on le prendrait pour un lien, il ne l’est plus', line);
  if (name === 'iframe' || name === 'embed') {
    remarks.review(
      `contenu intégré (<${name}>) remplacé par un lien : ${attributes.get('src') ?? 'sans adresse'}`,
      line,
    );
  }
  if (/^(video|audio|source|object|input|select|textarea|svg)$/.test(name)) {
    remarks.left(`<${name}> ${attributes.get('src') ?? attributes.get('data') ?? ''}`.trim(), line);
  }
}

function markdownOf(tag: Tag, lists: string[]): string {
  const { name, closing, attributes } = tag;
  const emphasis = EMPHASES.get(name);
  if (emphasis) return emphasis;
  if (name === 'ul' || name === 'ol') return listEdge(tag, lists);
  if (name === 'li')
    return closing
      ? ''
      : `${NEW_LINE}${'   '.repeat(Math.max(0, lists.length - 1))}${lists.at(-1) === 'ol' ? '1.' : '-'} `;
  if (name === 'br') return BREAK;
  if (name === 'hr') return `${PARAGRAPH}---${PARAGRAPH}`;
  if (name === 'img') return `![${attributes.get('alt') ?? ''}](${attributes.get('src') ?? ''})`;
  if ((name === 'iframe' || name === 'embed') && !closing) return embedded(attributes);
  if (BLOCKS.has(name)) return lists.length > 0 ? ' ' : PARAGRAPH;
  return '';
}

function listEdge({ name, closing }: Tag, lists: string[]): string {
  if (closing) lists.pop();
  else lists.push(name);
  const isOutside = lists.length === (closing ? 0 : 1);
  return isOutside ? PARAGRAPH : '';
}

function embedded(attributes: ReadonlyMap<string, string>): string {
  const address = attributes.get('src') ?? '';
  return address
    ? `${PARAGRAPH}[${attributes.get('title') || address}](${address})${PARAGRAPH}`
    : '';
}
