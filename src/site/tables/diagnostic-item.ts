import type { EntryOf } from '../../corpus/entry.ts';
import { OUI_NON_INCONNU } from '../../model/vocabularies.ts';
import type { SiteContext } from '../site-context.ts';

/** Who publishes the tool, and whether it asks for an account. */
export const diagnosticItem = ({ data }: EntryOf<'diagnostic'>, { writer }: SiteContext) => ({
  details: [data.editeur, `Compte : ${OUI_NON_INCONNU[data.compte].toLowerCase()}`].map(
    writer.text,
  ),
});
