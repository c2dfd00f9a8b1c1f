import { pageNamed } from '../../model/pages.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import { licenceView } from '../../site/licence-view.ts';
import { actorForm } from '../../site/tables/actor-form.ts';
import { siteWork } from '../../site/work.ts';
import { words } from './blocks.ts';
import { addressBlock, type PaperDocument, paper } from './document.ts';

/** What whoever fills the form in writes above it. */
const ABOVE = ['Territoire', 'Rempli par', 'Date'];

/** The table of actors to fill in by hand: a row for each kind of actor, on A4 turned sideways. */
export function formPaper(current: CurrentSite): PaperDocument {
  const { corpus, context } = current;
  const { titre, url: path } = pageNamed('formulaire-acteurs');
  const url = context.canonical(path);
  const resume = 'Une ligne par acteur possible : qui, comment le joindre, quand et où.';
  const work = siteWork(titre, resume, corpus);
  const { text } = context.writer;
  const { attribution } = licenceView(work, corpus.edition, url);
  const document = paper(
    work,
    'terrain',
    current,
    [],
    [
      { k: 'h', n: 1, c: words(text(titre)) },
      { k: 'p', c: words(text(resume)) },
      { k: 'formulaire', enTete: ABOVE, ...actorForm(context) },
      addressBlock(url, attribution),
    ],
  );
  return { ...document, paysage: true };
}
