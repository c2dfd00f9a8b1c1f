import type { Entry } from '../../corpus/entry.ts';
import { escapeHtml } from '../../markdown/escape-html.ts';
import type { EntryDocument } from '../../model/api-documents.ts';
import { displayDate } from '../../site/dates.ts';
import { ownRows } from '../../site/general-own.ts';
import type { SiteContext } from '../../site/site-context.ts';
import { fieldsHtml } from './fields-html.ts';

/** The parts of a content that its whole is put together from. */
interface Parts {
  /** Its text, as HTML. */
  body: string;
  complements: EntryDocument['complements'];
  /** What to copy beside it, as HTML. */
  attribution: string;
}

/**
 * A whole content as HTML to put on another site or in a mail: no title, which the taker places, then the fields, the
 * text, what a territory adds, the sources and the attribution. Titles begin at the second level.
 * @param portable as `portableContext` makes it
 */
export function entryHtml(entry: Entry, portable: SiteContext, parts: Parts): string {
  return [
    `<p>${escapeHtml(portable.writer.text(entry.data.resume))}</p>\n`,
    fieldsHtml(ownRows(entry, portable)),
    parts.body,
    ...parts.complements.map(complementHtml),
    sourcesHtml(entry.data.sources),
    `<footer>\n<p>${parts.attribution}</p>\n</footer>\n`,
  ].join('');
}

const complementHtml = ({ titre, html }: EntryDocument['complements'][number]): string =>
  `<section>\n<h2>${escapeHtml(titre ?? 'Dans votre territoire')}</h2>\n${html}</section>\n`;

function sourcesHtml(sources: Entry['data']['sources']): string {
  if (sources.length === 0) return '';
  const items = sources.map(({ titre, editeur, date, adresse, reference }) => {
    const name = escapeHtml(titre);
    const linked = adresse ? `<a href="${escapeHtml(adresse)}">${name}</a>` : name;
    const rest = [editeur, date && displayDate(date).texte, reference].filter(Boolean);
    return `<li>${[linked, ...rest.map((part) => escapeHtml(String(part)))].join(', ')}</li>\n`;
  });
  return `<section>\n<h2>Sources</h2>\n<ul>\n${items.join('')}</ul>\n</section>\n`;
}
