import type { Corpus } from '../../corpus/corpus.ts';
import type { IndexDocument } from '../../model/api-documents.ts';
import type { SiteContext } from '../../site/site-context.ts';

/** Who publishes, as every document says it. */
export function editionOf(
  { edition }: Pick<Corpus, 'edition'>,
  { canonical }: Pick<SiteContext, 'canonical'>,
): IndexDocument['edition'] {
  const { nom, editeur, territoire, contact } = edition;
  return {
    nom,
    editeur,
    adresse: canonical('/'),
    ...(territoire && { territoire }),
    ...(contact && { contact }),
  };
}
