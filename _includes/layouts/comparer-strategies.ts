import { comparedBlocks } from '../../src/browser/compare/compared-blocks.ts';
import { readStrategy, type StrategyPage } from '../../src/browser/compare/strategy-page.ts';

/** More columns than this are too narrow to read. */
const MOST = 3;

const form = document.querySelector<HTMLFormElement>('form[data-comparer]');
const section = document.querySelector<HTMLElement>('.strategies-comparees');
const place = section?.querySelector('.strategies-comparees-contenu');
const status = document.querySelector('.annonce');
if (form && section && place && status) offerComparison(form, section, place, status);

/** Wakes the form: its choice goes into the address, and what the address asks is laid side by side. */
function offerComparison(
  form: HTMLFormElement,
  section: HTMLElement,
  place: Element,
  status: Element,
): void {
  const fields = [...form.querySelectorAll('select')];
  const folder = form.dataset.comparer ?? '';
  const title = section.querySelector('h2');
  let latest = 0;

  /** Those of the address that this site has, each once. */
  const asked = () => {
    const known = new Set([...(fields[0]?.options ?? [])].map(({ value }) => value));
    const slugs = new URLSearchParams(location.search).getAll('s');
    return [...new Set(slugs)].filter((slug) => slug !== '' && known.has(slug)).slice(0, MOST);
  };

  const show = async () => {
    latest += 1;
    const mine = latest;
    const slugs = asked();
    fields.forEach((field, at) => {
      field.value = slugs[at] ?? '';
    });
    section.hidden = true;
    if (slugs.length < 2) {
      status.textContent = slugs.length === 1 ? 'Choisissez une deuxième stratégie.' : '';
      return;
    }
    status.textContent = 'Chargement…';
    try {
      const pages = await Promise.all(
        slugs.map((slug) => load(folder + slug + (slug.endsWith('.html') ? '' : '/'))),
      );
      if (mine !== latest) return;
      place.replaceChildren(...comparedBlocks(pages, document));
      section.hidden = false;
      status.textContent = `${slugs.length} stratégies côte à côte.`;
    } catch (error) {
      if (mine !== latest) return;
      console.error(error);
      status.textContent =
        'Une stratégie n’a pas pu se charger. Vérifiez la connexion, puis réessayez.';
    }
  };

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const chosen = [...new Set(fields.map(({ value }) => value))].filter((slug) => slug !== '');
    if (chosen.length < 2) {
      status.textContent = 'Choisissez deux stratégies différentes.';
      return;
    }
    const address = `${location.pathname}?${new URLSearchParams(chosen.map((slug) => ['s', slug]))}`;
    history.pushState(null, '', address);
    await show();
    title?.focus();
  });
  window.addEventListener('popstate', show);
  document.querySelector('.comparer-sans-script')?.remove();
  form.hidden = false;
  void show();
}

async function load(url: string): Promise<StrategyPage> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return readStrategy(page, url);
}
