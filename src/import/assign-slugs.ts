import { toSlug } from '../model/slug.ts';
import { chapterOf } from './assign-order.ts';
import type { Remarks } from './remarks.ts';

/** What the name of a new page is made from. */
export interface Named {
  path: string;
  titre: string;
  /** The name that its front matter asks for. */
  wanted?: string | undefined;
  remarks: Remarks;
}

const MAX_LENGTH = 80;
const SAYS_NOTHING =
  /^(?:index|page|document|sans-titre|untitled|nouveau|new|texte|[0-9a-f]{8,}|\d*)$/;

/**
 * Gives every text the name of its page: the one of its file, which keeps addresses close to the old ones; its title
 * when the file's name says nothing. Names taken twice get their chapter's name, then a number.
 * @param isReserved whether a name cannot be an address of the site
 */
export function assignSlugs(
  texts: readonly Named[],
  isReserved: (slug: string) => boolean,
): Map<string, string> {
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  for (const { path, titre, wanted: own, remarks } of texts) {
    const wanted = (own && toSlug(own)) || slugFor(path, titre);
    const slug = firstFree(wanted, path, (name) => taken.has(name) || isReserved(name));
    if (slug !== wanted)
      remarks.review(`nom « ${wanted} » déjà pris : la page s’appelle « ${slug} »`);
    taken.add(slug);
    slugs.set(path, slug);
  }
  return slugs;
}

function slugFor(path: string, title: string): string {
  const name = toSlug(withoutPrefix((path.split('/').pop() ?? '').replace(/\.\w+$/, '')));
  const slug = SAYS_NOTHING.test(name) ? toSlug(title) : name;
  const short = slug.length <= MAX_LENGTH ? slug : slug.slice(0, slug.lastIndexOf('-', MAX_LENGTH));
  return short || 'page';
}

/** `01-accueillir` and `2018-05-02-accueillir` are both called `accueillir`. */
function withoutPrefix(name: string): string {
  return name.replace(/^\d{4}-\d{2}-\d{2}-/, '').replace(/^\d+[\s._-]+/, '');
}

/** What a chapter's folder is called, for people: `1-aller-vers` → « Aller vers ». */
export function chapterName(path: string): string {
  const folder = withoutPrefix(chapterOf(path).split('/').pop()?.replace(/^_/, '') ?? '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return folder.charAt(0).toUpperCase() + folder.slice(1);
}

function firstFree(wanted: string, path: string, isTaken: (slug: string) => boolean): string {
  const chapter = toSlug(chapterName(path));
  const named = chapter ? [wanted, `${wanted}-${chapter}`] : [wanted];
  const numbered = Array.from({ length: 9999 }, (_, at) => `${wanted}-${at + 2}`);
  return [...named, ...numbered].find((slug) => !isTaken(slug)) ?? wanted;
}
