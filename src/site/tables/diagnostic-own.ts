import type { EntryOf } from '../../corpus/entry.ts';
import { OUI_NON_INCONNU } from '../../model/vocabularies.ts';
import { gaps, saysNothing } from '../gaps.ts';
import { explainsLevels, staircase } from '../guide-and-kit/staircase.ts';
import type { OwnView } from '../own-view.ts';
import type { SiteContext } from '../site-context.ts';

/** What the page of a tool shows: what its sources tell, then in one line what they do not. */
export function diagnosticOwn(
  { data, body }: EntryOf<'diagnostic'>,
  { writer }: Pick<SiteContext, 'writer'>,
): OwnView {
  const unknown = {
    'l’éditeur': saysNothing(data.editeur),
    'à qui l’outil est destiné': saysNothing(data.destine_a),
    'la durée': data.duree === undefined,
    'si un compte est nécessaire': data.compte === 'inconnu',
    's’il existe une version papier': data.papier === 'inconnu',
    'la licence': data.licence_outil === undefined || saysNothing(data.licence_outil),
  };
  const known = (value: string) => (saysNothing(value) ? '' : writer.text(value));
  return {
    before: [],
    after: [],
    editeur: known(data.editeur),
    destine_a: known(data.destine_a),
    escalier: explainsLevels(body) ? staircase(writer.text) : undefined,
    inconnus: gaps(unknown, writer.ours),
  };
}

/** Who publishes the tool, and whether it asks for an account; nothing of what is unknown. */
export const diagnosticItem = ({ data }: EntryOf<'diagnostic'>, { writer }: SiteContext) => ({
  details: [
    ...(saysNothing(data.editeur) ? [] : [data.editeur]),
    ...(data.compte === 'inconnu'
      ? []
      : [`Compte : ${OUI_NON_INCONNU[data.compte].toLowerCase()}`]),
  ].map(writer.text),
});
