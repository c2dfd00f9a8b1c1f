/** Opens every folded part that an element stands in, itself included when it folds. */
export function openAround(element: Element): void {
  for (
    let folded = element.closest('details');
    folded;
    folded = folded.parentElement?.closest('details') ?? null
  )
    folded.open = true;
}
