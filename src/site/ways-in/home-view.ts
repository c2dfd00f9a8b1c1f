import { type Entry, entriesOf } from '../../corpus/entry.ts';
import { listUrl, type Profile } from '../../model/addresses.ts';
import type { Need, Thread } from '../../model/content-type.ts';
import { isFrench } from '../../model/languages.ts';
import { filledPages, pageUrl, profileId } from '../../model/pages.ts';
import {
  CONTENT_TYPES,
  declarationOf,
  isListed,
  type TypeName,
  typeNamed,
} from '../../model/types.ts';
import { displayDate } from '../dates.ts';
import { figureView } from '../figures/figure-view.ts';
import { linkTo } from '../links.ts';
import type { PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { sitePageView } from '../site-page-view.ts';
import { PROFILE_PATHS } from './profile-views.ts';

/** Situations shown on the home page: enough to recognise one's own, few enough to read. */
const HOME_SITUATIONS = 6;

/** Who comes, the most pressed first: someone waits beside a helper. */
const DOORS = ['aidant', 'elu', 'accueil', 'territoire'] as const satisfies readonly Profile[];

/** Pages shown among the news, and how many of one type: a day when a whole collection changed hides the others. */
const HOME_NEWS = 6;
const NEWS_OF_A_TYPE = 2;

/** What people come for, in a verb, with its thread. The model says which pages answer. */
const NEEDS: Record<Need, { verbe: string; fil: Thread; phrase: string }> = {
  comprendre: {
    verbe: 'Comprendre',
    fil: 'comprendre',
    phrase: 'Qui est concerné, ce qui est en jeu, ce qu’une collectivité peut décider.',
  },
  aider: {
    verbe: 'Aider',
    fil: 'aider',
    phrase: 'Une fiche par situation. Elle commence par ce qu’il faut faire maintenant.',
  },
  construire: {
    verbe: 'Construire',
    fil: 'terrain',
    phrase: 'Ce que des territoires ont fait, avec qui, et sur quoi s’engager ensemble.',
  },
};

/** The page that everyone starts from: who one is, what one needs, what people say, what is new. */
export function homePageView(context: SiteContext): PageView {
  const { corpus, writer, href, prefix } = context;
  return {
    ...sitePageView(
      'accueil',
      corpus.edition.description,
      context,
      corpus.edition.accueil?.titre ?? 'Que personne ne reste au bord du numérique',
    ),
    contenu: {
      profils: DOORS.map((id) => ({
        titre: writer.text(PROFILE_PATHS[id].porte.titre),
        type: PROFILE_PATHS[id].type,
        fil: typeNamed(PROFILE_PATHS[id].type).fil,
        promesse: writer.text(PROFILE_PATHS[id].porte.promesse),
        url: href(pageUrl(profileId(id))),
      })),
      texte: writer.text(corpus.edition.accueil?.texte ?? corpus.edition.description),
      chiffre: mainFigure(context),
      besoins: needs(context),
      situations: entriesOf(corpus, 'kit')
        .slice(0, HOME_SITUATIONS)
        .map((entry) => ({
          ...linkTo(entry, prefix, writer),
          accroche: writer.text(entry.data.situation),
        })),
      kit: href(listUrl('kit')),
      nouveautes: news(context),
    },
  };
}

/** The figure that the edition chose, else the one that tells most; where there is neither, the first one. */
function mainFigure(context: SiteContext) {
  const figures = entriesOf(context.corpus, 'chiffre');
  const named = (wanted: string | undefined) => figures.find(({ key }) => key === wanted);
  const figure =
    named(context.corpus.edition.accueil?.chiffre) ??
    named('chiffres/personnes-en-difficulte') ??
    figures[0];
  return figure && figureView(figure, context);
}

/** Pages that this edition does not have are not offered, nor a need that nothing answers. */
function needs({ corpus, writer, href }: SiteContext) {
  const pages = filledPages((type) => entriesOf(corpus, type)).flatMap(({ url, besoin }) =>
    besoin ? [{ ...besoin, url }] : [],
  );
  // A type without list is led to by its first entry.
  const tools = CONTENT_TYPES.filter(({ name }) => !isListed(name)).flatMap(({ name }) => {
    const { besoin } = declarationOf(name);
    const [first] = entriesOf(corpus, name);
    return besoin && first ? [{ ...besoin, url: first.url }] : [];
  });
  const links = [...pages, ...tools];
  return Object.entries(NEEDS)
    .map(([id, { verbe, fil, phrase }]) => ({
      verbe,
      fil,
      phrase: writer.text(phrase),
      liens: links
        .filter(({ nom }) => nom === id)
        .sort((a, b) => a.rang - b.rang)
        .map(({ titre, url }) => ({ titre: writer.text(titre), url: href(url) })),
    }))
    .filter(({ liens }) => liens.length > 0);
}

/** The latest pages, by the date that their authors give. */
function news({ corpus, prefix, writer }: SiteContext) {
  const date = ({ data }: Entry) => data.mise_a_jour;
  const latest = corpus.entries
    .filter((entry) => isFrench(entry) && !declarationOf(entry.type).sansNouveaute)
    .sort((a, b) => date(b).localeCompare(date(a)));
  const shown = new Map<TypeName, number>();
  return latest
    .filter(({ type }) => {
      const rank = (shown.get(type) ?? 0) + 1;
      shown.set(type, rank);
      return rank <= NEWS_OF_A_TYPE;
    })
    .slice(0, HOME_NEWS)
    .map((entry) => ({ ...linkTo(entry, prefix, writer), date: displayDate(date(entry)) }));
}
