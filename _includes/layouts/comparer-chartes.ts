import { type Part, type PartPair, pairParts } from '../../src/browser/compare/compare-parts.ts';

/** A text to compare: its page, and its parts once they were fetched. */
interface Text {
  title: string;
  url: string;
  parts: Part<Element>[];
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-comparer]')) {
  const place = document.getElementById(form.dataset.comparer ?? '');
  const status = document.querySelector<HTMLElement>('[role=status]');
  if (place && status) void compare(form, place, status);
}

/**
 * Lays side by side the two texts that the address names (`?a=…&b=…`), part by part. The form holds their titles and
 * their pages (`data-url`); in a page, `data-partie` marks a part and names it.
 */
async function compare(
  form: HTMLFormElement,
  place: HTMLElement,
  status: HTMLElement,
): Promise<void> {
  const asked = new URLSearchParams(location.search);
  if (!asked.has('a') && !asked.has('b')) return;
  const chosen = ['a', 'b'].map((name) => choose(form, name, asked.get(name)));
  const [first, second] = chosen;
  if (!first || !second) {
    status.textContent = 'Un de ces deux textes n’est pas publié ici. Choisissez-en un autre.';
    return;
  }
  if (first.value === second.value) {
    status.textContent = 'Choisissez deux textes différents.';
    return;
  }
  status.textContent = 'Les deux textes arrivent.';
  try {
    show(await Promise.all([fetchText(first), fetchText(second)]), place);
    status.textContent = `Comparaison de deux textes : ${first.text} et ${second.text}.`;
    document.title = `${first.text} et ${second.text} – ${document.title}`;
  } catch (error) {
    console.error(error);
    status.textContent =
      'Les textes n’ont pas pu être chargés. Vérifiez la connexion, ou ouvrez chaque texte dans un onglet.';
  }
}

/** Selects in the form what the address asks for; `undefined` when the form does not know it. */
function choose(
  form: HTMLFormElement,
  name: string,
  value: string | null,
): HTMLOptionElement | undefined {
  const select = form.elements.namedItem(name) as HTMLSelectElement;
  const option = [...select.options].find((item) => item.value === value);
  if (option) option.selected = true;
  return option;
}

async function fetchText({ text, dataset }: HTMLOptionElement): Promise<Text> {
  const url = new URL(dataset.url ?? '', location.href).href;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const parts = [...page.querySelectorAll<HTMLElement>('[data-partie]')].map((element) => ({
    name: element.dataset.partie ?? '',
    content: settled(element, url),
  }));
  return { title: text, url, parts };
}

/** Headings of a part stand below the name of the part, which they need not say again. */
function settled(part: HTMLElement, url: string): HTMLElement {
  for (const element of part.querySelectorAll('.ancre, .article-numero')) element.remove();
  for (const heading of part.querySelectorAll('h2, h3')) {
    if (heading.hasAttribute('data-nom-de-partie')) {
      heading.remove();
      continue;
    }
    const lower = document.createElement('h4');
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
  for (const element of part.querySelectorAll('[id]')) element.removeAttribute('id');
  for (const link of part.querySelectorAll('a[href^="#"]'))
    link.setAttribute('href', url + link.getAttribute('href'));
  return part;
}

function show([first, second]: [Text, Text], place: HTMLElement): void {
  const heads = [first, second].map(({ title, url }) => {
    const link = element('a', '', title);
    link.href = url;
    return element('h2', 'chartes-comparees-titre', link);
  });
  const pairs = pairParts(first.parts, second.parts).map((pair) =>
    pairSection(pair, first, second),
  );
  place.replaceChildren(element('div', 'chartes-comparees-tete', ...heads), ...pairs);
}

function pairSection(pair: PartPair<Element>, first: Text, second: Text): HTMLElement {
  const cells = [
    [first, pair.first],
    [second, pair.second],
  ] as const;
  return element(
    'section',
    'paire',
    element('h3', 'paire-titre', pair.name),
    ...cells.map(([{ title }, content]) =>
      element(
        'div',
        'paire-texte',
        element('p', 'paire-nom', title),
        ...(content ? content.childNodes : [element('p', 'paire-vide', 'Rien sous ce titre.')]),
      ),
    ),
  );
}

function element<N extends keyof HTMLElementTagNameMap>(
  name: N,
  className: string,
  ...content: (string | Node)[]
): HTMLElementTagNameMap[N] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}
