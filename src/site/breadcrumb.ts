import { listUrl } from '../model/addresses.ts';
import { pageNamed } from '../model/pages.ts';
import { isListed, type TypeName, typeNamed } from '../model/types.ts';
import type { MenuLink } from './page-view.ts';
import type { SiteContext } from './site-context.ts';

/**
 * The way to a page: the home page, the list of its collection where there is one, then the page itself.
 * @param here title as it is shown, and address with the prefix of the host
 * @param type collection of the entry, or that the page is made of
 */
export function breadcrumb(
  here: MenuLink,
  type: TypeName | undefined,
  { href }: Pick<SiteContext, 'href'>,
): MenuLink[] {
  const home = pageNamed('accueil');
  const list =
    type && isListed(type) ? [{ titre: typeNamed(type).plural, url: href(listUrl(type)) }] : [];
  return [
    { titre: home.titre, url: href(home.url) },
    ...list.filter(({ url }) => url !== here.url),
    here,
  ];
}
