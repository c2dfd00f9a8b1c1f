import type { Remarks } from '../remarks.ts';

/** `{ .bouton }`, `{ width="300" align=left }`, `{.centre}`: how MkDocs, Hugo and pandoc dress what stands before. */
const LIST =
  /\{:?[ \t]?(?:[.#][A-Za-z][\w:-]{0,60}|[a-z][\w-]{0,30}=(?:"[^"{}\n]{0,200}"|'[^'{}\n]{0,200}'|[\w%.-]{1,40}))(?:[ \t]+(?:[.#][A-Za-z][\w:-]{0,60}|[a-z][\w-]{0,30}=(?:"[^"{}\n]{0,200}"|'[^'{}\n]{0,200}'|[\w%.-]{1,40}))){0,10}[ \t]?\}/g;

/** Attributes of React that hold an object: no reader sees them. */
const OBJECTS =
  /(<[A-Za-z][\w.-]{0,40}(?:\s[^<>{}\n]{0,300})?\s)[\w-]{1,40}=\{\{[^{}\n]{0,300}\}\}/g;

/** A tag of HTML with code in it: `<img src={useBaseUrl('/plan.png')} alt="Un plan" />`. */
const TAGS = /<[a-z][\w-]{0,20}\s[^<>\n]{0,500}>/g;

/** What code gives is the text that it holds, or nothing. */
const withoutCode = (tag: string): string =>
  tag.replace(/([\w-]{1,40})=\{([^{}\n]{0,300})\}/g, (_, name: string, code: string) => {
    const text = /['"]([^'"{}\n]{1,300})['"]/.exec(code)?.[1];
    return text === undefined ? '' : `${name}="${text}"`;
  });

/** Signs that open and close something that readers saw, or did not. */
const SIGNS: readonly [pattern: RegExp, shown: string, told?: string][] = [
  [/\{\/\*((?:[^*\n]|\*(?!\/)){0,1000})\*\/\}/g, '', 'commentaire'],
  [/(?<!\d[ \u00a0]?)%%([^%\n]{1,1000})%%/g, '', 'commentaire'],
  [/\{>>([^{}\n]{1,300}?)<<\}/g, '', 'commentaire'],
  [/\{--([^{}\n]{1,300}?)--\}/g, '', 'texte supprimé, en suivi des modifications'],
  [/\{\+\+([^{}\n]{1,300}?)\+\+\}/g, '$1'],
  [/\{~~[^{}~\n]{0,300}~>([^{}~\n]{0,300})~~\}/g, '$1'],
  [/\{==([^{}=\n]{1,300})==\}/g, '$1'],
  [/\^\^([^\s^][^^\n]{0,300})\^\^/g, '$1'],
  [/\+\+([a-z0-9]{1,20}(?:\+[a-z0-9]{1,20}){0,5})\+\+/g, '$1'],
  [/:(?:material|fontawesome|octicons|simple)-[\w-]{1,60}:/g, ''],
  [/(?<=\s)\^([a-z0-9-]{3,40})[ \t]*$/gi, '', 'repère d’Obsidian'],
];

/** Takes out of a line the attributes and the signs that other tools read; what hid words is told. */
export function settleAttributes(line: string, at: number, remarks: Remarks): string {
  let text = line.includes('={') ? line.replace(OBJECTS, '$1').replace(TAGS, withoutCode) : line;
  // A list of attributes belongs to what it touches, ends a line or stands alone; that of a heading may name its place.
  if (text.includes('{') && !/^[ \t]*(?:#{1,6}[ \t]|\{:?[ \t]?#)/.test(text))
    text = text.replace(LIST, (whole, place: number) => {
      const isAttached = place === 0 || /[)\]`*_\s]/.test(text[place - 1] ?? '');
      const isFromKramdown = whole.startsWith('{:');
      if (!isAttached || isFromKramdown) return whole;
      remarks.left(`attribut ${whole}`, at);
      return '';
    });
  for (const [pattern, shown, told] of SIGNS)
    text = text.replace(pattern, (...found: (string | number)[]) => {
      if (told) remarks.left(`${told} : « ${String(found[1]).trim()} »`, at);
      return shown === '$1' ? String(found[1]) : shown;
    });
  return text;
}
