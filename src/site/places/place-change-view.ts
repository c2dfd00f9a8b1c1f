import { PLACE_FINDER } from '../../model/addresses.ts';
import { pageUrl } from '../../model/pages.ts';
import { placeChangeMail } from '../../model/places/place-change.ts';
import type { PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { sitePageView } from '../site-page-view.ts';

/** The form that makes an e-mail of what has changed in a place, on the device of who saw it. */
export function placeChangeView(context: SiteContext): PageView {
  const { corpus, href, canonical, writer } = context;
  const courriel = corpus.edition.mentions?.courriel ?? '';
  const { subject, body } = placeChangeMail({
    page: '(son adresse)',
    nom: '(le nom du lieu)',
    champs: {},
    avant: {},
    remarque: '(écrivez ici ce qui a changé, et d’où vous le tenez)',
  });
  const given = new URLSearchParams({ subject, body }).toString().replaceAll('+', '%20');
  return {
    ...sitePageView(
      'signaler-lieu',
      'Un numéro, un horaire, une adresse a changé ? Dites-le : l’équipe qui tient la liste corrige.',
      context,
    ),
    contenu: {
      courriel,
      editeur: writer.text(corpus.edition.editeur),
      lettre: `mailto:${courriel}?${given}`,
      donnees: href(PLACE_FINDER),
      racine: canonical(pageUrl('liste-lieu')),
      forge: corpus.edition.forge?.propositions === true ? href('/admin/') : undefined,
    },
  };
}
