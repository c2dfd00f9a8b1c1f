import { entriesOf } from '../../corpus/entry.ts';
import { collectionView } from '../list-view.ts';
import type { PageView, TermView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { termView } from './term-view.ts';

/** A term as the list of the glossary shows it. */
interface ListedTerm extends TermView {
  /** Its other forms. */
  formes: string[];
}

/** The terms that begin with one letter. */
interface Letter {
  id: string;
  lettre: string;
  mots: ListedTerm[];
}

/** The whole glossary on one page, by letter, each definition in its place. */
export const glossaryListView = (context: SiteContext): PageView => ({
  ...collectionView('glossaire', context),
  contenu: { lettres: letters(context) },
});

function letters(context: SiteContext): Letter[] {
  const letters = new Map<string, Letter>();
  for (const entry of entriesOf(context.corpus, 'glossaire')) {
    const lettre = initial(entry.data.titre);
    const letter = letters.get(lettre) ?? {
      id: `lettre_${lettre.toLowerCase()}`,
      lettre,
      mots: [],
    };
    letter.mots.push({
      ...termView(entry, context),
      formes: entry.data.autres_formes.map(context.writer.text),
    });
    letters.set(lettre, letter);
  }
  return [...letters.values()];
}

/** The letter under which a reader looks for a title: « Éloigné » is under E. */
const initial = (titre: string): string =>
  /\p{L}|\p{N}/u.exec(titre.normalize('NFD'))?.[0].toUpperCase() ?? '';
