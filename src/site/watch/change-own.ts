import type { EntryOf } from '../../corpus/entry.ts';
import { NATURES_DE_CHANGEMENT } from '../../model/vocabularies.ts';
import { type DisplayDate, displayDate, today } from '../dates.ts';
import type { LinkView } from '../links.ts';
import { type OwnView, section } from '../own-view.ts';
import type { SiteContext } from '../site-context.ts';
import { changeMoment, changeSentence } from './change-sentence.ts';

/** A page that a change touches, and the day when somebody read it again. */
interface TouchedPage extends LinkView {
  relue?: DisplayDate;
}

/** What the page of a change shows: the sentence, what to do, and the pages that it touches. */
export function changeOwn(
  { data }: EntryOf<'veille'>,
  { writer }: Pick<SiteContext, 'writer'>,
): OwnView {
  const touchees = touchedPages(data.touche, writer);
  return {
    before: [section('a-faire', 'Que faire maintenant')],
    after: touchees.length > 0 ? [section('touchees', 'Les pages touchées')] : [],
    phrase: writer.ours(
      changeSentence({ ...data, operateur: writer.text(data.operateur) }, today()),
    ),
    touchees,
  };
}

/** A page that this edition does not publish is left out. */
const touchedPages = (
  touched: EntryOf<'veille'>['data']['touche'],
  writer: SiteContext['writer'],
): TouchedPage[] =>
  touched.flatMap(({ page, relue_le }) => {
    const link = writer.link(page);
    return link ? [{ ...link, ...(relue_le && { relue: displayDate(relue_le) }) }] : [];
  });

/** Whose service changes, when, and how. */
export const changeItem = ({ data }: EntryOf<'veille'>, { writer }: SiteContext) => ({
  details: [
    data.operateur,
    `Change ${changeMoment(data.date_changement)}`,
    NATURES_DE_CHANGEMENT[data.nature],
  ].map(writer.text),
});
