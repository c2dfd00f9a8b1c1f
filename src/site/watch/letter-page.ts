import type { PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { sitePageView } from '../site-page-view.ts';
import { letters } from './letter.ts';
import { letterHtml } from './letter-html.ts';
import { letterText } from './letter-text.ts';

/** The letters: the last one ready to copy, the others as files. Who receives them is known to their sender alone. */
export function letterPageView(context: SiteContext): PageView {
  const { href } = context;
  const [last, ...before] = letters(context);
  const files = (letter: typeof last) =>
    letter && {
      mois: letter.mois,
      titre: letter.titre,
      html: href(letter.urls.html),
      texte: href(letter.urls.texte),
    };
  return {
    ...sitePageView(
      'lettre-de-veille',
      'Une lettre par mois, faite des changements signalés. Copiez-la dans votre messagerie, et envoyez-la à qui vous voulez.',
      context,
    ),
    contenu: {
      derniere: last && { ...files(last), source: letterHtml(last), corps: letterText(last) },
      anterieures: before.map(files),
    },
  };
}
