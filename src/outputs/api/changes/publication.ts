import type { CurrentSite } from '../../../site/current-site.ts';
import { madeDocuments } from '../documents-of.ts';
import { type ContentChange, contentChanges, oneLineADay } from './content-changes.ts';
import { isLeaving, withDeclared } from './declared.ts';
import { withEchoes } from './echoes.ts';
import { fileHistory } from './git-history.ts';
import { changesSince, type PreviousPublication } from './previous-publication.ts';

/** The life of the contents, as far as it is known. */
export interface Publication {
  /** The oldest first. */
  changes: readonly ContentChange[];
  /** Whether it goes back to the first publication. */
  isComplete: boolean;
  /** What is not published any more, by its key: the last word on it. */
  withdrawn: ReadonlyMap<string, ContentChange>;
}

const made = new WeakMap<CurrentSite, Publication>();

/**
 * How the contents came to be what they are: from the history of Git where there is one, so that the same history gives
 * the same answer everywhere; else from what the last build published.
 * @param previous of the last build
 */
export function publicationOf(current: CurrentSite, previous?: PreviousPublication): Publication {
  const found = made.get(current);
  if (found) return found;
  const { changes: known, isComplete } = lifeOf(current, previous);
  const changes = withDeclared(known, current.corpus);
  const publication = { changes, isComplete, withdrawn: withdrawnOf(changes, current) };
  made.set(current, publication);
  return publication;
}

function lifeOf(
  current: CurrentSite,
  previous: PreviousPublication | undefined,
): Pick<Publication, 'changes' | 'isComplete'> {
  const history = fileHistory(current.corpus.folder);
  if (history) {
    const changes = withEchoes(contentChanges(current.corpus, history), current.context);
    return { changes: oneLineADay(changes), isComplete: history.isComplete };
  }
  if (!previous) return { changes: firstPublication(current), isComplete: false };
  const now = madeDocuments(current).map(({ summary }) => summary);
  const before = previous.changes.changements
    .map(({ document: _document, titre: _titre, ...change }) => change)
    .reverse();
  const since = changesSince(previous.entries, now, new Date().toISOString().slice(0, 10));
  return { changes: oneLineADay([...before, ...since]), isComplete: previous.changes.complet };
}

/** Without any history, each entry tells by itself when it was made. */
const firstPublication = ({ corpus }: CurrentSite): ContentChange[] =>
  oneLineADay(
    corpus.entries.map(({ key, data }) => ({
      date: data.creation,
      nature: 'ajout',
      cle: key,
      resume: 'Nouveau contenu',
    })),
  );

function withdrawnOf(
  changes: readonly ContentChange[],
  { corpus }: CurrentSite,
): Map<string, ContentChange> {
  const gone = changes.filter((change) => isLeaving(change) && !corpus.byKey.has(change.cle));
  return new Map(gone.map((change) => [change.cle, change]));
}
