import { posix } from 'node:path';
import { decodedPart } from '../markdown/decoded-address.ts';
import { toSlug } from '../model/slug.ts';
import type { LinkResolver, LinkTarget } from './body/links.ts';
import type { OldAddresses } from './old-addresses.ts';
import type { MediaCopy, MediaPlan } from './plan-media.ts';
import type { SourceTree } from './read-tree.ts';
import type { Remarks } from './remarks.ts';

/** A page that is being imported, seen by those that link to it. */
export interface NewPage {
  url: string;
  /** Anchors of its headings. */
  anchors: readonly string[];
}

/** All that addresses of the old site may lead to. */
export interface Surroundings {
  tree: SourceTree;
  /** Full address of the old site, and its sub-folder on its host. */
  site: string;
  base: string;
  old: OldAddresses;
  /** New pages, by path of their source. */
  pages: ReadonlyMap<string, NewPage>;
  /** Addresses that exist in Trame already. */
  existing: ReadonlySet<string>;
  media: MediaPlan;
}

const lost = (reason: string): LinkTarget => ({ lost: reason });

/** Makes the resolver of one text; the files that it needs are added to `copies`. */
export function linkResolver(
  path: string,
  around: Surroundings,
  copies: Map<string, MediaCopy>,
  remarks: Remarks,
): LinkResolver {
  return (raw, isImage, line) => {
    const address = raw.trim();
    if (address === '') return lost('adresse vide');
    const local = localPart(localPart(address, around.site) ?? address, around.base);
    if (local === undefined) return outside(address, isImage);
    return inside(local, isImage, line);
  };

  function inside(address: string, isImage: boolean, line: number): LinkTarget {
    const [target = '', anchor] = decodedPart(address).split('#', 2);
    if (target === '') return ownAnchor(anchor ?? '');
    const page = isImage ? undefined : findPage(target);
    if (page) return { address: withAnchor(page, anchor, line) };
    const file = findFile(target.replace(/[?].*$/s, ''));
    if (file) return takeFile(file, line);
    if (around.existing.has(target)) return { address };
    const elsewhere = isImage ? around.tree.findByName(posix.basename(target)) : undefined;
    if (elsewhere) {
      remarks.review(`image trouvée dans un autre dossier : ${elsewhere}`, line);
      return takeFile(elsewhere, line);
    }
    return lost(
      isImage
        ? 'ce fichier n’est pas dans le dossier importé'
        : 'cette page n’est pas dans le dossier importé',
    );
  }

  function ownAnchor(anchor: string): LinkTarget {
    const own = around.pages.get(path)?.anchors.find((id) => toSlug(id) === toSlug(anchor));
    return own ? { address: `#${own}` } : lost('aucun intertitre de la page ne porte ce nom');
  }

  function findPage(target: string): NewPage | undefined {
    const relative = posix.join(posix.dirname(path), target);
    const source = target.startsWith('/')
      ? around.old.find(target)
      : (around.old.find(relative) ?? around.old.find(target));
    return source === undefined ? undefined : around.pages.get(source);
  }

  function withAnchor({ url, anchors }: NewPage, anchor: string | undefined, line: number): string {
    if (!anchor) return url;
    const found = anchors.find((id) => toSlug(id) === toSlug(anchor));
    if (!found)
      remarks.review(
        `lien vers ${url} : son ancre #${anchor} n’existe plus, le lien mène en haut de la page`,
        line,
      );
    return found ? `${url}#${found}` : url;
  }

  function findFile(target: string): string | undefined {
    const candidates = target.startsWith('/')
      ? [target.slice(1)]
      : [posix.join(posix.dirname(path), target), target.replace(/^(?:\.\.?\/)+/, '')];
    return candidates
      .map((name) => around.tree.findFile(name))
      .find((found) => found !== undefined);
  }

  function takeFile(file: string, line: number): LinkTarget {
    const planned = around.media.add(file);
    if ('refusal' in planned) return lost(planned.refusal);
    if (!copies.has(file) && around.media.isHeavy(file))
      remarks.review(`image lourde : ${file}. Réduisez-la avant de publier`, line);
    copies.set(file, planned);
    return { address: `/media/${planned.name}` };
  }
}

/** The part of an address below the old site or its sub-folder; `undefined` for any other site. */
function localPart(address: string, site: string): string | undefined {
  if (site && (address === site || address.startsWith(`${site}/`)))
    return address.slice(site.length) || '/';
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/|www\.)/i.test(address) ? undefined : address;
}

function outside(address: string, isImage: boolean): LinkTarget {
  const full = address.startsWith('//')
    ? `https:${address}`
    : address.replace(/^www\./i, 'https://www.');
  if (!/^(?:https?|mailto|tel):/i.test(full)) return lost('ce genre d’adresse n’est pas accepté');
  if (/^https?:/i.test(full) && !URL.canParse(full)) return lost('adresse mal formée');
  return isImage
    ? { lost: 'l’image est sur un autre site : enregistrez-la dans content/media', link: full }
    : { address: full };
}
