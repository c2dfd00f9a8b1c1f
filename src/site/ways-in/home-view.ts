import { type Entry, entriesOf } from '../../corpus/entry.ts';
import {
  FIXED_PAGES,
  GUIDE_PAGES,
  KIT_FIRST_SHEETS,
  listUrl,
  profileUrl,
} from '../../model/addresses.ts';
import type { TypeName } from '../../model/types.ts';
import { PROFILS } from '../../model/vocabularies.ts';
import { displayDate } from '../dates.ts';
import { figureView } from '../figures/figure-view.ts';
import { linkTo } from '../links.ts';
import { sitePageView } from '../list-views.ts';
import { stands } from '../own-pages.ts';
import type { PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { PROFILE_PATHS, profiles } from './profile-views.ts';

/** Situations shown on the home page: enough to recognise one's own, few enough to read. */
const HOME_SITUATIONS = 6;

/** Pages shown among the news, and how many of one type: a day when a whole collection changed hides the others. */
const HOME_NEWS = 6;
const NEWS_OF_A_TYPE = 2;

/** What people come for, in a verb, and the collections that answer, by their list or by a page made from them. */
interface Need {
  verbe: string;
  type: TypeName;
  phrase: string;
  collections: { type: TypeName; titre: string; url?: string }[];
}

const NEEDS: readonly Need[] = [
  {
    verbe: 'Comprendre',
    type: 'guide',
    phrase: 'Qui est concerné, ce qui est en jeu, ce qu’une collectivité peut décider.',
    collections: [
      { type: 'guide', titre: 'Le guide en trois minutes', url: GUIDE_PAGES.minutes },
      { type: 'guide', titre: 'Le guide, chapitre par chapitre' },
      { type: 'chiffre', titre: 'Les chiffres clés et leurs sources' },
    ],
  },
  {
    verbe: 'Aider',
    type: 'kit',
    phrase: 'Une fiche par situation. Elle commence par ce qu’il faut faire maintenant.',
    collections: [
      { type: 'kit', titre: 'Les fiches du kit' },
      { type: 'kit', titre: 'Les fiches à imprimer d’abord', url: KIT_FIRST_SHEETS },
      { type: 'diagnostic', titre: 'Les outils pour évaluer' },
      { type: 'miroir', titre: 'Les sites pour s’entraîner' },
    ],
  },
  {
    verbe: 'Construire',
    type: 'strategie',
    phrase: 'Ce que des territoires ont fait, avec qui, et sur quoi s’engager ensemble.',
    collections: [
      { type: 'strategie', titre: 'Les stratégies de territoire' },
      { type: 'acteur', titre: 'Qui fait quoi' },
      { type: 'charte', titre: 'Les chartes à signer' },
    ],
  },
];

/** The page that everyone starts from: who one is, what one needs, what people say, what is new. */
export function homePageView(context: SiteContext): PageView {
  const { corpus, writer, href, prefix } = context;
  return {
    ...sitePageView(
      FIXED_PAGES.accueil,
      'Que personne ne reste au bord du numérique',
      corpus.edition.description,
      context,
    ),
    contenu: {
      profils: profiles().map((id) => ({
        titre: PROFILS[id],
        type: PROFILE_PATHS[id].type,
        promesse: writer.text(PROFILE_PATHS[id].promesse),
        url: href(profileUrl(id)),
      })),
      chiffre: mainFigure(context),
      besoins: needs(context),
      situations: entriesOf(corpus, 'kit')
        .slice(0, HOME_SITUATIONS)
        .map((entry) => ({
          ...linkTo(entry, prefix, writer.text),
          accroche: writer.text(entry.data.situation),
        })),
      kit: href(listUrl('kit') ?? ''),
      nouveautes: news(context),
    },
  };
}

/** The figure that tells most; in an edition without it, the first one. */
function mainFigure(context: SiteContext) {
  const figures = entriesOf(context.corpus, 'chiffre');
  const figure = figures.find(({ slug }) => slug === 'personnes-en-difficulte') ?? figures[0];
  return figure && figureView(figure, context);
}

/** Collections that hold nothing are not offered, nor a need that nothing answers. */
function needs({ corpus, writer, href }: SiteContext) {
  const filled = new Set<string>(corpus.entries.map(({ type }) => type));
  return NEEDS.map(({ verbe, type, phrase, collections }) => ({
    verbe,
    type,
    phrase: writer.text(phrase),
    liens: collections
      .filter(({ type, url }) => filled.has(type) && (!url || stands(url, corpus)))
      .map((collection) => ({
        titre: writer.text(collection.titre),
        url: href(collection.url ?? listUrl(collection.type) ?? ''),
      })),
  })).filter(({ liens }) => liens.length > 0);
}

/** The latest pages, by the date that their authors give. */
function news({ corpus, prefix, writer }: SiteContext) {
  const date = ({ data }: Entry) => data.mise_a_jour;
  const latest = corpus.entries
    .filter(({ type }) => type !== 'page' && type !== 'chiffre' && type !== 'glossaire')
    .sort((a, b) => date(b).localeCompare(date(a)));
  const rank = (entry: Entry) => latest.filter(({ type }) => type === entry.type).indexOf(entry);
  return latest
    .filter((entry) => rank(entry) < NEWS_OF_A_TYPE)
    .slice(0, HOME_NEWS)
    .map((entry) => ({ ...linkTo(entry, prefix, writer.text), date: displayDate(date(entry)) }));
}
