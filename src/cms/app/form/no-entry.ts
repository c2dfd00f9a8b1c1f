import { createElement, type ReactNode } from 'react';

interface Opened {
  get(name: string): unknown;
}

const NO_ENTRY = 'Cette page n’existe pas, ou plus.';

/**
 * For Decap, as it opens an entry: an address that leads to no file would open an empty form.
 * @param collection a folder of entries, or settings, which may have no file yet
 * @throws Error when there is none
 */
export async function knownEntry<F extends { data: string | null }>(
  collection: Opened,
  path: string | undefined,
  read: (path: string) => Promise<F>,
): Promise<F> {
  if (path === undefined) throw new Error(NO_ENTRY);
  let file: F;
  try {
    file = await read(path);
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 404)
      throw new Error(NO_ENTRY);
    throw error;
  }
  if (file.data == null && collection.get('folder') !== undefined) throw new Error(NO_ENTRY);
  return file;
}

/** In the place of a form that cannot open: why, and the way to the others. */
export const noEntry = (collection: Opened, reason: string): ReactNode =>
  createElement(
    'main',
    { className: 'sans-page' },
    createElement('h1', {}, reason),
    createElement(
      'p',
      {},
      reason === NO_ENTRY
        ? 'Elle a peut-être été supprimée ou renommée. Rien n’est perdu, et rien n’est créé.'
        : 'Rien n’est perdu. Rechargez la page pour essayer de nouveau.',
    ),
    createElement(
      'a',
      { href: `#/collections/${collection.get('name')}` },
      `Retour à la liste : ${collection.get('label')}`,
    ),
  );
