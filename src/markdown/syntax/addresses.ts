/**
 * What an address leads to:
 * - `web` (http, https), `contact` (mailto, tel), `root` (`/kit/`), `anchor` (`#ici`): what writers may use;
 * - `relative` (`kit/`): works, but breaks when the page moves;
 * - `no-scheme` (`//site.fr`), `script`, `other` (any other scheme): never rendered as a link.
 */
export type AddressKind =
  | 'web'
  | 'contact'
  | 'root'
  | 'anchor'
  | 'relative'
  | 'empty'
  | 'no-scheme'
  | 'script'
  | 'other';

const SCHEMES: Record<string, AddressKind> = {
  http: 'web',
  https: 'web',
  mailto: 'contact',
  tel: 'contact',
  javascript: 'script',
  data: 'script',
  vbscript: 'script',
};

/** Tells what an address leads to, seen through disguises (letter case, spaces, control characters, `%09`, `&#1;`). */
export function addressKind(url: string): AddressKind {
  const bare = undisguised(url);
  const scheme = /^([a-z][a-z\d+.-]*):/.exec(bare)?.[1];
  if (scheme !== undefined)
    return Object.hasOwn(SCHEMES, scheme) ? (SCHEMES[scheme] ?? 'other') : 'other';
  if (bare === '') return 'empty';
  if (/^[/\\]{2}/.test(bare)) return 'no-scheme';
  if (bare.startsWith('/')) return 'root';
  return bare.startsWith('#') ? 'anchor' : 'relative';
}

/** Whether an address may stand in a page. Editors' mistakes pass, what could run or lead astray does not. */
export function isSafeAddress(url: string): boolean {
  return !['script', 'other', 'no-scheme'].includes(addressKind(url));
}

/** Lower case, decoded, without entities, nor the spaces and invisible characters that browsers skip. */
const undisguised = (url: string): string =>
  decoded(url)
    .replace(/&#?\w{1,32};|[\p{C}\p{Z}]/gu, '')
    .toLowerCase();

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url.replace(/%([0-7][\da-f])/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  }
}
