import { describeField } from '../../model/fields/describe-field.ts';
import { CONTENT_TYPES } from '../../model/types.ts';

/**
 * Names for what Decap leaves without: screen readers would say « bouton » and nothing else, or speak English. Decap
 * takes no setting for these; the names are put on the screen as it is drawn. Nothing here changes what a person sees.
 */
interface Naming {
  selector: string;
  name(element: HTMLElement): void;
}

const NAMINGS: readonly Naming[] = [
  // The frame of the preview.
  {
    selector: 'iframe:not([title])',
    name: (frame) => frame.setAttribute('title', 'Aperçu de la page'),
  },
  // The editor of a text, by the label of its field.
  {
    selector: '[data-slate-editor]:not([aria-label])',
    name: (editor) => editor.setAttribute('aria-label', fieldLabel(editor) ?? 'Texte'),
  },
  // What kind of widget a field is, in Decap's own words: the field has a label.
  {
    selector: '[class*="ControlContainer"][aria-label]',
    name: (field) => field.removeAttribute('aria-label'),
  },
  // The switch between the text and its source: its state goes unsaid until it has been used once.
  {
    selector: '[role="switch"]:not([aria-checked])',
    name: (toggle) => toggle.setAttribute('aria-checked', 'false'),
  },
  {
    selector: '[class*="ToolbarToggle"][role="switch"]:not([aria-label])',
    name: (toggle) => toggle.setAttribute('aria-label', 'Texte brut, avec ses signes'),
  },
  // The bar of an item of a list: fold, move, remove, told apart by their place.
  {
    selector: 'button[class*="TopBarButton"]:not([aria-label])',
    name: (button) =>
      button.setAttribute(
        'aria-label',
        button.nextElementSibling ? 'Replier ou déplier l’élément' : 'Retirer l’élément',
      ),
  },
  {
    selector: '[aria-roledescription="sortable"]',
    name: (handle) => {
      handle.setAttribute('aria-roledescription', 'poignée');
      handle.setAttribute('aria-label', 'Déplacer l’élément');
    },
  },
  {
    selector: '[id^="DndDescribedBy"]:not([lang])',
    name: (help) => {
      help.lang = 'fr';
      help.textContent =
        'Pour déplacer l’élément, appuyez sur Espace, puis sur les flèches. Espace à nouveau pour le poser, Échap pour annuler.';
    },
  },
  // Menus: the list between a menu and its items hides one from the other.
  {
    selector: '[role="menu"] > ul:not([role])',
    name: (list) => list.setAttribute('role', 'none'),
  },
  // A button that opens a menu stands in another one, which has the keyboard: the outer takes the title of the inner.
  {
    selector: '[role="button"][aria-haspopup]:has(> button[title])',
    name: (opener) => {
      const inner = opener.querySelector('button');
      opener.title = inner?.title ?? '';
      inner?.removeAttribute('title');
      inner?.setAttribute('inert', '');
    },
  },
  // The one item of a menu that Decap does not translate.
  {
    selector: '[role="menuitem"] > span',
    name: ({ firstChild }) => {
      if (firstChild?.nodeValue === 'Code Block') firstChild.nodeValue = 'Bloc de code';
    },
  },
  // A group of a list bears the label of its field, and the word of its files.
  {
    selector: '[class*="GroupHeading"]',
    name: ({ firstChild }) => {
      const words = firstChild && GROUPS.get(firstChild.nodeValue ?? '');
      if (words) firstChild.nodeValue = words;
    },
  },
  // What is wrong with a field is told above its control.
  {
    selector: '[class*="ControlTopbar"] > ul:not([id])',
    name: (faults) => {
      const control = document.getElementById(labelBeside(faults)?.htmlFor ?? '');
      faults.id = `${control?.id}-fautes`;
      control?.setAttribute('aria-describedby', faults.id);
      control?.setAttribute('aria-invalid', 'true');
    },
  },
  {
    selector: '[aria-invalid][aria-describedby$="-fautes"]',
    name: (control) => {
      if (document.getElementById(control.getAttribute('aria-describedby') ?? '')) return;
      control.removeAttribute('aria-describedby');
      control.removeAttribute('aria-invalid');
    },
  },
  // The library of images: each picture stands above its name, which says it all.
  {
    selector: '[role="dialog"]:not([aria-label])',
    name: (dialog) => dialog.setAttribute('aria-label', 'Médias'),
  },
  // Decap asks the system for one file; all those that are chosen are taken.
  {
    selector: '.nc-fileUploadButton input:not([multiple])',
    name: (input) => input.setAttribute('multiple', ''),
  },
  {
    selector: '[class*="CardImage"]:not([alt])',
    name: (image) => image.setAttribute('alt', ''),
  },
  // The bar that shows how long a message stays.
  {
    selector: '.Toastify__progress-bar--wrp:not([aria-hidden])',
    name: (bar) => bar.setAttribute('aria-hidden', 'true'),
  },
  // Its button.
  {
    selector: '.Toastify__close-button[aria-label="close"]',
    name: (button) => button.setAttribute('aria-label', 'Fermer le message'),
  },
  // The line of progress at the top of the window: a drawing that says nothing.
  {
    selector: 'body > canvas:not([aria-hidden])',
    name: (line) => line.setAttribute('aria-hidden', 'true'),
  },
  // The first screen: its logo is its title.
  {
    selector: '[class*="StyledAuthenticationPage"]:not([role])',
    name: (screen) => {
      screen.setAttribute('role', 'main');
      const logo = screen.firstElementChild;
      logo?.setAttribute('role', 'heading');
      logo?.setAttribute('aria-level', '1');
      logo?.setAttribute('aria-label', 'Écrire sur le site');
    },
  },
  // The screen of one entry has no landmark: its whole is the main part.
  {
    selector: '[class*="-EditorContainer"]:not([role])',
    name: (editor) => editor.setAttribute('role', 'main'),
  },
  // Nor has the board of drafts.
  {
    selector: '[class*="-WorkflowContainer"]:not([role])',
    name: (board) => board.setAttribute('role', 'main'),
  },
];

/** « Moment pendant », as Decap titles a group → « Moment : Pendant ». */
const GROUPS: ReadonlyMap<string, string> = new Map(
  CONTENT_TYPES.flatMap(({ schema }) => Object.values(schema.shape)).flatMap((schema) => {
    const { label, options = {} } = describeField(schema);
    return Object.entries(options).map(
      ([id, words]) => [`${label} ${id}`, `${label} : ${words}`] as const,
    );
  }),
);

const labelBeside = (element: HTMLElement) =>
  element.parentElement?.querySelector<HTMLLabelElement>('label[for]');

/** The label of the field that an element stands in. */
const fieldLabel = (element: HTMLElement): string | undefined =>
  element.closest('[class*="ControlContainer"]')?.querySelector('label')?.textContent?.trim();

/**
 * Names what stands on the screen, and what comes on it later.
 * @returns stops
 */
export function nameControls(root: HTMLElement): () => void {
  const all = () => {
    for (const { selector, name } of NAMINGS)
      for (const element of root.querySelectorAll<HTMLElement>(selector)) name(element);
  };
  // Attributes are left unwatched: a name that is given calls for no second look.
  const observer = new MutationObserver(all);
  observer.observe(root, { childList: true, subtree: true });
  all();
  return () => observer.disconnect();
}
