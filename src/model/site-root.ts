/**
 * Sub-folder that the address of a site ends with: `/inclusion/` in `https://www.departement.example/inclusion`, `/` at
 * the root of a domain.
 */
export const subFolder = (adresse: string): string =>
  `${new URL(adresse).pathname}/`.replaceAll(/\/+/g, '/');

/**
 * Where a published site begins, with its last slash. Its address says it, sub-folder included; the sub-folder of the
 * host is added where the address names none.
 * @param prefix sub-folder that the pages are built for; a trial elsewhere keeps the address of the site
 */
export const siteRoot = (adresse: string, prefix: string): string =>
  new URL(adresse).origin + (subFolder(adresse) === '/' ? prefix : subFolder(adresse));
