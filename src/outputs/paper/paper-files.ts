import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../../corpus/atomic-file.ts';
import { entriesOf } from '../../corpus/entry.ts';
import { inRepository } from '../../corpus/repository.ts';
import { paperUrl, posterUrls } from '../../model/addresses.ts';
import { pageNamed } from '../../model/pages.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import { hasOwnPaper, hasPaper } from '../../site/other-forms.ts';
import { sha256 } from '../api/sha256.ts';
import type { OutputFile } from '../output-file.ts';
import { bookletPaper, entryPaper, type PaperDocument } from './document.ts';
import { formPaper } from './form-paper.ts';
import { leaflets } from './leaflet.ts';
import { picturesOf } from './pictures.ts';
import { reasonPoster } from './poster.ts';

/** Documents made before, by what they hold. */
const CACHE = inRepository('.cache/papier');

/** The types whose pages also make one document together, and the page that offers it. */
const BOOKLETS = { guide: 'imprimer-guide', kit: 'imprimer-kit' } as const;

/**
 * What is read away from screens, as PDF/UA: each entry of the types that the edition chooses (`papier` in `edition.yml`),
 * the booklets,
 * and the form of the actors. Set by Typst, without a browser; what has not changed is not set again.
 */
export function paperFiles(current: CurrentSite): OutputFile[] {
  const chosen = current.corpus.edition.papier;
  const alone = current.corpus.entries
    .filter((entry) => hasOwnPaper(entry, current.corpus.edition))
    .map((entry) => ({
      url: paperUrl(entry.url),
      content: () => made(entryPaper(entry, current), current),
    }));
  const booklets = (['guide', 'kit'] as const)
    .filter((type) => chosen.includes(type) && entriesOf(current.corpus, type).length > 0)
    .map((type) => ({
      url: paperUrl(pageNamed(BOOKLETS[type]).url),
      content: () => made(bookletPaper(type, current), current),
    }));
  const form = pageNamed('formulaire-acteurs');
  const forms = hasPaper(form, current.context)
    ? [{ url: paperUrl(form.url), content: () => made(formPaper(current), current) }]
    : [];
  const posters = current.corpus.entries
    .filter((entry) => entry.type === 'raison')
    .filter((entry) => hasOwnPaper(entry, current.corpus.edition))
    .flatMap((entry) =>
      (['a4', 'a3'] as const).map((format) => ({
        url: posterUrls(entry.url)[format],
        content: () => made(reasonPoster(entry, format, current), current),
      })),
    );
  const folded = leaflets(current).map(({ url, document }) => ({
    url,
    content: () => made(document(), current),
  }));
  return [...alone, ...booklets, ...forms, ...posters, ...folded];
}

async function made(document: PaperDocument, current: CurrentSite): Promise<Buffer> {
  const pictures = picturesOf(document, current.corpus.folder);
  const { setPaper, typesetting } = await import('./typst.ts');
  const parts = [
    typesetting(),
    JSON.stringify(document),
    ...pictures.map(({ bytes }) => sha256(bytes)),
  ];
  const path = join(CACHE, `${sha256(parts.join('\n'))}.pdf`);
  if (existsSync(path)) return readFileSync(path);
  const { pdf, remark } = setPaper(document, pictures);
  if (remark)
    console.warn(
      `« ${document.titre} » en PDF : ${remark}. Le fichier est fait, mais moins accessible.`,
    );
  writeAtomically(path, pdf);
  return pdf;
}
