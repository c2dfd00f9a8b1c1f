import DecapEntries from 'decap-cms-core/dist/esm/components/Collection/Entries/EntriesCollection.js';
import { store } from 'decap-cms-core/dist/esm/redux';
import { createElement, Fragment, type ReactNode, useSyncExternalStore } from 'react';
import { frenchTypography } from '../../../markdown/typography.ts';
import { CONTENT_TYPES } from '../../../model/types.ts';
import type { DecapMap } from '../written-form.ts';
import { adaptationAddress } from './adaptation-address.ts';
import { WAYS } from './ask-how.ts';
import {
  type EditionAtHand,
  localEdition,
  type NationalPage,
  nationalPages,
} from './edition-at-hand.ts';

/** Stands before Decap's list of a collection: in a fork, the national pages come after those of the territory. */
// biome-ignore lint/style/noDefaultExport: the part of Decap that it stands for has one.
export default function EntriesWithNational(props: { collection: DecapMap }): ReactNode {
  const edition = localEdition();
  const type = CONTENT_TYPES.find(({ name }) => name === props.collection.get('name'))?.name;
  // Decap's list says at once what was just saved; the site, once it is built anew.
  const known = useSyncExternalStore(store.subscribe, () => store.getState().entries);
  const pages =
    edition && type ? nationalPages(type, edition).flatMap((page) => asWritten(page, known)) : [];
  return createElement(
    Fragment,
    null,
    createElement(DecapEntries, props),
    edition && pages.length > 0 && createElement(NationalPages, { pages, edition }),
  );
}

/** A page as the local entry of its name adapts it; nothing when it hides it. */
function asWritten(page: NationalPage, known: DecapMap): NationalPage[] {
  const way = known.getIn(['entities', `${page.type}.${page.slug}`, 'data', 'national']);
  if (way === 'masque') return [];
  return way === 'complete' || way === 'remplace' ? [{ ...page, way }] : [page];
}

function NationalPages({
  pages,
  edition,
}: {
  pages: readonly NationalPage[];
  edition: EditionAtHand;
}) {
  return createElement(
    'section',
    { className: 'pages-nationales', 'aria-labelledby': 'pages-nationales' },
    createElement('h2', { id: 'pages-nationales' }, 'Pages nationales'),
    createElement(
      'p',
      null,
      'Elles se mettent à jour toutes seules, et ne se modifient pas ici. Ce que vous en adaptez s’ajoute à vos pages, plus haut.',
    ),
    createElement(
      'ul',
      null,
      pages.map((page) =>
        createElement('li', { key: page.slug }, createElement(NationalLine, { page, edition })),
      ),
    ),
  );
}

function NationalLine({
  page,
  edition,
}: {
  page: NationalPage;
  edition: EditionAtHand;
}): ReactNode {
  const { type, slug, titre, url, way } = page;
  return createElement(
    Fragment,
    null,
    url
      ? createElement(
          'a',
          { href: `${edition.prefix}${url.slice(1)}`, target: '_blank', rel: 'noopener' },
          titre,
        )
      : createElement('span', null, titre),
    way
      ? createElement(
          'a',
          { className: 'trame-bouton', href: adaptationAddress(type, slug) },
          way === 'complete' ? 'Modifier mon ajout' : 'Modifier ma page',
          createElement('span', { className: 'trame-cache' }, ` : ${titre}`),
        )
      : createElement(
          'details',
          null,
          createElement(
            'summary',
            { className: 'trame-bouton' },
            'Adapter pour mon territoire',
            createElement('span', { className: 'trame-cache' }, ` : ${titre}`),
          ),
          createElement(
            'dl',
            null,
            WAYS.map(({ way, name, does }) =>
              createElement(
                'div',
                { key: way },
                createElement(
                  'dt',
                  null,
                  createElement('a', { href: adaptationAddress(type, slug, way) }, name),
                ),
                createElement('dd', null, frenchTypography(does)),
              ),
            ),
          ),
        ),
  );
}
