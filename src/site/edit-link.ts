import { basename } from 'node:path';
import type { Corpus } from '../corpus/corpus.ts';
import type { Entry } from '../corpus/entry.ts';
import type { EditionData } from '../model/edition.ts';
import { FORGES } from '../model/forge.ts';

/**
 * Where pages lead those who would change them:
 * - `local`: the editor of this machine, which `npm start` serves beside the site;
 * - `edition`: what `edition.yml` names. The editor when there is a forge, the file on the web when there is only a
 *   repository, nothing otherwise.
 */
export type Editing = 'local' | 'edition';

/** The address where an entry is changed; `undefined` when this edition offers none. */
export type EditLink = (entry: Entry) => string | undefined;

/** Makes the links « Proposer une modification » of a site. */
export function editLink(corpus: Corpus, prefix: string, editing: Editing): EditLink {
  const { forge, depot } = corpus.edition;
  const hasEditor = editing === 'local' || (depot && forge && forge.nature !== 'local');
  return (entry) => {
    const file = ownFile(entry, corpus);
    if (!file) return undefined;
    if (hasEditor) return `${prefix}admin/#/collections/${entry.type}/entries/${entry.slug}`;
    return depot && fileOnTheWeb(depot, `${basename(corpus.folder)}/${file}`, corpus.edition);
  };
}

/** The file that this edition may change: a territory writes its own files, never the national ones. */
function ownFile({ provenance, complements }: Entry, { name }: Corpus): string | undefined {
  const files = [...complements.map((complement) => complement.provenance), provenance];
  return files.find(({ edition }) => edition === name)?.file;
}

/** The page where a forge edits a file; the repository itself when its kind cannot be told from its address. */
function fileOnTheWeb(depot: string, file: string, { forge }: EditionData): string {
  const base = depot.replace(/\/+$/, '').replace(/\.git$/, '');
  const editor = WEB_EDITORS[kindOfForge(base, forge?.nature)];
  return editor ? `${base}/${editor}/${encodeURI(forge?.branche ?? 'main')}/${file}` : base;
}

type Kind = keyof typeof FORGES;

const WEB_EDITORS: Record<Kind, string | undefined> = {
  github: 'edit',
  gitlab: '-/edit',
  gitea: '_edit',
  forgejo: '_edit',
  local: undefined,
};

/** The forge that is named, or the one whose name the host bears: `gitlab.exemple.fr`. */
function kindOfForge(depot: string, named: Kind = 'local'): Kind {
  if (named !== 'local') return named;
  const { hostname } = new URL(depot);
  if (hostname === 'codeberg.org') return 'forgejo';
  const kinds = Object.keys(FORGES) as Kind[];
  return kinds.find((kind) => kind !== 'local' && hostname.split('.').includes(kind)) ?? 'local';
}
