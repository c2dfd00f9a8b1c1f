import { complementSchema, maskSchema } from '../../model/complement.ts';
import type { RAPPORTS_AU_NATIONAL } from '../../model/vocabularies.ts';
import { entryFormat } from '../body/entry-format.ts';

/** What a local entry does to the national page of the same name. */
export type Adaptation = keyof typeof RAPPORTS_AU_NATIONAL;

/** What an adaptation starts from. */
export interface Adapted {
  /** The file of the national page, as it stands. */
  text: string;
  /** `AAAA-MM-JJ` */
  today: string;
  /** The organisation that publishes the local edition. */
  editor: string;
}

/**
 * The local file that an adaptation starts as, sound as it is:
 * a complement asks for its text only; a page that replaces is the national file, line for line, with where it comes
 * from; a page that hides has the title of what it hides.
 */
export function adaptedText(way: Adaptation, { text, today, editor }: Adapted): string {
  const national = entryFormat.fromFile(text);
  switch (way) {
    case 'complete':
      return entryFormat.toFile(
        { national: way, creation: today, mise_a_jour: today, auteurs: [editor] },
        Object.keys(complementSchema.shape),
      );
    case 'masque':
      return entryFormat.toFile(
        { titre: national.titre, national: way },
        Object.keys(maskSchema.shape),
      );
    case 'remplace':
      return entryFormat.toFile({
        ...national,
        national: way,
        version_nationale: national.mise_a_jour,
        mise_a_jour: today,
        auteurs: [...authorsOf(national.auteurs).filter((name) => name !== editor), editor],
      });
  }
}

const authorsOf = (authors: unknown): string[] =>
  Array.isArray(authors) ? authors.map(String) : [];
