sendSearchesToTheSearchPage(document);

/**
 * Without script a search field leads to the list of all pages; with it, to the search.
 * A search that reached the list before the script was there goes on to the search.
 */
function sendSearchesToTheSearchPage(root: Document): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-recherche]')) {
    const list = form.action;
    form.action = form.dataset.recherche ?? list;
    const onList = new URL(list, location.href).pathname === location.pathname;
    if (onList && new URLSearchParams(location.search).get('q')) {
      location.replace(form.action + location.search);
    }
  }
}
