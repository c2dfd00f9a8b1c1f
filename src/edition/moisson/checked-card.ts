import { type EditionCard, editionCard } from '../../model/federation/edition-card.ts';
import type { KnownEdition } from '../../model/federation/known-editions.ts';
import { isBelow } from './own-address.ts';
import { jsonOf, placeOf, Refusal } from './refusal.ts';

/**
 * What an edition says of itself: it must be the one that is known, and lead nowhere else.
 * @param base its address
 */
export function checkedCard(text: string, { territoire }: KnownEdition, base: string): EditionCard {
  const read = editionCard.safeParse(jsonOf(text));
  if (!read.success) throw new Refusal(`carte hors de forme (${placeOf(read.error)})`);
  const card = read.data;
  if (card.edition.adresse.replace(/\/*$/, '/') !== base)
    throw new Refusal(`se dit à une autre adresse : ${card.edition.adresse.slice(0, 120)}`);
  if (card.origine !== 'local') throw new Refusal('se dit l’édition nationale');
  const said = card.edition.territoire;
  if (said?.nature !== territoire.nature || said.code !== territoire.code)
    throw new Refusal(
      said
        ? `se dit d’un autre territoire : ${said.nature} ${said.code}`
        : 'ne dit pas son territoire',
    );
  for (const address of [card.api, card.changements])
    if (!isBelow(address, base))
      throw new Refusal(`envoie vers un autre site : ${address.slice(0, 120)}`);
  return card;
}
