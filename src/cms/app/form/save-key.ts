import { useEffect, useRef } from 'react';

/** Whether a key saves: Ctrl+S, ⌘S. */
export const isSaveKey = ({ ctrlKey, metaKey, altKey, key }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && !altKey && key.toLowerCase() === 's';

/** Saves at Ctrl+S, wherever the keyboard is; the browser would save the page of the editor instead. */
export function useSaveKey(save: () => void): void {
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!isSaveKey(event)) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}

/** The button that opens the menu of saving, in the bar of an entry. */
const SAVE_MENU = '[class*="-ToolbarSubSectionFirst"] [class*="-PublishButton"]';

/** Saves at a double click on the button whose menu saves: it opens the menu, and closes it again. */
export function useDoubleClick(save: () => void): void {
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const listen = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest(SAVE_MENU)) latest.current();
    };
    addEventListener('dblclick', listen);
    return () => removeEventListener('dblclick', listen);
  }, []);
}
