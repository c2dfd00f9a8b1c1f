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

interface Edges {
  top: number;
  bottom: number;
}

/** The little of dnd-kit's collisions that a choice of place asks for. */
interface Collision<C extends { id: string | number }> {
  collisionRect: Edges;
  droppableRects: { get(id: string | number): Edges | undefined };
  droppableContainers: readonly C[];
  pointerCoordinates: unknown;
}

/**
 * Over which item of a list a moving one is. By the keyboard it goes from edge to edge: by their centres, as with the
 * mouse, one that is unfolded would never pass one that is folded.
 * @param byPointer how it is told with a mouse or a finger
 */
export const placeUnder =
  <C extends { id: string | number }, R>(byPointer: (moving: Collision<C>) => R) =>
  (moving: Collision<C>) => {
    if (moving.pointerCoordinates) return byPointer(moving);
    const { collisionRect, droppableRects, droppableContainers } = moving;
    return droppableContainers
      .flatMap((droppableContainer) => {
        const { id } = droppableContainer;
        const rect = droppableRects.get(id);
        if (!rect) return [];
        const value = Math.min(
          Math.abs(rect.top - collisionRect.top),
          Math.abs(rect.bottom - collisionRect.bottom),
        );
        return [{ id, data: { droppableContainer, value } }];
      })
      .sort((one, other) => one.data.value - other.data.value);
  };
