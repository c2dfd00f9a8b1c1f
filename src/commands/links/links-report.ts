import type { ExternalLink } from '../../corpus/external-links.ts';
import type { CheckedLinks, LinkResult } from '../../model/checked-links.ts';

const HEADINGS = {
  introuvable: 'La page n’existe plus',
  injoignable: 'Le site ne répond pas',
  redirige: 'La page a changé d’adresse',
} as const;

/** What a check gave, for people: what to mend first, then the count. */
export function linksReport(links: readonly ExternalLink[], { adresses }: CheckedLinks): string {
  const groups = Object.entries(HEADINGS).flatMap(([state, heading]) => {
    const lines = links.flatMap(({ address, keys }) => {
      const result = adresses[address];
      if (!result || result === 'ok' || result.etat !== state) return [];
      return [`- ${address} ${detail(result)}\n  dans ${keys.join(', ')}`];
    });
    return lines.length > 0 ? [`${heading} :`, ...lines, ''] : [];
  });
  return [...groups, count(adresses)].join('\n');
}

function detail(result: Exclude<LinkResult, 'ok'>): string {
  if (result.etat === 'redirige') return `→ ${result.vers}`;
  return `(${result.cause}, depuis le ${result.depuis})`;
}

function count(adresses: CheckedLinks['adresses']): string {
  const all = Object.values(adresses);
  const failing = all.filter(isFailing).length;
  const asked = `${all.length} ${all.length > 1 ? 'adresses vérifiées' : 'adresse vérifiée'}`;
  if (failing === 0) return `${asked}, aucune en défaut.`;
  return `${asked}, dont ${failing} en défaut. Corrigez ou retirez ces liens dans les pages nommées.`;
}

/** Whether people who follow the link find nothing. */
export const isFailing = (result: LinkResult): boolean =>
  result !== 'ok' && result.etat !== 'redirige';
