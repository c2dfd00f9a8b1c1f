import type { Plugin } from 'esbuild';
import { inRepository } from '../corpus/repository.ts';

/** A part of Decap's core that one of ours stands before, and calls. */
interface OwnPart {
  /** How Decap's files name it when they import it. */
  imported: RegExp;
  /** Which of them do. */
  by: RegExp;
  /** Ours, below `src/cms/app/`. It imports Decap's own by its full name, with its extension. */
  ours: string;
}

const OWN_PARTS_OF_DECAP: readonly OwnPart[] = [
  {
    imported: /^\.\/EditorInterface$/,
    by: /\/Editor\/Editor\.js$/,
    ours: 'form/checked-editor.ts',
  },
  {
    imported: /^\.\/EditorControlPane\/EditorControlPane$/,
    by: /\/EditorInterface\.js$/,
    ours: 'form/checked-form.ts',
  },
  { imported: /^\.\/Sidebar$/, by: /\/Collection\.js$/, ours: 'sidebar.ts' },
  {
    imported: /^\.\/Entries\/EntriesCollection$/,
    by: /\/Collection\.js$/,
    ours: 'national/entries-with-national.ts',
  },
  { imported: /^\.\/notifications$/, by: /\/actions\/\w+\.js$/, ours: 'form/notifications.ts' },
];

/** Puts our parts before Decap's own as the editor is bundled: Decap has no setting for what they do. */
export const OWN_PARTS: Plugin = {
  name: 'own-parts',
  setup({ onResolve }) {
    for (const { imported, by, ours } of OWN_PARTS_OF_DECAP)
      onResolve({ filter: imported }, ({ importer }) =>
        importer.includes('decap-cms-core') && by.test(importer)
          ? { path: inRepository(`src/cms/app/${ours}`) }
          : undefined,
      );
  },
};
