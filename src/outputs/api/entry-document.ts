import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Complement, Entry } from '../../corpus/entry.ts';
import { renderMarkdown } from '../../markdown/render.ts';
import { entryDocumentUrl, markdownUrl, schemaUrl } from '../../model/api-addresses.ts';
import type { EntryDocument } from '../../model/api-documents.ts';
import { languageOf } from '../../model/languages.ts';
import { typeNamed } from '../../model/types.ts';
import { attributions } from '../../site/attributions.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import { licenceView } from '../../site/licence-view.ts';
import { inLanguageOf, versionsView } from '../../site/page-language.ts';
import type { SiteContext } from '../../site/site-context.ts';
import { entryWork } from '../../site/work.ts';
import { editionOf } from './edition-of.ts';
import { entryHtml } from './entry-html.ts';
import { portableContext } from './portable-context.ts';
import { sha256 } from './sha256.ts';
import { withoutHouse } from './without-house.ts';

/** One entry as another program takes it: its fields, its text, where it comes from and under which licence. */
export function entryDocument(entry: Entry, current: CurrentSite): EntryDocument {
  const { corpus } = current;
  const context = inLanguageOf(entry, current.context);
  const idPrefix = `${entry.key.replace('/', '-')}_`;
  const portable = portableContext(context, idPrefix);
  const { canonical } = context;
  const url = canonical(entry.url);
  const work = entryWork(entry, corpus);
  const licence = licenceView(work, corpus.edition, url);
  const titre = context.writer.text(entry.data.titre);
  const attribution = attributions(titre, licence, corpus.edition.nom, url);
  const complements = entry.complements.map((complement) => complementOf(complement, portable));
  const body = textHtml(entry.body, portable, idPrefix);
  const { national: _national, version_nationale: _version, ...donnees } = entry.data;
  const { replaces } = entry.provenance;
  return {
    $schema: canonical(schemaUrl(entry.type)),
    etat: 'publie',
    cle: entry.key,
    type: entry.type,
    genre: typeNamed(entry.type).label,
    langue: languageOf(entry),
    titre,
    resume: context.writer.text(entry.data.resume),
    adresse: url,
    document: canonical(entryDocumentUrl(entry.key)),
    donnees,
    texte: { markdown: entry.body, html: body },
    html: entryHtml(entry, portable, { body, complements, attribution: attribution.html }),
    complements,
    suite: linksTo(entry.data.suite, portable),
    voir_aussi: linksTo(entry.data.voir_aussi, portable),
    ...versionsOf(entry, current.context),
    source: {
      adresse: canonical(markdownUrl(entry.url)),
      sha256: sha256(markdownSource(entry, corpus.folder)),
    },
    provenance: {
      edition: editionOf(corpus, context),
      origine: entry.provenance.edition,
      ...(replaces && {
        adapte: {
          titre: replaces.titre,
          ...(replaces.versionDeDepart && { version: replaces.versionDeDepart }),
          mise_a_jour: replaces.miseAJour,
        },
      }),
    },
    licence: { id: licence.id, nom: licence.nom, adresse: licence.adresse },
    auteurs: [...licence.auteurs],
    attribution,
    creation: work.creation,
    mise_a_jour: work.miseAJour,
  };
}

/** The file of an entry, to the byte. */
export const markdownSource = ({ provenance }: Entry, folder: string): Buffer =>
  readFileSync(join(folder, provenance.file));

type Portable = ReturnType<typeof portableContext>;

/** A text as HTML without our classes. */
const textHtml = (source: string, { markdown }: Portable, idPrefix: string): string =>
  withoutHouse(renderMarkdown(source, { ...markdown, idPrefix }).html);

function complementOf(
  { data, body }: Complement,
  portable: Portable,
): EntryDocument['complements'][number] {
  return {
    ...(data.titre && { titre: portable.writer.text(data.titre) }),
    markdown: body,
    html: portable.writer.markdown(body, 'territoire_'),
    auteurs: data.auteurs,
    mise_a_jour: data.mise_a_jour,
  };
}

/** The same content in other languages. */
function versionsOf(entry: Entry, context: SiteContext): Pick<EntryDocument, 'versions'> {
  const { liens } = versionsView(entry, context);
  const versions = liens.map(({ cle, langue }) => ({
    langue: langue.code,
    cle,
    document: context.canonical(entryDocumentUrl(cle)),
  }));
  return versions.length > 0 ? { versions } : {};
}

const linksTo = (keys: readonly string[], { writer }: Portable): EntryDocument['suite'] =>
  [...new Set(keys)].flatMap((cle) => {
    const link = writer.link(cle);
    return link ? [{ cle, titre: link.titre, adresse: link.url }] : [];
  });
