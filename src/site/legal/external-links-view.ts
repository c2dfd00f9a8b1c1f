import type { ExternalLink } from '../../corpus/external-links.ts';
import { groupBy } from '../../corpus/group-by.ts';
import { LINK_STATES, linkState } from '../../model/checked-links.ts';
import { displayDate } from '../dates.ts';
import type { PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { sitePageView } from '../site-page-view.ts';

/** Every address of another site, by site: what leads to it, and whether it answered when it was last checked. */
export function externalLinksView(context: SiteContext): PageView {
  const links = context.corpus.externalLinks ?? [];
  const { text } = context.writer;
  return {
    ...sitePageView(
      'liens',
      'Les adresses auxquelles ce site renvoie, et ce qu’a donné leur dernière vérification.',
      context,
    ),
    contenu: {
      compte: links.length,
      verifies: links.filter(({ checked }) => checked).length,
      sites: [...bySite(links)].map(([nom, own]) => ({
        nom,
        liens: own.map((link) => ({
          adresse: link.address,
          court: shortAddress(link.address),
          etat: text(stateText(link)),
          enDefaut: isDead(link),
          date: link.checked && displayDate(link.checked.date),
          pages: link.keys
            .map((key) => context.writer.link(key))
            .filter((found) => found !== undefined),
        })),
      })),
    },
  };
}

function bySite(links: readonly ExternalLink[]): [string, ExternalLink[]][] {
  const sites = groupBy(links, ({ address }) => new URL(address).host.replace(/^www\./, ''));
  return [...sites].sort(([a], [b]) => a.localeCompare(b, 'fr'));
}

/** What follows the name of the site; the whole address when nothing does. */
function shortAddress(address: string): string {
  const { host, pathname, search } = new URL(address);
  return pathname === '/' && search === '' ? host : pathname + search;
}

const isDead = ({ checked }: ExternalLink): boolean =>
  checked !== undefined && checked.result !== 'ok' && checked.result.etat !== 'redirige';

function stateText({ checked }: ExternalLink): string {
  if (!checked) return 'Jamais vérifié';
  const { result } = checked;
  const words = LINK_STATES[linkState(result)];
  const sentence = words.charAt(0).toUpperCase() + words.slice(1);
  if (result === 'ok' || result.etat === 'redirige') return sentence;
  return `${sentence}, depuis le ${displayDate(result.depuis).texte}`;
}
