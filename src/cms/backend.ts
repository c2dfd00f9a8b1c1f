import type { CmsBackend, CmsConfig } from 'decap-cms-core';
import type { EditionData } from '../model/edition.ts';
import { projectPath } from '../model/forge.ts';

/** The part of Decap's settings that says where entries are read and written, and how they are published. */
export interface Publishing {
  backend: CmsBackend;
  publish_mode: NonNullable<CmsConfig['publish_mode']>;
  /** Origins that the admin talks to, for its content security policy. */
  origins: readonly string[];
}

/** While `npm start` serves: the working copy itself, through our own local server, without account. */
export const localPublishing = (prefix: string): Publishing => ({
  backend: { name: 'proxy', proxy_url: `${prefix}admin/api/v1`, branch: 'main' },
  publish_mode: 'simple',
  origins: [],
});

/**
 * On a published site: the edition's forge. Undefined when the edition names none.
 * The addresses follow https://decapcms.org/docs/backends-overview/ and each forge's own documentation.
 */
export function forgePublishing({ forge, depot }: EditionData): Publishing | undefined {
  if (!forge || forge.nature === 'local' || !depot) return undefined;
  const { origin } = new URL(depot);
  const common = {
    repo: projectPath(depot),
    branch: forge.branche ?? 'main',
    commit_messages: COMMIT_MESSAGES,
  };
  const application = forge.application ?? '';
  switch (forge.nature) {
    case 'gitlab': {
      const backend: CmsBackend = {
        ...common,
        name: 'gitlab',
        auth_type: 'pkce',
        app_id: application,
        base_url: origin,
        api_root: `${origin}/api/v4`,
        auth_endpoint: 'oauth/authorize',
      };
      return { backend, publish_mode: 'editorial_workflow', origins: [origin] };
    }
    case 'github': {
      const isPublic = origin === 'https://github.com';
      const api = isPublic ? 'https://api.github.com' : `${origin}/api/v3`;
      const backend: CmsBackend = {
        ...common,
        name: 'github',
        api_root: api,
        base_url: forge.authentification ?? '',
        auth_endpoint: 'auth',
        ...(forge.propositions && { open_authoring: true }),
      };
      return { backend, publish_mode: 'editorial_workflow', origins: [new URL(api).origin] };
    }
    case 'gitea':
    case 'forgejo': {
      const backend: CmsBackend = {
        ...common,
        name: forge.nature as CmsBackend['name'],
        app_id: application,
        base_url: origin,
        api_root: `${origin}/api/v1`,
        ...(forge.propositions && { open_authoring: true }),
      };
      // Decap's Gitea backend knows no drafts: to publish is to commit.
      const publish_mode = forge.nature === 'gitea' ? 'simple' : 'editorial_workflow';
      return { backend, publish_mode, origins: [origin] };
    }
  }
}

/** What Git's history says of each save. */
const COMMIT_MESSAGES = {
  create: 'Créer {{collection}} « {{slug}} »',
  update: 'Modifier {{collection}} « {{slug}} »',
  delete: 'Supprimer {{collection}} « {{slug}} »',
  uploadMedia: 'Ajouter le fichier « {{path}} »',
  deleteMedia: 'Supprimer le fichier « {{path}} »',
  openAuthoring: '{{message}}',
};
