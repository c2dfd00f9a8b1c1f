import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import type { Corpus } from '../../corpus/corpus.ts';
import { entryWork } from '../../site/work.ts';
import { CONTENT, type HeldFile, MANIFEST, type Manifest, NOTICE } from './archive-format.ts';
import { archiveNotice } from './archive-notice.ts';
import { contentFiles } from './content-tree.ts';

/** Of every file of the archive, for the same content to make the same bytes; ZIP knows no day before 1980. */
const NO_DATE = new Date('1980-01-01T00:00:00Z');

/**
 * A whole edition as one archive: its files to the byte, and what each of them is. The same content makes the same bytes.
 * @param corpus of the folder
 */
export async function makeArchive(
  corpus: Corpus,
): Promise<{ bytes: Uint8Array; manifest: Manifest }> {
  const zip = new JSZip();
  const files = contentFiles(corpus.folder).map((path): [HeldFile, Buffer] => {
    const bytes = readFileSync(join(corpus.folder, path));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return [{ chemin: path, octets: bytes.length, sha256 }, bytes];
  });
  const manifest = manifestOf(
    corpus,
    files.map(([held]) => held),
  );
  const add = (path: string, bytes: string | Buffer) =>
    zip.file(path, bytes, { date: NO_DATE, createFolders: false });
  add(NOTICE, archiveNotice(manifest));
  add(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
  for (const [{ chemin }, bytes] of files) add(CONTENT + chemin, bytes);
  const bytes = await zip.generateAsync({
    type: 'nodebuffer',
    compression: 'DEFLATE',
    compressionOptions: { level: 6 },
  });
  return { bytes, manifest };
}

function manifestOf(corpus: Corpus, fichiers: HeldFile[]): Manifest {
  const { edition, entries } = corpus;
  const entrees = entries.map((entry): Manifest['entrees'][number] => {
    const { provenance, complements } = entry;
    const work = entryWork(entry, corpus);
    return {
      cle: entry.key,
      type: entry.type,
      titre: entry.data.titre,
      fichiers: [provenance.file, ...complements.map((complement) => complement.provenance.file)],
      origine: provenance.edition,
      ...(provenance.replaces && { adapte: provenance.replaces.file }),
      licence: work.licence,
      auteurs: [...work.auteurs],
      mise_a_jour: work.miseAJour,
      adresse: new URL(entry.url, edition.adresse).href,
    };
  });
  const last = entrees
    .map(({ mise_a_jour }) => mise_a_jour)
    .sort()
    .at(-1);
  return {
    format: 1,
    edition: { nom: edition.nom, editeur: edition.editeur, adresse: edition.adresse },
    licence: edition.licence,
    ...(last && { mise_a_jour: last }),
    entrees,
    fichiers,
  };
}
