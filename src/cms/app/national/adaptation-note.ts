import { createElement, type ReactNode } from 'react';
import { frenchTypography } from '../../../markdown/typography.ts';
import { typeNamed } from '../../../model/types.ts';
import { longDate } from '../long-date.ts';
import type { WrittenEntry } from '../preview/draft-entry.ts';
import { localEdition } from './edition-at-hand.ts';

/** Says, above a form that adapts a national page, what it does to it, and how to undo it. */
export function AdaptationNote({
  written,
  isFresh,
  isWhole,
  showWhole,
}: {
  written: WrittenEntry;
  /** Whether there is nothing to undo yet. */
  isFresh: boolean;
  isWhole: boolean;
  showWhole(isWhole: boolean): void;
}): ReactNode {
  const { national, version_nationale: version } = written.data;
  const key = `${typeNamed(written.type).folder}/${written.slug}`;
  const edition = localEdition();
  const page = edition?.entries.find((entry) => entry.key === key);
  const titre =
    page?.provenance.replaces?.titre ?? page?.data.titre ?? String(written.data.titre ?? '');
  const said = wordsOf(national, titre, version);
  if (!edition || said === undefined) return null;
  return createElement(
    'div',
    { className: 'adaptation', role: 'note' },
    createElement('p', null, frenchTypography(said)),
    !isFresh && createElement('p', null, BACK[String(national)]),
    national === 'complete' &&
      createElement(
        'p',
        null,
        page &&
          createElement(
            'a',
            { href: `${edition.prefix}${page.url.slice(1)}`, target: '_blank', rel: 'noopener' },
            'Lire la page',
          ),
        createElement(
          'button',
          {
            type: 'button',
            className: 'trame-bouton',
            'aria-expanded': isWhole,
            onClick: () => showWhole(!isWhole),
          },
          'Auteurs, dates, sources et licence',
        ),
      ),
  );
}

function wordsOf(national: unknown, titre: string, version: unknown): string | undefined {
  switch (national) {
    case 'complete':
      return `Votre ajout à la page nationale « ${titre} ». Il paraît sous « Dans votre territoire ».`;
    case 'remplace':
      return `Cette page prend la place de la page nationale « ${titre} »${dated(version)}. Les mises à jour nationales n’y viennent plus.`;
    case 'masque':
      return `La page nationale « ${titre} » ne paraît pas dans votre édition. Enregistrez pour la masquer.`;
    default:
      return undefined;
  }
}

const dated = (version: unknown): string => {
  const date = version instanceof Date ? version : new Date(String(version ?? ''));
  return Number.isNaN(date.getTime()) ? '' : `, dans sa version du ${longDate(date)}`;
};

const BACK: Readonly<Record<string, string>> = {
  complete: 'Pour revenir au texte national seul, supprimez cet ajout.',
  remplace: 'Pour reprendre la page nationale, supprimez cette page.',
  masque: 'Pour la remettre, supprimez cette page-ci de votre rubrique.',
};
