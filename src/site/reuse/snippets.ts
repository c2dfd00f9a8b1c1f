import { escapeHtml } from '../../markdown/escape-html.ts';

/** The lines that put one content on another site; its own link stands there until the script has run, or for good. */
export const sheetSnippet = (sheet: {
  script: string;
  key: string;
  url: string;
  titre: string;
}): string => `<script type="module" src="${escapeHtml(sheet.script)}"></script>
<trame-fiche cle="${escapeHtml(sheet.key)}">
  <a href="${escapeHtml(sheet.url)}">${escapeHtml(sheet.titre)}</a>
</trame-fiche>`;

/** The lines that put « Besoin d’aide ? » beside a form of another site. */
export const helpSnippet = (help: {
  script: string;
  keys: readonly string[];
  url: string;
  name: string;
  /** Page of the places of mediation, where the edition has some. */
  places?: string | undefined;
}): string => `<script type="module" src="${escapeHtml(help.script)}"></script>
<trame-aide fiches="${escapeHtml(help.keys.join(' '))}"${help.places ? ` lieux="${escapeHtml(help.places)}"` : ''}>
  <p>Votre propre numéro, ou <a href="${escapeHtml(help.url)}">${escapeHtml(help.name)}</a>.</p>
</trame-aide>`;
