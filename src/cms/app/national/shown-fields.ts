import { draftSchema, type WrittenEntry } from '../preview/draft-entry.ts';

/** What the editor keeps by itself: what an entry does to the national one is chosen before its form opens. */
const KEPT = ['national', 'version_nationale'];

/** What a complement is asked: the rest has good values from the start, and is there for who looks for it. */
const ASKED_OF_COMPLEMENT = ['titre', 'body'];

/**
 * The names of the fields that the form of an entry shows.
 * @param isWhole whether a complement shows all that it may say
 */
export function shownFields(written: WrittenEntry, isWhole: boolean): ReadonlySet<string> {
  const names = Object.keys(draftSchema(written).shape).filter((name) => !KEPT.includes(name));
  if (written.edition === 'national') return new Set([...names, 'body']);
  switch (written.data.national) {
    case 'complete':
      return new Set(isWhole ? [...names, 'body'] : ASKED_OF_COMPLEMENT);
    case 'masque':
      return new Set(names.filter((name) => name !== 'titre'));
    default:
      return new Set([...names, 'body']);
  }
}
