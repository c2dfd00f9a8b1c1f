import type { Remarks } from '../remarks.ts';
import { type Definitions, type FoundLink, readLink } from './read-link.ts';
import type { Shield } from './shield.ts';

/** Where an address of the old site leads now: a new address, or the reason why there is none (an image may still be linked to). */
export type LinkTarget = { address: string } | { lost: string; link?: string };

/** Finds the new address of a link or of an image. */
export type LinkResolver = (address: string, isImage: boolean, line: number) => LinkTarget;

/** What is needed to rewrite the links of a body. */
export interface LinkContext {
  resolve: LinkResolver;
  definitions: Definitions;
  shield: Shield;
  remarks: Remarks;
  /** Mends the emphasis of a link's own words. */
  mend: (text: string) => string;
}

const BARE = /(?<![\w/@])(?:https?:\/\/|www\.)[^\s<>[\]"«»|]*[^\s<>[\]"«»|.,;:!?…'’)*_]\/?/gi;
const FOOTNOTE_CALL = /^\[\^[^\]\s]+\]/;

/** Rewrites the links and images of a text, then puts them away so that no later step breaks them. */
export function rewriteLinks(text: string, line: number, context: LinkContext): string {
  let result = '';
  let plain = 0;
  for (let at = text.search(/!?\[/); at !== -1 && at < text.length; ) {
    const isEscaped = text[at - 1] === '\\';
    const call = isEscaped ? undefined : FOOTNOTE_CALL.exec(text.slice(at))?.[0];
    const link = isEscaped || call ? undefined : readLink(text, at, context.definitions);
    if (link || call) {
      result += hideBare(text.slice(plain, at), line, context);
      result += link ? rewrite(link, line, context) : context.shield.hide(call ?? '');
      plain = link ? link.end : at + (call?.length ?? 0);
    }
    const next = text.slice(Math.max(plain, at + 1)).search(/!?\[/);
    at = next === -1 ? -1 : Math.max(plain, at + 1) + next;
  }
  return result + hideBare(text.slice(plain), line, context);
}

function rewrite(link: FoundLink, line: number, context: LinkContext): string {
  return link.isImage ? rewriteImage(link, line, context) : rewriteAnchor(link, line, context);
}

function rewriteAnchor(link: FoundLink, line: number, context: LinkContext): string {
  const { shield, remarks } = context;
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(link.label) ?? [];
  if (before || after) remarks.changed('espaces égarés dans un lien, sortis du lien', line);
  if (words === '' && link.address === '') return ' ';
  const target = context.resolve(link.address, false, line);
  const label = words ? context.mend(rewriteInside(words, line, context)) : link.address;
  if ('lost' in target) {
    remarks.review(
      `lien retiré, mots gardés : ${link.address || '(adresse vide)'} — ${target.lost}`,
      line,
    );
    return `${before}${label}${after}`;
  }
  if (words === '')
    remarks.review(`lien sans mots vers ${target.address} : dites où il mène`, line);
  return `${before}${shield.hide(`[${label}](${destination(target.address, link.title)})`)}${after}`;
}

/** The words of a link may hold an image, never another link: a bare address in it stays plain text. */
function rewriteInside(words: string, line: number, context: LinkContext): string {
  if (words.includes('![')) return rewriteLinks(words, line, context);
  return words.replace(BARE, (address) => context.shield.hide(address));
}

function rewriteImage(link: FoundLink, line: number, context: LinkContext): string {
  const { shield, remarks } = context;
  const target = context.resolve(link.address, true, line);
  const name = decodeURIComponentSafely(link.address.split('/').pop() ?? '');
  if ('lost' in target) {
    remarks.review(`image retirée : ${link.address || '(adresse vide)'} — ${target.lost}`, line);
    return target.link
      ? shield.hide(`[${link.label || name}](${destination(target.link, '')})`)
      : link.label;
  }
  const alternative = link.label.trim() || `Image à décrire (${name})`;
  if (!link.label.trim())
    remarks.review(`image sans description : ${name}. Dites ce qu’elle montre`, line);
  return shield.hide(`![${alternative}](${destination(target.address, link.title)})`);
}

/** An address fit to stand between brackets. */
function destination(address: string, title: string): string {
  const safe = address.replace(/\s/g, '%20').replace(/\(/g, '%28').replace(/\)/g, '%29');
  return title ? `${safe} ${title}` : safe;
}

/** Addresses that stand in the text become links, since Trame does not guess them. */
function hideBare(text: string, line: number, { shield, remarks, resolve }: LinkContext): string {
  return text.replace(BARE, (address) => {
    const target = resolve(address, false, line);
    if ('lost' in target) return shield.hide(address);
    remarks.changed('adresses écrites dans le texte devenues des liens', line);
    return shield.hide(`[${address}](${destination(target.address, '')})`);
  });
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
