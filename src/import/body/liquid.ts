import { Context, Liquid, type TagToken, Tokenizer, TokenKind } from 'liquidjs';
import { TO_COMPLETE } from '../fields/placeholder.ts';
import type { Remarks } from '../remarks.ts';
import { lineEndsOf, lineFinder } from './signs.ts';

/** What Liquid expressions may ask for: `page.title`, `site.title`… */
export type LiquidValues = ReadonlyMap<string, string>;

const FIGURE = /^\{\{\s*chiffre:[a-z0-9-]+\s*\}\}$/;
const IMAGE = /\.(?:png|jpe?g|gif|svg|webp|avif)$/i;

/** A piece of a text: words, or something of Liquid's. */
interface Piece {
  kind: 'text' | 'output' | 'tag';
  whole: string;
  at: number;
  name: string;
  args: string;
}

const engine = new Liquid({ strictVariables: true, ownPropertyOnly: true });

/** Takes Jekyll's template language out of the text: what can be computed is, the rest is told. */
export function resolveLiquid(text: string, values: LiquidValues, remarks: Remarks): string {
  const lineOf = lineFinder(text);
  const context = new Context(scopeOf(values), engine.options, { sync: true });
  return rewrite(text, (piece) => {
    const line = lineOf(piece.at);
    const shown = piece.whole.replace(/\s+/g, ' ');
    if (piece.kind === 'output') {
      const value = FIGURE.test(piece.whole) ? piece.whole : evaluate(piece.whole, context);
      if (value === undefined)
        remarks.review(`expression Liquid ${shown} : écrivez sa valeur`, line);
      return value ?? `${TO_COMPLETE} (${shown.replace(/[{}]/g, '').trim()})`;
    }
    if (piece.name === 'comment') {
      const words = piece.args.trim().replace(/\s+/g, ' ');
      if (words) remarks.left(`commentaire : « ${words} »`, line);
      return '';
    }
    const resolved = resolveTag(piece);
    if (resolved !== undefined) {
      const unsaid = piece.name.startsWith('include')
        ? [...givenTo(piece.args).values()].filter((value) => !resolved.includes(value))
        : [];
      if (unsaid.length > 0) remarks.left(`de l’inclusion : ${unsaid.join(' ; ')}`, line);
      return resolved;
    }
    remarks.left(`instruction Liquid ${shown}`, line);
    return /^(?:assign|increment|decrement|echo)$/.test(piece.name)
      ? (evaluate(piece.whole, context) ?? '')
      : '';
  });
}

/** The same text without Liquid, for the count of words. */
export const withoutLiquid = (text: string): string =>
  rewrite(text, (piece) => {
    if (piece.kind === 'output') return FIGURE.test(piece.whole) ? piece.whole : ' ';
    return piece.name === 'comment' ? '' : ` ${resolveTag(piece) ?? ''} `;
  });

/** Rewrites what is Liquid; lines keep their numbers. */
function rewrite(text: string, write: (piece: Piece) => string): string {
  let out = '';
  let isCut = false;
  for (const piece of piecesOf(text)) {
    const written = piece.kind === 'text' ? piece.whole : write(piece);
    if (piece.kind !== 'text' && written === '') isCut = true;
    // What a tag parted stays apart: « {% if a %}un{% else %}deux{% endif %} ».
    if (isCut && written !== '') {
      if (/[\p{L}\p{N}]$/u.test(out.slice(-2)) && /^[\p{L}\p{N}]/u.test(written)) out += ' ';
      isCut = false;
    }
    out += written;
    if (piece.kind === 'text') continue;
    out += '\n'.repeat(Math.max(0, lineEndsOf(piece.whole).length - lineEndsOf(written).length));
  }
  return out;
}

/** Cuts a text; comments and highlighted code are one piece. What Liquid itself cannot read is text. */
function piecesOf(text: string): Piece[] {
  const end = Math.max(text.lastIndexOf('}}'), text.lastIndexOf('%}')) + 2;
  if (end < 2) return [{ kind: 'text', whole: text, at: 0, name: '', args: '' }];
  const pieces: Piece[] = [];
  let open: Piece | undefined;
  for (const token of tokensOf(text.slice(0, end))) {
    const whole = text.slice(token.begin, token.end);
    const isTag = token.kind === TokenKind.Tag;
    const { name = '', args = '' } = isTag ? (token as TagToken) : {};
    if (open) {
      open.whole += whole;
      if (name !== `end${open.name}`) open.args += whole;
      else open = undefined;
      continue;
    }
    const kind = isTag ? 'tag' : token.kind === TokenKind.Output ? 'output' : 'text';
    const piece: Piece = { kind, whole, at: token.begin, name, args };
    pieces.push(piece);
    if (name === 'comment' || name === 'highlight') {
      piece.args = name === 'highlight' ? `${args}\n` : '';
      open = piece;
    }
  }
  pieces.push({ kind: 'text', whole: text.slice(end), at: end, name: '', args: '' });
  return pieces;
}

function tokensOf(text: string) {
  try {
    return new Tokenizer(text).readTopLevelTokens();
  } catch {
    // A brace that nothing closes: the text is words.
    return [{ kind: TokenKind.HTML, begin: 0, end: text.length }];
  }
}

/** What a tag of Jekyll stands for; `undefined` when only Jekyll knows. */
function resolveTag({ name, args }: Piece): string | undefined {
  if (name === 'raw' || name === 'endraw') return '';
  if (name === 'link' || name === 'post_url') {
    const path = args.trim().replace(/^["'/]+|["']$/g, '');
    return name === 'link' ? `/${path}` : `/_posts/${path}`;
  }
  if (name === 'highlight') return highlighted(args);
  if (/^(?:tab|step|code|collapse|details|summary)$/.test(name)) return titled(args);
  return name.startsWith('include') ? included(args) : undefined;
}

/** `{% highlight yaml %}` holds code; no line of it may end the fence. */
function highlighted(args: string): string {
  const [language = '', ...lines] = args.split('\n');
  const code = lines.join('\n').replace(/^\n|\n$/g, '');
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language.trim().split(/\s+/)[0]}\n${code}\n${fence}`;
}

/** `{% tab title="Mairie" %}`: the name of what it opens, in bold. */
function titled(args: string): string | undefined {
  const title = givenTo(args).get('title') ?? givenTo(args).get('name');
  return title ? `**${title}** ` : undefined;
}

/** `{% include image.html src="…" alt="…" %}`: a picture, or words that the template showed. */
function included(args: string): string | undefined {
  const given = givenTo(args);
  const first = (names: readonly string[], fits: (value: string) => boolean = Boolean) =>
    names.map((name) => given.get(name) ?? '').find(fits);
  const address = first(['src', 'url', 'file', 'image', 'path'], (value) => IMAGE.test(value));
  if (address) return `![${first(['alt', 'description', 'caption', 'title']) ?? ''}](${address})`;
  return first(['content', 'text', 'texte', 'contenu', 'body', 'message']);
}

const givenTo = (args: string): Map<string, string> =>
  new Map(
    [...args.matchAll(/(?<![\w-])([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
      ([, name = '', double, single]) => [name, double ?? single ?? ''],
    ),
  );

function evaluate(whole: string, context: Context): string | undefined {
  try {
    return String(engine.renderSync(engine.parse(whole), context));
  } catch {
    return undefined;
  }
}

/** `page.title` → `{ page: { title } }`. The address of the old site is nothing: links are led by their path. */
function scopeOf(values: LiquidValues): Record<string, Record<string, string>> {
  const scope: Record<string, Record<string, string>> = {
    site: { baseurl: '', url: '' },
    page: {},
  };
  for (const [path, value] of values) {
    const [group = '', ...name] = path.split('.');
    scope[group] = { ...scope[group], [name.join('.')]: value };
  }
  return scope;
}
