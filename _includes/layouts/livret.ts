/** A text that the reader picked, and the page where its collection stands whole. */
interface Picked {
  title: string;
  anchor: string;
  whole: string;
}

const form = document.querySelector<HTMLFormElement>('.livret-choix');
if (form) void assemble(form);

/** Puts the texts that the address names (`?texte=…&texte=…`) one after the other, in the order of the form. */
async function assemble(form: HTMLFormElement): Promise<void> {
  if (location.search === '') return;
  const asked = new Set(new URLSearchParams(location.search).getAll('texte'));
  const picked = pick(form, asked);
  const status = one('[role=status]');
  if (picked.length === 0) {
    status.textContent =
      asked.size === 0
        ? 'Cochez au moins un texte.'
        : 'Aucun texte de ce choix n’est publié ici. Cochez-en d’autres.';
    return;
  }
  status.textContent = 'Les textes arrivent.';
  try {
    const found = await fetchParts(picked);
    if (found.length === 0) {
      status.textContent = 'Ces textes viennent de changer de place. Rechargez la page.';
      return;
    }
    show(found);
    const count = found.length > 1 ? `${found.length} textes, prêts` : 'Un texte, prêt';
    const rest = asked.size > found.length ? ' Le reste de ce choix n’est plus publié ici.' : '';
    status.textContent = `${count} à imprimer.${rest}`;
  } catch (error) {
    console.error(error);
    status.textContent =
      'Les textes n’ont pas pu être chargés. Vérifiez la connexion, puis rechargez la page.';
  }
}

/** Ticks what is asked for; what the form does not know is left out. */
function pick(form: HTMLFormElement, asked: ReadonlySet<string>): Picked[] {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name=texte]')];
  for (const box of boxes) box.checked = asked.has(box.value);
  return boxes
    .filter(({ checked }) => checked)
    .map((box) => ({
      title: box.dataset.titre ?? '',
      anchor: box.dataset.ancre ?? '',
      whole: box.closest<HTMLElement>('[data-recueil]')?.dataset.recueil ?? '',
    }));
}

/** A picked text, and its article. */
type Found = Picked & { part: Element };

/**
 * The texts with their articles, from the pages of their collections: each page is fetched once. What a page does not
 * hold any more, since it was published anew, is left out.
 */
async function fetchParts(picked: readonly Picked[]): Promise<Found[]> {
  const pages = new Map<string, Promise<Document>>();
  for (const { whole } of picked) if (!pages.has(whole)) pages.set(whole, fetchPage(whole));
  const found = await Promise.all(
    picked.map(async (text): Promise<Found[]> => {
      const page = await pages.get(text.whole);
      const part = page?.getElementById(text.anchor)?.closest('article');
      return part ? [{ ...text, part }] : [];
    }),
  );
  return found.flat();
}

async function fetchPage(url: string): Promise<Document> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

function show(found: readonly Found[]): void {
  one('.livret-sommaire ol').replaceChildren(
    ...found.map(({ title, anchor }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = `#${anchor}`;
      link.textContent = title;
      item.append(link);
      return item;
    }),
  );
  const place = one('.livret-textes');
  place.replaceChildren(...found.map(({ part }) => part));
  for (const { part, whole } of found) leadBack(part, whole);
  one('.livret-sommaire').hidden = false;
  const button = one('[data-livret-imprimer]');
  button.hidden = false;
  button.querySelector('button')?.addEventListener('click', () => print());
}

/** A link to a text that was not picked leads to the page of the whole. */
function leadBack(part: Element, whole: string): void {
  for (const link of part.querySelectorAll('a[href^="#"]')) {
    const anchor = link.getAttribute('href') ?? '';
    if (!document.getElementById(decodeURIComponent(anchor.slice(1))))
      link.setAttribute('href', whole + anchor);
  }
}

function one(selector: string): HTMLElement {
  return document.querySelector<HTMLElement>(selector) as HTMLElement;
}
