import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isMediaName, mediaFault } from '../corpus/media-files.ts';
import { toSlug } from '../model/slug.ts';
import { isInside } from './read-tree.ts';

/** A file to copy to `content/media`. */
export interface MediaCopy {
  from: string;
  /** Its name in `content/media`. */
  name: string;
  /** Whether the same file already stands there. */
  isThere: boolean;
}

/** What becomes of a file that a text links to: its new name, or why it cannot come, in French. */
export type PlannedMedia = MediaCopy | { refusal: string };

const HEAVY = 500_000;

/** Decides which files come along, and under which name; nothing is ever written over another file. */
export class MediaPlan {
  readonly #folder: string;
  readonly #root: string;
  readonly #planned = new Map<string, PlannedMedia>();
  readonly #names = new Map<string, string>();

  /**
   * @param folder `content/media`
   * @param root the tree that files come from
   */
  constructor(folder: string, root: string) {
    this.#folder = folder;
    this.#root = root;
  }

  /** Plans the copy of a file of the tree. */
  add(path: string): PlannedMedia {
    const known = this.#planned.get(path);
    if (known) return known;
    const planned = this.#plan(path);
    this.#planned.set(path, planned);
    return planned;
  }

  /** Whether a picture is heavier than readers should have to load. */
  isHeavy(path: string): boolean {
    return (
      /\.(png|jpe?g|gif|webp|avif)$/i.test(path) && statSync(join(this.#root, path)).size > HEAVY
    );
  }

  #plan(path: string): PlannedMedia {
    const from = realpathSync(join(this.#root, path));
    if (!isInside(this.#root, from)) return { refusal: 'ce fichier est hors du dossier importé' };
    const bytes = readFileSync(from);
    if (bytes.length === 0) return { refusal: 'ce fichier est vide' };
    if (!isMediaName(path)) return { refusal: 'ce n’est ni une image ni un document' };
    const fault = mediaFault(path, bytes);
    if (fault) return { refusal: `ce fichier contient ${fault}` };
    return this.#name(from, path, bytes);
  }

  /** The first free name: `carte.png`, `carte-2.png`…; a file that already stands there, byte for byte, serves again. */
  #name(from: string, path: string, bytes: Buffer): MediaCopy {
    const [, stem = '', extension = ''] = /([^/]*?)(\.[^./]*)?$/.exec(path) ?? [];
    const slug = toSlug(stem) || 'fichier';
    for (let count = 1; ; count++) {
      const name = `${slug}${count > 1 ? `-${count}` : ''}${extension.toLowerCase().replace(/[^.a-z0-9]/g, '')}`;
      if (this.#names.has(name)) continue;
      const target = join(this.#folder, name);
      const isThere =
        existsSync(target) && statSync(target).isFile() && readFileSync(target).equals(bytes);
      if (existsSync(target) && !isThere) continue;
      this.#names.set(name, path);
      return { from, name, isThere };
    }
  }
}
