import type { Remarks } from '../remarks.ts';
import { lineAt, lineEndsOf } from './signs.ts';

/** What Liquid expressions may ask for: `page.title`, `site.title`… */
export type LiquidValues = ReadonlyMap<string, string>;

const TAG = /\{%-?\s*([\s\S]*?)\s*-?%\}/g;
const EXPRESSION = /(?<!\\)\{\{-?\s*([^{}]*?)\s*-?\}\}/g;
const FIGURE = /^chiffre:[a-z0-9-]+$/;

/** Takes Jekyll's template language out of the text: what can be computed is, the rest is told. */
export function resolveLiquid(text: string, values: LiquidValues, remarks: Remarks): string {
  const withoutTags = text.replace(TAG, (whole: string, inside: string, at: number) => {
    const replacement = resolveTag(inside);
    if (replacement === undefined)
      remarks.left(`instruction Liquid ${oneLine(whole)}`, lineAt(text, at));
    return `${replacement ?? ''}${lineEndsOf(whole)}`;
  });
  const resolved = withoutTags.replace(EXPRESSION, (whole: string, inside: string, at: number) => {
    if (FIGURE.test(inside)) return whole;
    const value = resolveExpression(inside, values);
    if (value !== undefined) return value;
    remarks.review(
      `expression Liquid ${oneLine(whole)} : écrivez sa valeur`,
      lineAt(withoutTags, at),
    );
    return `\\{\\{ ${oneLine(inside)} }}${lineEndsOf(whole)}`;
  });
  return resolved
    .replace(/(?<!\\)\{\{(?!chiffre:[a-z0-9-]+\}\})/g, '\\{\\{')
    .replaceAll('{%', '\\{%');
}

/** The same text without Liquid, for the count of words. */
export function withoutLiquid(text: string): string {
  return text
    .replace(TAG, (_, inside: string) => ` ${resolveTag(inside) ?? ''} `)
    .replace(EXPRESSION, (whole, inside: string) => (FIGURE.test(inside) ? whole : ' '));
}

/** What a tag stands for; `undefined` when only Jekyll knows. */
function resolveTag(inside: string): string | undefined {
  const [name, ...rest] = inside.split(/\s+/);
  if (name === 'raw' || name === 'endraw') return '';
  if (name === 'link' || name === 'post_url')
    return `/${rest.join(' ').replace(/^["'/]+|["']$/g, '')}`;
  if (name?.startsWith('include')) return includedImage(inside);
  return undefined;
}

/** `{% include image.html src="…" alt="…" %}`: nearly every Jekyll site has one of these. */
function includedImage(inside: string): string | undefined {
  const parameters = new Map(
    [...inside.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((match) => [
      match[1],
      match[2] ?? match[3] ?? '',
    ]),
  );
  const address = ['src', 'url', 'file', 'image', 'path']
    .map((name) => parameters.get(name))
    .find((value) => value && /\.(png|jpe?g|gif|svg|webp|avif)$/i.test(value));
  if (!address) return undefined;
  const alternative = ['alt', 'description', 'caption', 'title']
    .map((name) => parameters.get(name))
    .find(Boolean);
  return `![${alternative ?? ''}](${address})`;
}

function resolveExpression(inside: string, values: LiquidValues): string | undefined {
  const [value = ''] = inside.split('|').map((part) => part.trim());
  if (value === 'site.baseurl' || value === 'site.url') return '';
  const quoted = /^(["'])(.*)\1$/.exec(value);
  return quoted ? quoted[2] : values.get(value);
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');
