import { renderSVG } from 'uqr';
import type { EntryOf } from '../../corpus/entry.ts';
import { languageOf } from '../../model/languages.ts';
import { DOMAINES_DE_RAISON } from '../../model/vocabularies.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import { inLanguageOf } from '../../site/page-language.ts';
import { entryWork } from '../../site/work.ts';
import { type PaperDocument, paper } from './document.ts';

/** What is written by hand on a poster, for each place that hangs it. */
const LINES = ['Où', 'Quand', 'Avec qui'];

/** A reason to learn as a poster to hang: read from afar, with room for the place and the day. */
export function reasonPoster(
  entry: EntryOf<'raison'>,
  format: 'a4' | 'a3',
  current: CurrentSite,
): PaperDocument {
  const { canonical } = current.context;
  const { writer } = inLanguageOf(entry, current.context);
  const { affiche, domaine, themes } = entry.data;
  const adresse = canonical(entry.url);
  const work = { ...entryWork(entry, current.corpus), titre: affiche.titre };
  const poster = {
    k: 'affiche' as const,
    genre: DOMAINES_DE_RAISON[domaine],
    titre: writer.text(affiche.titre),
    phrase: writer.text(affiche.phrase),
    lignes: LINES,
    adresse,
    qr: renderSVG(adresse, { border: 1 }),
  };
  return {
    ...paper(work, 'aider', current, themes, [poster]),
    format,
    titre: poster.titre,
    langue: languageOf(entry),
  };
}
