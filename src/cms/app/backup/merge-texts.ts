import { alignLists } from '../../body/align-lists.ts';

/**
 * A text with what two people changed in it, paragraph by paragraph. Where both changed the same paragraph, mine stands:
 * whoever takes a backup back is shown what it replaces.
 * @param base the text that both had opened
 */
export function mergeTexts(base: string, mine: string, theirs: string): string {
  const [old, own, other] = [base, mine, theirs].map(paragraphsOf);
  if (!old || !own || !other) return mine;
  const [toOwn, toOther] = [placesOf(old, own), placesOf(old, other)];
  const merged: string[] = [];
  let from = { old: 0, own: 0, other: 0 };
  const takeUpTo = (until: typeof from) => {
    const was = old.slice(from.old, until.old);
    const isMine = !isEqual(was, own.slice(from.own, until.own));
    merged.push(
      ...(isMine ? own.slice(from.own, until.own) : other.slice(from.other, until.other)),
    );
  };
  for (const [at, paragraph] of old.entries()) {
    const [inOwn, inOther] = [toOwn.get(at), toOther.get(at)];
    if (inOwn === undefined || inOther === undefined) continue;
    takeUpTo({ old: at, own: inOwn, other: inOther });
    merged.push(paragraph);
    from = { old: at + 1, own: inOwn + 1, other: inOther + 1 };
  }
  takeUpTo({ old: old.length, own: own.length, other: other.length });
  return merged.join('\n\n');
}

const paragraphsOf = (text: string): string[] => text.trimEnd().split(/\n{2,}/);

const isEqual = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, at) => text === other[at]);

/** Where each paragraph that stayed stands now. */
const placesOf = (before: readonly string[], after: readonly string[]): Map<number, number> =>
  new Map(
    alignLists(before, after, Object.is).flatMap(({ is, from }, at): [number, number][] =>
      is === 'kept' ? [[from, at]] : [],
    ),
  );
