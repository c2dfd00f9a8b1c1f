import type { EntryOf } from '../../corpus/entry.ts';
import { paperUrl } from '../../model/addresses.ts';
import { pageUrl } from '../../model/pages.ts';
import { hasOwnPaper } from '../other-forms.ts';
import { type OwnView, section } from '../own-view.ts';
import type { SiteContext } from '../site-context.ts';
import { explainsLevels, staircase } from './staircase.ts';

/** A sheet of the kit opens with what to do now; from it one may take its paper, where the edition makes it, and keep the kit. */
export const sheetOwn = (
  entry: EntryOf<'kit'>,
  { corpus, href, writer }: SiteContext,
): OwnView => ({
  before: [section('maintenant', 'Maintenant')],
  after: [],
  escalier: explainsLevels(entry.body) ? staircase(writer.text) : undefined,
  pdf: hasOwnPaper(entry, corpus.edition) ? href(paperUrl(entry.url)) : undefined,
  garder: href(pageUrl('hors-connexion')),
});

/** The sentence that people say, the time that the sheet takes, and whether it touches law. */
export const sheetItem = ({ data }: EntryOf<'kit'>, { writer }: SiteContext) => ({
  accroche: writer.text(data.situation),
  details: [`${data.duree} minutes`, ...(data.point_juridique ? ['Point juridique'] : [])],
});
