/** What goes with the next save of the page. */
const leaving = new Set<() => void>();

/** Calls back once, when what is written has been saved. */
export function leaveWithSave(leave: () => void): void {
  leaving.add(leave);
}

/** Says that what is written has been saved. */
export function hasSaved(): void {
  const all = [...leaving];
  leaving.clear();
  for (const leave of all) leave();
}
