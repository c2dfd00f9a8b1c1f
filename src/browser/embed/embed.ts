import { HelpElement } from './help-element.ts';
import { SheetElement } from './sheet-element.ts';

// A page may name the script twice.
if (!customElements.get('trame-fiche')) {
  customElements.define('trame-fiche', SheetElement);
  customElements.define('trame-aide', HelpElement);
}
