import { type Content, contentOf } from './hub.ts';
import { safeContent } from './safe-content.ts';
import { themed } from './theme.ts';

/**
 * `<trame-fiche cle="kit/accueillir">`: a content of the hub inside another page, with its attribution, always. What the
 * page puts inside stands until the content is there, and stays when it cannot be had: a link to the sheet. `niveau` is
 * the level of its title (2 when left out); the slot `mot` holds the host's own words, above the content.
 */
export class SheetElement extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'open' });

  connectedCallback(): void {
    if (this.#root.hasChildNodes()) return;
    themed(this.#root);
    this.#root.append(slot('mot'), slot());
    this.setAttribute('aria-busy', 'true');
    contentOf(this.getAttribute('cle') ?? '')
      .then((content) => this.#show(content))
      .catch((error: unknown) => {
        console.warn('Trame :', error);
        this.dispatchEvent(new CustomEvent('trame-erreur', { bubbles: true, detail: error }));
      })
      .finally(() => this.removeAttribute('aria-busy'));
  }

  #show(content: Content): void {
    const level = Math.min(6, Math.max(1, Number(this.getAttribute('niveau') ?? 2) || 2));
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
  if (instead) {
    const link = document.createElement('a');
    link.href = instead.adresse;
    link.textContent = instead.titre;
    words.append(' À lire à la place : ', link, '.');
  }
  return [words];
}
