/** An item of a list that moves, and the one whose place it is over. */
interface Moving {
  active: { id: string | number };
  over: { id: string | number } | null;
}

/**
 * What is said, to whoever does not see it, of an item that changes places in a list: dnd-kit would speak English.
 * @param keys the items of the list, in order
 */
export const movesSaid = (keys: readonly (string | number)[]) => {
  const place = (item: { id: string | number } | null) =>
    item ? `place ${keys.indexOf(item.id) + 1} sur ${keys.length}` : 'hors de la liste';
  return {
    onDragStart: ({ active }: Pick<Moving, 'active'>) => `Élément pris : ${place(active)}.`,
    onDragOver: ({ over }: Moving) => `Élément : ${place(over)}.`,
    onDragEnd: ({ over }: Moving) => `Élément posé : ${place(over)}.`,
    onDragCancel: ({ active }: Moving) => `Élément remis à sa place : ${place(active)}.`,
  };
};
