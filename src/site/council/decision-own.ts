import type { EntryOf } from '../../corpus/entry.ts';
import { decisionFileUrl, paperUrl } from '../../model/addresses.ts';
import { isFrench } from '../../model/languages.ts';
import { EFFORTS } from '../../model/vocabularies.ts';
import { figureViews } from '../figures/figure-view.ts';
import { type OwnView, section } from '../own-view.ts';
import type { SiteContext } from '../site-context.ts';

/** A piece of a draft: words, or the name of what the council writes in their place. */
export type DraftPiece = { mots: string } | { trou: string };

/** What the page of a decision shows: its figures, its draft with the places to fill in, its files. */
export function decisionOwn(entry: EntryOf<'decision'>, context: SiteContext): OwnView {
  const { corpus, href, writer } = context;
  const { considerants, articles, chiffres } = entry.data;
  const draft = (texts: readonly string[]) => texts.map((text) => draftPieces(writer.text(text)));
  return {
    before: [section('gestes', 'Les gestes')],
    after: [section('deliberation', 'Projet de délibération')],
    chiffres: figureViews(chiffres, context),
    considerants: draft(considerants),
    articles: draft(articles),
    // Its file is made of our words too, which are French.
    word: isFrench(entry) ? href(decisionFileUrl(entry.url)) : '',
    pdf: corpus.edition.papier.includes('decision') ? href(paperUrl(entry.url)) : '',
  };
}

/** Cuts a text at its square brackets: « [collectivité] » is a place to fill in; what a link would be is not. */
export const draftPieces = (text: string): DraftPiece[] =>
  text
    .split(/(\[[^\]\n]+\](?!\())/)
    .filter(Boolean)
    .map((piece) => (/^\[[^\]]+\]$/.test(piece) ? { trou: piece.slice(1, -1) } : { mots: piece }));

/** What helps to choose a decision: the effort, and when its effect is seen. */
export const decisionItem = ({ data }: EntryOf<'decision'>, { writer }: SiteContext) => ({
  details: [EFFORTS[data.effort], writer.text(data.delai)],
});
