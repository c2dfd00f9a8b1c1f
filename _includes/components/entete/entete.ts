closeMenuOutside(document);

/** A menu that was opened closes with Escape, which gives the keyboard back to its button, or when one goes elsewhere. */
function closeMenuOutside(root: Document): void {
  const menu = root.querySelector<HTMLDetailsElement>('.menu details');
  if (!menu) return;
  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  for (const event of ['click', 'focusin'] as const) {
    root.addEventListener(event, ({ target }) => {
      if (target instanceof Node && !menu.contains(target)) menu.open = false;
    });
  }
}
