/**
 * What a page of the site may load and run, as browsers are told (Content Security Policy, level 3): files of its own
 * site and nothing else; no style and no script in the page itself. Each page says it, for hosts that add no header;
 * a host that can sends it with `frame-ancestors`, which only a header may hold (admin/heberger.md).
 */
const RULES = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'media-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
};

/** Pagefind is a program in WebAssembly, which browsers compile on the spot: nothing else may be. */
const WITH_SEARCH = { ...RULES, 'script-src': "'self' 'wasm-unsafe-eval'" };

const written = (rules: Record<string, string>): string =>
  Object.entries(rules)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/**
 * The policy of the pages of a layout.
 * @param read other sites whose files they may read, by their origin
 */
export const pagePolicy = (layout: string, read: readonly string[] = []): string => {
  const rules = layout === 'recherche' ? WITH_SEARCH : RULES;
  return written({ ...rules, 'connect-src': [rules['connect-src'], ...read].join(' ') });
};

/** The policy that a host sends for the whole site, in a header. */
export const SITE_POLICY: string = `${written(WITH_SEARCH)}; frame-ancestors 'none'`;

/**
 * The policy of `/media/`, in a header: what people contribute, opened at its own address, acts in the name of no site
 * and reads nothing of the editor's. A drawing may have its styles, and the pictures that it holds in itself.
 */
export const MEDIA_POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; media-src 'self'";

/** Chrome refuses to show a PDF that is sandboxed; in every browser, its viewer already stands apart from the site. */
export const isSandboxed = (path: string): boolean => !/\.pdf$/i.test(path);
