import { escapeHtml } from '../markdown/escape-html.ts';
import { frenchTypography } from '../markdown/typography.ts';
import { type LicenceView, sourceName } from './licence-view.ts';

/** The sentence that names a content, where each kind of page can take it. */
export interface Attributions {
  texte: string;
  html: string;
  markdown: string;
}

/**
 * What a re-user copies beside a content, for paper, for a web page and for a text in Markdown. Licence Ouverte 2.0 asks
 * for the source and the date of last update; links are the plainest way to name both the page and the licence.
 * @param url full address of the page
 */
export function attributions(
  titre: string,
  { nom, adresse, auteurs, miseAJour, origine, attribution }: LicenceView,
  editionName: string,
  url: string,
): Attributions {
  const source = sourceName(auteurs, origine, editionName);
  const title = frenchTypography(`« ${titre} »`);
  const between = `, ${source}, mis à jour le `;
  return {
    texte: attribution,
    html: `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>${escapeHtml(between)}<time datetime="${miseAJour.iso}">${miseAJour.texte}</time>, <a rel="license" href="${escapeHtml(adresse)}">${escapeHtml(nom)}</a>${origine?.url ? `, d’après <a href="${escapeHtml(origine.url)}">${escapeHtml(origine.nom)}</a>` : ''}`,
    markdown: `[${escapeMarkdown(title)}](${url})${escapeMarkdown(between)}${miseAJour.texte}, [${escapeMarkdown(nom)}](${adresse})${origine?.url ? `, d’après [${escapeMarkdown(origine.nom)}](${origine.url})` : ''}`,
  };
}

const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>]/g, '\\$&');
