import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../../corpus/atomic-file.ts';
import { inRepository } from '../../corpus/repository.ts';
import { entryCardUrl, SITE_CARD } from '../../model/addresses.ts';
import { languageOf } from '../../model/languages.ts';
import { isListed, typeNamed } from '../../model/types.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import { inLanguageOf } from '../../site/page-language.ts';
import { hasOwnCard } from '../../site/share-image.ts';
import { sha256 } from '../api/sha256.ts';
import type { OutputFile } from '../output-file.ts';
import { THREAD_INKS } from '../thread-inks.ts';
import type { ShareCard } from './share-card.ts';

/** Cards drawn before, by what they show and what draws them. */
const CACHE = inRepository('.cache/vignettes');
const DRAWER = inRepository('src/outputs/share/share-card.ts');

/** The threads of Trame's own band (tokens.css), for an edition that has none. */
const THREADS = [THREAD_INKS.comprendre, THREAD_INKS.aider, THREAD_INKS.droit];

/**
 * The pictures that social networks show beside a link: one for the site, one for each entry of the types that the edition
 * chooses (`vignettes` in `edition.yml`). What has not changed is not drawn again.
 */
export function shareFiles({ corpus, context }: CurrentSite): OutputFile[] {
  const { nom, fils } = corpus.edition;
  const { site, writer } = context;
  const look = { pied: site.nom, fils: fils.length > 0 ? fils : THREADS };
  const ofSite: ShareCard = {
    ...look,
    titre: nom,
    langue: 'fr',
    pied: site.devise,
    couleur: THREAD_INKS.comprendre,
  };
  return [
    { url: SITE_CARD, content: () => drawn(ofSite) },
    ...corpus.entries
      .filter((entry) => hasOwnCard(entry, corpus.edition))
      .map((entry) => {
        const { url, type, data } = entry;
        const { plural, fil } = typeNamed(type);
        const card: ShareCard = {
          ...look,
          rubrique: isListed(type) ? writer.text(plural) : undefined,
          titre: inLanguageOf(entry, context).writer.text(data.titre),
          langue: languageOf(entry),
          couleur: THREAD_INKS[fil],
        };
        return { url: entryCardUrl(url), content: () => drawn(card) };
      }),
  ];
}

async function drawn(card: ShareCard): Promise<Buffer> {
  const path = join(
    CACHE,
    `${sha256(`${readFileSync(DRAWER, 'utf8')}\n${JSON.stringify(card)}`)}.png`,
  );
  if (existsSync(path)) return readFileSync(path);
  const { shareCard } = await import('./share-card.ts');
  const png = await shareCard(card);
  writeAtomically(path, png);
  return png;
}
