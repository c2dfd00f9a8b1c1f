import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fewMatches } from '../corpus/problem.ts';
import { decodedPart } from '../markdown/decoded-address.ts';

/** What is wrong in the pages of a built site: links that lead nowhere, ids given twice. Each fault is reported once. */
export interface PageFault {
  /** Addresses of the pages that have it, without prefix, in the order of their files. */
  pages: string[];
  /** What is wrong, in French. */
  message: string;
  /** What to write instead, in French. */
  expected: string;
}

/** One page, as far as its links go. */
export interface ScannedPage {
  url: string;
  ids: ReadonlySet<string>;
  /** Ids that the page gives more than once. */
  repeated: string[];
  links: string[];
}

/**
 * Follows each link of a finished site, to its page and to its place in it. Where `checkReferences` reads what editors
 * wrote, this reads what readers get: menus, lists, templates, the pages for those who write.
 * @param folder the site on the disk
 * @param prefix sub-folder of the host, `/` or `/trame/`
 * @param scanned pages that were scanned when they were made, by file (`/kit/index.html`); the others are read here
 */
export function pageFaults(
  folder: string,
  prefix: string,
  scanned: ReadonlyMap<string, ScannedPage> = new Map(),
): PageFault[] {
  const files = listFiles(folder);
  const scan = pageScanner();
  const pages = new Map<string, ScannedPage>();
  for (const file of files) {
    if (file.endsWith('.html'))
      pages.set(file, scanned.get(file) ?? scan(file, readFileSync(join(folder, file), 'utf8')));
  }
  const urls = [...pages.values()].map(({ url }) => url);
  const faults = new Map<string, PageFault>();
  const report = (page: ScannedPage, fault: () => Omit<PageFault, 'pages'>, key: string) => {
    const known = faults.get(key);
    if (known) known.pages.push(page.url);
    else faults.set(key, { pages: [page.url], ...fault() });
  };
  const targets = targetReader(files, prefix);
  const nearest = fewMatches();
  for (const page of pages.values()) {
    for (const id of page.repeated) report(page, () => repeatedId(id), `id ${id}`);
    for (const link of page.links) {
      const target = targets(link, page.url);
      if (!target) continue;
      if (target.file === undefined)
        report(page, () => deadLink(link, nearest(target.path, urls)), `a ${link}`);
      else if (target.anchor !== '' && !isEditorScreen(target.anchor)) {
        const there = target.file === '' ? page : pages.get(target.file);
        if (there && !there.ids.has(target.anchor))
          report(
            page,
            () => deadAnchor(link, there, nearest(target.anchor, [...there.ids])),
            `# ${there.url} ${link}`,
          );
      }
    }
  }
  return [...faults.values()];
}

/** The editor keeps the screen that it shows behind the `#`: `/admin/#/collections/kit/entries/accueillir`. */
const isEditorScreen = (anchor: string): boolean => anchor.startsWith('/');

/** Every file of the site, as the address of the file: `/kit/index.html`. */
function listFiles(folder: string): Set<string> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length));
  return new Set(found.map((file) => file.split('\\').join('/')).sort());
}

/** Our templates quote every value and escape every quote: what looks like an attribute is one. */
const ATTRIBUTE = /\s(id|href|src|srcset|action|poster)="([^"]*)"/g;

/** Reads the links and the ids of one page; its file is given below the site, with its first slash. */
export type PageScanner = (file: string, html: string) => ScannedPage;

/** Opens a scanner for the pages of a site: what many of them name is held once. */
export function pageScanner(): PageScanner {
  const apart = heldOnce();
  return (file, html) => {
    const ids = new Set<string>();
    const repeated: string[] = [];
    const links = new Set<string>();
    for (const [, name, value = ''] of withoutInert(html).matchAll(ATTRIBUTE)) {
      if (name === 'srcset')
        for (const part of value.split(',')) links.add(apart(part.trim().split(' ')[0] ?? ''));
      else if (name !== 'id') links.add(apart(value.replaceAll('&amp;', '&')));
      else if (ids.has(value)) repeated.push(apart(value));
      else ids.add(apart(value));
    }
    return { url: file.replace(/index\.html$/, ''), ids, repeated, links: [...links] };
  };
}

/** Gives back the same words in a place of their own: V8 keeps a whole page for as long as one part of it is held. */
function heldOnce(): (part: string) => string {
  const held = new Map<string, string>();
  return (part) => {
    const known = held.get(part);
    if (known !== undefined) return known;
    const own = Buffer.from(part).toString();
    held.set(own, own);
    return own;
  };
}

/** The examples of the style guide stand in `inert` frames: they lead to invented places, and nobody can follow them. */
function withoutInert(html: string): string {
  if (!html.includes(' inert')) return html;
  let rest = html;
  let kept = '';
  for (let at = rest.search(INERT); at >= 0; at = rest.search(INERT)) {
    kept += rest.slice(0, at);
    rest = rest.slice(endOfElement(rest, at));
  }
  return kept + rest;
}

const INERT = /<div[^<>]* inert[ >]/;

/** Where the `<div>` that starts at `from` ends. */
function endOfElement(html: string, from: number): number {
  let depth = 0;
  for (const tag of html.slice(from).matchAll(/<(\/?)div\b[^<>]*>/g)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return from + tag.index + tag[0].length;
  }
  return html.length;
}

/** Where a link leads. */
interface Target {
  /** The file that answers; empty for the page itself, `undefined` when there is none. */
  file: string | undefined;
  /** Address without prefix. */
  path: string;
  anchor: string;
}

/** Tells where addresses lead; nothing for those of other sites. Each is read once: menus repeat on every page. */
function targetReader(files: ReadonlySet<string>, prefix: string) {
  const known = new Map<string, Target | undefined>();
  const read = (link: string, base: string): Target | undefined => {
    if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(link)) return undefined;
    const [address = '', hash = ''] = cut(link, '#');
    const anchor = hash.startsWith(':~:') ? '' : decodedPart(hash);
    const path = decodedPart(cut(address, '?')[0] ?? '');
    if (path === '') return { file: '', path, anchor };
    const rooted = path.startsWith('/')
      ? below(path, prefix)
      : decodedPart(new URL(address, `http://x${base}`).pathname);
    if (rooted === undefined) return { file: undefined, path, anchor };
    const file = rooted.endsWith('/') ? `${rooted}index.html` : rooted;
    return { file: files.has(file) ? file : undefined, path: rooted, anchor };
  };
  return (link: string, base: string): Target | undefined => {
    if (!link.startsWith('/')) return read(link, base);
    if (!known.has(link)) known.set(link, read(link, base));
    return known.get(link);
  };
}

const below = (path: string, prefix: string): string | undefined =>
  path.startsWith(prefix) ? `/${path.slice(prefix.length)}` : undefined;

function cut(text: string, sign: string): [string, string] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

const repeatedId = (id: string) => ({
  message: `l’identifiant « ${id} » est donné deux fois dans la page`,
  expected: 'un identifiant par élément ; renommez l’un des deux dans le gabarit ou l’intertitre',
});

const deadLink = (link: string, advice: string) => ({
  message: `le lien « ${link} » ne mène nulle part`,
  expected: `l’adresse d’une page ou d’un fichier du site, dans le gabarit ou dans le texte.${advice}`,
});

const deadAnchor = (link: string, { url }: ScannedPage, advice: string) => ({
  message: `le lien « ${link} » vise un endroit qui n’existe pas dans ${url}`,
  expected: `l’identifiant d’un élément de cette page.${advice}`,
});
