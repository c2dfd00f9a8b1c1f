import { type Content, contentOf } from './hub.ts';
import { isSafeAddress, safeContent } from './safe-content.ts';
import { themed } from './theme.ts';

/**
 * `<trame-fiche cle="kit/accueillir">`: a content of the hub inside another page, with its attribution, always. What the
 * page puts inside stands until the content is there, and stays when it cannot be had: a link to the sheet. `niveau` is
 * the level of its title (2 when left out); the slot `mot` holds the host's own words, above the content.
 */
export class SheetElement extends HTMLElement {
  static readonly observedAttributes = ['cle'];
  readonly #root = this.attachShadow({ mode: 'open' });
  #shown: string | undefined;

  connectedCallback(): void {
    void this.#fill();
  }

  /** A page that makes its elements by program may name the content after it placed the element, or another one later. */
  attributeChangedCallback(): void {
    if (this.isConnected) void this.#fill();
  }

  async #fill(): Promise<void> {
    const key = this.getAttribute('cle') ?? '';
    if (key === this.#shown) return;
    this.#shown = key;
    themed(this.#root);
    this.#root.replaceChildren(slot('mot'), slot());
    this.setAttribute('aria-busy', 'true');
    try {
      const content = await contentOf(key);
      if (key === this.#shown) this.#show(content);
    } catch (error) {
      if (key !== this.#shown) return;
      console.warn('Trame :', error);
      this.dispatchEvent(new CustomEvent('trame-erreur', { bubbles: true, detail: error }));
    }
    if (key === this.#shown) this.removeAttribute('aria-busy');
  }

  #show(content: Content): void {
    const asked = Math.round(Number(this.getAttribute('niveau') ?? 2)) || 2;
    const level = Math.min(6, Math.max(1, asked));
    const article = document.createElement('article');
    article.lang = content.langue ?? 'fr';
    // The language tells the browser nothing of its direction.
    if (/^(?:ar|fa)\b/.test(article.lang)) article.dir = 'rtl';
    const nodes = content.etat === 'publie' ? published(content, level) : withdrawn(content);
    article.append(...nodes);
    this.#root.replaceChildren(slot('mot'), article);
  }
}

function slot(name = ''): HTMLSlotElement {
  const element = document.createElement('slot');
  if (name) element.name = name;
  return element;
}

function published({ titre = '', html = '' }: Content, level: number): Node[] {
  const title = document.createElement(`h${level}`);
  title.textContent = titre;
  return [title, safeContent(html, level - 1)];
}

function withdrawn({ remplace_par: instead }: Content): Node[] {
  const words = document.createElement('p');
  words.append('Ce contenu n’est plus publié.');
  if (instead && isSafeAddress(instead.adresse)) {
    const link = document.createElement('a');
    link.href = instead.adresse;
    link.textContent = instead.titre;
    words.append(' À lire à la place : ', link, '.');
  }
  return [words];
}
