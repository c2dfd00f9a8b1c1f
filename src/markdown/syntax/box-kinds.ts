/** Kinds of boxes, as they are written after `:::`, with the title of a box that has none of its own. */
export const BOX_KINDS = {
  'a-retenir': 'À retenir',
  attention: 'Attention',
  exemple: 'Exemple',
  juridique: 'Point juridique',
} as const;

export type BoxKind = keyof typeof BOX_KINDS;

/** The kinds as the documentation writes them. */
export const BOX_NAMES = ['à-retenir', 'attention', 'exemple', 'juridique'] as const;

/** The kind that a writer named, accents and capitals aside; `undefined` when there is none of this name. */
export function boxKind(name: string): BoxKind | undefined {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return Object.hasOwn(BOX_KINDS, plain) ? (plain as BoxKind) : undefined;
}
