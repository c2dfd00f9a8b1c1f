import type { CmsConfig } from 'decap-cms-core';
import type { EditionName } from '../corpus/edition-files.ts';
import { siteRoot } from '../model/site-root.ts';
import type { Publishing } from './backend.ts';
import { cmsCollections } from './collections.ts';

/** What the form is made for. */
export interface CmsSettings {
  publishing: Publishing;
  /** Full address of the published site; the local one while serving. */
  site: string;
  /** Sub-folder of the host, `/` or `/trame/`. */
  prefix: string;
  /** Folder of the content in the repository, `content`. */
  content: string;
  /** The edition that is written: a territory's fork writes its own only. */
  edition: EditionName;
}

/** The whole configuration of Decap, from the model and the edition: nothing of it is written by hand. */
export function cmsConfig(settings: CmsSettings): CmsConfig {
  const { publishing, site, content, edition, prefix } = settings;
  const address = siteRoot(site, prefix);
  return {
    load_config_file: false,
    backend: publishing.backend,
    publish_mode: publishing.publish_mode,
    locale: 'fr',
    site_url: address,
    display_url: address,
    show_preview_links: true,
    // A territory’s fork keeps its pictures with its pages: it writes in no other folder.
    media_folder: edition === 'local' ? `${content}/local/media` : `${content}/media`,
    public_folder: '/media',
    // `œ`, accents and apostrophes become plain letters and hyphens: addresses are short and without accents.
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    logo: { src: `${prefix}assets/icone.svg`, show_in_header: false },
    editor: { preview: true },
    collections: cmsCollections(content, edition),
  };
}
