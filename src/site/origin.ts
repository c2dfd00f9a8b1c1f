import type { PublishedCorpus } from '../corpus/corpus.ts';
import type { Entry } from '../corpus/entry.ts';
import { isExample } from '../model/example-host.ts';
import { siteRoot } from '../model/site-root.ts';
import { displayDate } from './dates.ts';

/** The national page that a page of a territory is, completes or was made from. */
export interface Origin {
  /** Name of the national edition. */
  nom: string;
  /** Full address of the page there; absent while that edition has none. */
  url?: string | undefined;
}

/** What a page of a territory says of itself, in a sentence. */
export interface OriginView {
  phrase: string;
  /** The national page. */
  lien?: { titre: string; url: string } | undefined;
}

/** Where a page of a territory comes from; nothing in the national edition, nor for a page of the territory's own. */
export function originOf(
  { url, provenance }: Pick<Entry, 'url' | 'provenance'>,
  { followed }: Pick<PublishedCorpus, 'followed'>,
): Origin | undefined {
  if (!followed || (provenance.edition === 'local' && !provenance.replaces)) return undefined;
  const { nom, adresse } = followed;
  return { nom, url: isExample(adresse) ? undefined : siteRoot(adresse, '/') + url.slice(1) };
}

/** Says what a page is: national, completed, adapted, or the territory's own. Nothing in the national edition. */
export function originView(
  entry: Entry,
  corpus: Pick<PublishedCorpus, 'followed'>,
  text: (source: string) => string,
): OriginView | undefined {
  if (!corpus.followed) return undefined;
  const origin = originOf(entry, corpus);
  const { data, provenance, complements } = entry;
  const by = (authors: readonly string[]) => [...new Set(authors)].join(', ');
  if (!origin)
    return { phrase: text(`Page propre à cette édition, écrite par ${by(data.auteurs)}.`) };
  const lien = origin.url
    ? { titre: text('La lire dans l’édition nationale'), url: origin.url }
    : undefined;
  const { replaces } = provenance;
  if (replaces) {
    const version = replaces.versionDeDepart
      ? `, dans sa version du ${displayDate(replaces.versionDeDepart).texte}`
      : '';
    return {
      phrase: text(
        `Page adaptée par ${by(data.auteurs)} de la page « ${replaces.titre} » de l’édition nationale, ${origin.nom}${version}.`,
      ),
      lien,
    };
  }
  const added = complements.flatMap((complement) => complement.data.auteurs);
  const completed = added.length > 0 ? `, complétée par ${by(added)}` : '';
  return { phrase: text(`Page de l’édition nationale, ${origin.nom}${completed}.`), lien };
}
