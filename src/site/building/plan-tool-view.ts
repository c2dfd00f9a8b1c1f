import { entriesOf } from '../../corpus/entry.ts';
import { listId, pageNamed, pageUrl } from '../../model/pages.ts';
import { PLAN_ACTIONS, PLAN_READER, PLAN_TERRITORIES, PLAN_TOOLS } from '../../model/plan-files.ts';
import {
  ETATS_D_ACTION,
  ETATS_DE_STRATEGIE,
  FREINS,
  NATURES_DE_TERRITOIRE,
  PUBLICS,
} from '../../model/vocabularies.ts';
import type { PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { sitePageView } from '../site-page-view.ts';

/** What the tool asks for and a device may keep: not the lists of communes, which weigh as much as all the rest. */
const KEPT_FILES: readonly string[] = [
  PLAN_ACTIONS,
  PLAN_TOOLS,
  PLAN_READER,
  `${PLAN_TERRITORIES}index.json`,
  `${PLAN_TERRITORIES}epci.json`,
];

/** The tool that makes a plan on the device: its choices, and where it finds what it asks for. */
export function planToolView(context: SiteContext): PageView {
  const { corpus, href, writer } = context;
  const choices = (labels: Readonly<Record<string, string>>) =>
    Object.entries(labels).map(([id, libelle]) => ({ id, libelle: writer.text(libelle) }));
  const standing = (id: Parameters<typeof pageNamed>[0]) =>
    pageNamed(id).stands((type) => entriesOf(corpus, type)) ? href(pageUrl(id)) : '';
  return {
    ...sitePageView(
      'plan-local',
      'Un territoire, des axes, des actions. Le plan se fait sur votre appareil, rien n’est envoyé, et il en repart en fichier que ce site sait publier.',
      context,
    ),
    contenu: {
      natures: choices(NATURES_DE_TERRITOIRE),
      etats: choices(ETATS_DE_STRATEGIE),
      etatsDAction: choices(ETATS_D_ACTION),
      publics: choices(PUBLICS),
      freins: choices(FREINS),
      fichiers: {
        actions: href(PLAN_ACTIONS),
        outils: href(PLAN_TOOLS),
        lecteur: href(PLAN_READER),
        territoires: href(PLAN_TERRITORIES),
        horsConnexion: KEPT_FILES.map(href).join(','),
      },
      etapes: href(pageUrl(listId('etape'))),
      modeles: standing(listId('modele')),
      actions: standing('actions'),
      proposer: href(pageUrl('proposer')),
    },
  };
}
