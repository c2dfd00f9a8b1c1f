import type { ExternalLink } from '../../corpus/external-links.ts';
import type { CheckedLinks, LinkResult } from '../../model/checked-links.ts';
import type { Answer } from './ask-address.ts';

/**
 * What a check gave, as `liens-verifies.yml` keeps it.
 * @param links the addresses that were asked, with what was known of them
 * @param today `AAAA-MM-JJ`
 */
export function checkedLinks(
  links: readonly ExternalLink[],
  answers: ReadonlyMap<string, Answer>,
  today: string,
): CheckedLinks {
  const results = links.flatMap(({ address, checked }) => {
    const answer = answers.get(address);
    return answer ? [[address, resultOf(answer, checked?.result, today)] as const] : [];
  });
  return { verifie_le: today, adresses: Object.fromEntries(results) };
}

function resultOf(answer: Answer, before: LinkResult | undefined, today: string): LinkResult {
  if (answer.state === 'ok') return 'ok';
  if (answer.state === 'redirige') return { etat: 'redirige', vers: answer.to };
  const depuis = before && before !== 'ok' && 'depuis' in before ? before.depuis : today;
  return { etat: answer.state, depuis, cause: answer.cause };
}

/** The text of `liens-verifies.yml`: one line an address, in alphabetical order. */
export function checkedLinksText({ verifie_le, adresses }: CheckedLinks): string {
  const lines = Object.entries(adresses)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([address, result]) => `  ${JSON.stringify(address)}: ${resultText(result)}`);
  return [
    '# Écrit par « npm run links ». Ne le corrigez pas à la main : relancez la commande.',
    `verifie_le: ${verifie_le}`,
    ...(lines.length > 0 ? ['adresses:', ...lines] : []),
    '',
  ].join('\n');
}

function resultText(result: LinkResult): string {
  if (result === 'ok') return 'ok';
  if (result.etat === 'redirige') return `{ etat: redirige, vers: ${JSON.stringify(result.vers)} }`;
  const { etat, depuis, cause } = result;
  return `{ etat: ${etat}, depuis: ${depuis}, cause: ${JSON.stringify(cause)} }`;
}
