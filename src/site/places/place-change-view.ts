import { type Entry, entriesOf } from '../../corpus/entry.ts';
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
      forge: onForge(context),
    },
  };
}

/** Where who has an account on the forge changes a place: the address around the name of its file. */
interface ForgeWay {
  avant: string;
  apres: string;
  /** The editor of the site, which takes the message up; else the page of the forge, where its lines are pasted. */
  editeur: boolean;
}

/**
 * The way for who is not of the team: the editor when the forge takes proposals of outsiders, else the page where the
 * forge itself edits the file, which proposes what they write. The editor alone would turn them away.
 */
function onForge({ corpus, editLink, href }: SiteContext): ForgeWay | undefined {
  const [place, link] =
    entriesOf(corpus, 'lieu')
      .map((entry) => [entry, editLink(entry as unknown as Entry)] as const)
      .find(([, found]) => found !== undefined) ?? [];
  if (!place || !link) return undefined;
  const editeur = link.startsWith(href('/admin/'));
  if (editeur && corpus.edition.forge?.propositions !== true) return undefined;
  const at = link.lastIndexOf(place.slug);
  if (at < 0) return undefined;
  return { avant: link.slice(0, at), apres: link.slice(at + place.slug.length), editeur };
}
