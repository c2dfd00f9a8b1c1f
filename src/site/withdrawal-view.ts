import type { Withdrawal } from '../corpus/withdrawals.ts';
import { listUrl } from '../model/addresses.ts';
import { isListed, typeNamed } from '../model/types.ts';
import { displayDate } from './dates.ts';
import type { PageView } from './page-view.ts';
import type { SiteContext } from './site-context.ts';
import { pageOfSiteView } from './site-page-view.ts';

/** What answers at the address of a page that left: what stood here, why it left, what stands in its place. */
export function withdrawalView(withdrawal: Withdrawal, context: SiteContext): PageView {
  const { url, titre, type, date, raison, remplacement } = withdrawal;
  const { plural, label } = typeNamed(type);
  const listed = isListed(type) ? type : undefined;
  const { href, writer } = context;
  return {
    ...pageOfSiteView(
      { url, titre, ...(listed && { type: listed }) },
      'Cette page n’est plus publiée.',
      context,
    ),
    contenu: {
      genre: label.toLowerCase(),
      date: displayDate(date),
      raison: writer.text(raison),
      remplacement: remplacement && writer.link(remplacement),
      liste: listed && { titre: writer.text(plural), url: href(listUrl(listed)) },
    },
  };
}
