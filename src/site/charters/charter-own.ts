import type { EntryOf } from '../../corpus/entry.ts';
import { renderMarkdown } from '../../markdown/render.ts';
import { type OwnView, section } from '../own-view.ts';
import type { SiteContext } from '../site-context.ts';
import { charterWays } from './charter-ways.ts';

/** What the page of a charter shows: its numbered articles in the contents, and what can be done with it. */
export function charterOwn(entry: EntryOf<'charte'>, context: SiteContext): OwnView {
  const { articles, preambule = '' } = entry.data;
  const texts = [preambule, ...articles.map(({ texte }) => texte)];
  const numbered = articles.map(({ titre }, at) =>
    section(`article-${at + 1}`, `${at + 1}. ${context.writer.text(titre)}`),
  );
  return {
    before: [{ ...section('articles', 'Articles'), sous: numbered }],
    after: [section('reprendre', 'Signer ou reprendre')],
    words: texts.reduce((sum, text) => sum + renderMarkdown(text, context.markdown).words, 0),
    ...charterWays(entry, context),
  };
}
