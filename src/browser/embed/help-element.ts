import { type Content, contentOf } from './hub.ts';
import { isSafeAddress } from './safe-content.ts';
import { themed } from './theme.ts';

/**
 * `<trame-aide fiches="kit/mot-de-passe kit/accueillir">`: « Besoin d’aide ? » beside a form of someone else's, folded until
 * it is asked for. It leads to sheets of the hub by their own titles and summaries; the slot holds what the host adds, its
 * own telephone number to begin with; `lieux`, the address of the places of the hub, adds a way to them. Nothing is asked of
 * the hub before it is opened.
 */
export class HelpElement extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'open' });

  connectedCallback(): void {
    if (this.#root.hasChildNodes()) return;
    themed(this.#root);
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    summary.textContent = this.getAttribute('titre') ?? 'Besoin d’aide\u00A0?';
    const list = document.createElement('ul');
    details.append(summary, document.createElement('slot'), list);
    details.addEventListener('toggle', () => void this.#fill(list), { once: true });
    this.#root.append(details);
  }

  async #fill(list: HTMLElement): Promise<void> {
    const keys = (this.getAttribute('fiches') ?? '').split(/\s+/).filter(Boolean);
    const answers = await Promise.allSettled(keys.map(contentOf));
    const items = answers.flatMap((answer) =>
      answer.status === 'fulfilled' ? itemOf(answer.value) : [],
    );
    list.replaceChildren(...items, ...placesItem(this.getAttribute('lieux')));
  }
}

/** A sheet that is withdrawn gives way to the one in its place. */
function itemOf({ etat, titre, resume, adresse, remplace_par: instead }: Content): HTMLElement[] {
  const [title, address] =
    etat === 'publie' ? [titre, adresse] : [instead?.titre, instead?.adresse];
  if (!title || !address || !isSafeAddress(address)) return [];
  const item = linkItem(address, title);
  if (etat === 'publie' && resume) item.append(document.createElement('br'), resume);
  return [item];
}

/** The way to people who help, near the reader. */
function placesItem(address: string | null): HTMLElement[] {
  if (!address || !isSafeAddress(address)) return [];
  return [linkItem(address, 'Trouver un lieu où se faire aider')];
}

function linkItem(address: string, title: string): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = address;
  link.textContent = title;
  item.append(link);
  return item;
}
