makeStepsTickable(document, location.pathname);

/**
 * Makes each step a card to tick. What is ticked stays on this device and on no other, by the words of the step: a sheet
 * that changes keeps no tick on what it no longer says. Nothing is written before the first tick, nor kept after the last.
 * @param page address of the sheet, which its ticks are kept under
 */
function makeStepsTickable(root: Document, page: string): void {
  const section = root.querySelector('[data-cocher]');
  const steps = [...(section?.querySelectorAll('li') ?? [])];
  if (!section || steps.length === 0) return;
  const ticks = keptTicks(`etapes:${page}`);
  const kept = new Set(ticks.read());
  const boxes = steps.map((step) => addBox(step, kept));
  const clear = root.createElement('button');
  clear.type = 'button';
  clear.className = 'decocher';
  clear.textContent = 'Tout décocher';
  section.querySelector('h2')?.after(clear);

  const update = () => {
    clear.hidden = !boxes.some(({ checked }) => checked);
  };
  section.addEventListener('change', () => {
    ticks.write(boxes.filter(({ checked }) => checked).map(({ value }) => value));
    update();
  });
  clear.addEventListener('click', () => {
    for (const box of boxes) box.checked = false;
    ticks.write([]);
    update();
    boxes[0]?.focus();
  });
  update();
}

/** The step becomes the label of its box: one may press the card anywhere. */
function addBox(step: HTMLElement, kept: ReadonlySet<string>): HTMLInputElement {
  const box = step.ownerDocument.createElement('input');
  box.type = 'checkbox';
  box.value = step.querySelector('.etape-action')?.textContent ?? '';
  box.checked = kept.has(box.value);
  // What the browser itself remembers of a form would come back after all was cleared.
  box.autocomplete = 'off';
  const label = step.ownerDocument.createElement('label');
  label.className = 'etape cocher';
  const text = step.querySelector('.etape');
  label.append(...(text?.childNodes ?? []), box);
  text?.replaceWith(label);
  return box;
}

/** The ticks that this device keeps; none where the browser keeps nothing. */
function keptTicks(name: string) {
  return {
    read(): string[] {
      try {
        const found: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
        return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : [];
      } catch {
        return [];
      }
    },
    write(ticked: readonly string[]): void {
      try {
        if (ticked.length > 0) localStorage.setItem(name, JSON.stringify(ticked));
        else localStorage.removeItem(name);
      } catch {
        // The boxes still serve as long as the page stays open.
      }
    },
  };
}
