import { CHANGES, entryDocumentUrl, schemaUrl } from '../../../model/api-addresses.ts';
import type {
  ChangesDocument,
  EntryDocument,
  TombstoneDocument,
} from '../../../model/api-documents.ts';
import type { CurrentSite } from '../../../site/current-site.ts';
import type { OutputFile } from '../../output-file.ts';
import { asJson } from '../documents-of.ts';
import type { ContentChange } from './content-changes.ts';
import type { PreviousPublication } from './previous-publication.ts';
import { publicationOf } from './publication.ts';

/** What changed, and what stands at the address of each content that is not published any more. */
export function changeFiles(current: CurrentSite, previous?: PreviousPublication): OutputFile[] {
  const publication = () => publicationOf(current, previous);
  return [
    { url: CHANGES, content: () => asJson(changesDocument(current, publication())) },
    ...[...publication().withdrawn].map(([key, change]) => ({
      url: entryDocumentUrl(key),
      content: () => asJson(tombstone(change, current)),
    })),
  ];
}

function changesDocument(
  { corpus, context }: CurrentSite,
  { changes, isComplete }: ReturnType<typeof publicationOf>,
): ChangesDocument {
  const first = changes[0]?.date;
  return {
    $schema: context.canonical(schemaUrl('changements')),
    ...(first && { depuis: first }),
    complet: isComplete,
    changements: changes
      .slice()
      .reverse()
      .map((change) => {
        const titre = corpus.byKey.get(change.cle)?.data.titre ?? change.titre;
        return {
          ...change,
          document: context.canonical(entryDocumentUrl(change.cle)),
          ...(titre && { titre: context.writer.text(titre) }),
        };
      }),
  };
}

function tombstone(change: ContentChange, { context }: CurrentSite): TombstoneDocument {
  const instead = change.vers === undefined ? undefined : linkTo(change.vers, context);
  return {
    $schema: context.canonical(schemaUrl('retrait')),
    etat: 'retire',
    cle: change.cle,
    ...(change.titre && { titre: context.writer.text(change.titre) }),
    date: change.date,
    raison: change.resume,
    ...(instead && { remplace_par: instead }),
  };
}

function linkTo(
  key: string,
  context: CurrentSite['context'],
): EntryDocument['suite'][number] | undefined {
  const entry = context.corpus.byKey.get(key);
  return (
    entry && {
      cle: key,
      titre: context.writer.text(entry.data.titre),
      adresse: context.canonical(entry.url),
    }
  );
}
