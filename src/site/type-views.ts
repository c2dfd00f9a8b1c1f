import type { EntryOf } from '../corpus/entry.ts';
import type { ListedType, TypeName } from '../model/types.ts';
import { stageItem, stageOwn } from './building/stage-own.ts';
import { templateItem, templateOwn } from './building/template-own.ts';
import { charterOwn } from './charters/charter-own.ts';
import { decisionItem, decisionOwn } from './council/decision-own.ts';
import { figureItem, figureOwn } from './figures/figure-own.ts';
import { generalOwn } from './general-own.ts';
import { termOwn } from './glossary/term-own.ts';
import { chapterOwn } from './guide-and-kit/chapter-own.ts';
import { sheetItem, sheetOwn } from './guide-and-kit/sheet-own.ts';
import { legalNoticeOwn } from './legal/legal-notice-view.ts';
import type { OwnView } from './own-view.ts';
import type { ListItem } from './page-view.ts';
import { placeItem, placeOwn } from './places/place-own.ts';
import { reasonItem, reasonOwn } from './reasons/reason-own.ts';
import type { SiteContext } from './site-context.ts';
import { strategyOwn } from './strategies/strategy-own.ts';
import { actorItem, actorOwn } from './tables/actor-own.ts';
import { diagnosticItem, diagnosticOwn } from './tables/diagnostic-own.ts';
import { mirrorItem, mirrorOwn } from './tables/mirror-own.ts';
import { exerciseItem, exerciseOwn } from './tools/exercise-own.ts';
import { mandateOwn } from './tools/mandate-own.ts';
import { questionnaireOwn } from './tools/questionnaire-own.ts';
import { changeItem, changeOwn } from './watch/change-own.ts';
import { workshopItem, workshopOwn } from './workshops/workshop-own.ts';

/** How the entries of a type are shown. */
export interface TypeViews<N extends TypeName = TypeName> {
  /** Layout of the page of an entry; `general` shows its fields, then its body. */
  readonly layout: string;
  /** `general`: its list is made of links; `own`: `page-views.ts` says how; `none`: it has no list. */
  readonly list: N extends ListedType ? 'general' | 'own' : 'none';
  /** What lists say of an entry beside its link: the sentence people say, the few words that help to choose. */
  item(entry: EntryOf<N>, context: SiteContext): Pick<ListItem, 'accroche' | 'details'>;
  /** What its page shows beside the fields and the body. */
  own(entry: EntryOf<N>, context: SiteContext): OwnView;
}

const nothingMore = () => ({});

/** A type that needs no template of its own: its fields, then its body; its list is made of links. */
export const general = {
  layout: 'general',
  list: 'general',
  item: nothingMore,
  own: generalOwn,
} as const satisfies TypeViews<ListedType>;

/**
 * How each type is shown. These views also run in the preview of the editor: they read no file, nor the official list of
 * territories, nor the map. What does stands in `page-views.ts`.
 */
export const TYPES = {
  guide: { layout: 'guide', list: 'own', item: nothingMore, own: chapterOwn },
  decision: { layout: 'decision', list: 'own', item: decisionItem, own: decisionOwn },
  kit: { layout: 'kit', list: 'own', item: sheetItem, own: sheetOwn },
  raison: { layout: 'raison', list: 'own', item: reasonItem, own: reasonOwn },
  charte: { layout: 'charte', list: 'own', item: nothingMore, own: charterOwn },
  strategie: { layout: 'strategie', list: 'own', item: nothingMore, own: strategyOwn },
  etape: { layout: 'etape', list: 'own', item: stageItem, own: stageOwn },
  modele: { layout: 'modele', list: 'general', item: templateItem, own: templateOwn },
  acteur: { layout: 'acteur', list: 'own', item: actorItem, own: actorOwn },
  lieu: { layout: 'lieu', list: 'own', item: placeItem, own: placeOwn },
  atelier: { layout: 'atelier', list: 'own', item: workshopItem, own: workshopOwn },
  diagnostic: { layout: 'diagnostic', list: 'own', item: diagnosticItem, own: diagnosticOwn },
  miroir: { layout: 'miroir', list: 'own', item: mirrorItem, own: mirrorOwn },
  veille: { layout: 'veille', list: 'own', item: changeItem, own: changeOwn },
  chiffre: { layout: 'chiffre', list: 'own', item: figureItem, own: figureOwn },
  glossaire: { layout: 'glossaire', list: 'own', item: nothingMore, own: termOwn },
  exercice: { layout: 'exercice', list: 'own', item: exerciseItem, own: exerciseOwn },
  questionnaire: {
    layout: 'questionnaire',
    list: 'none',
    item: nothingMore,
    own: questionnaireOwn,
  },
  mandat: { layout: 'mandat', list: 'none', item: nothingMore, own: mandateOwn },
  page: { layout: 'page', list: 'none', item: nothingMore, own: legalNoticeOwn },
} as const satisfies { readonly [N in TypeName]: TypeViews<N> };

/** The views of any type, for its own entries. */
export const viewsOf = (type: TypeName): TypeViews => TYPES[type];

/** The types whose list is not the general one. */
export type OwnListType = {
  [N in ListedType]: (typeof TYPES)[N]['list'] extends 'own' ? N : never;
}[ListedType];
