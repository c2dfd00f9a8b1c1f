import { entryPageView } from '../../../site/entry-view.ts';
import { siteContext, type TerritoryName } from '../../../site/site-context.ts';
import { viewsOf } from '../../../site/type-views.ts';
import { type CorpusFile, corpusFromFile, type TerritoryNames } from '../../corpus-file.ts';
import type { CompiledTemplates } from './compiled-templates.ts';
import { draftEntry, draftSchema, type WrittenEntry } from './draft-entry.ts';
import { type DraftFaults, draftFaults } from './draft-faults.ts';
import { previewRenderer } from './preview-renderer.ts';
import { withDraft } from './with-draft.ts';

/** What previews are made from. */
export interface PreviewSources {
  corpus: CorpusFile;
  templates: CompiledTemplates;
  /** Fetches the names of all territories; called once, when a code is met that the corpus does not name. */
  loadTerritories(): Promise<TerritoryNames>;
}

/** A draft as the site would show it. */
export interface PreviewPage extends DraftFaults {
  /** The whole page, as the site writes it. */
  html: string;
  /** What the editor should know of this page; may be empty. */
  remark: string;
}

/** Renders drafts with the site's own views and templates. */
export interface Preview {
  /** Never throws for what an editor may write. */
  page(written: WrittenEntry): PreviewPage;
  /** One component alone, as the style guide shows it. */
  component(name: string, data: unknown): string;
  /** Tells when the same draft would now look otherwise. Gives back what stops the telling. */
  onChange(listener: () => void): () => void;
  /** Takes a newer corpus, after a save. */
  update(file: CorpusFile): void;
}

/** Opens the preview over a corpus and its templates. */
export function openPreview({ corpus: file, templates, loadTerritories }: PreviewSources): Preview {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const territoryName = territoryNames(() => current.file.territories, loadTerritories, tell);
  /** Templates do not change while the editor is open; the stylesheets do, when the colours of the edition are saved. */
  const taken = (newest: CorpusFile) => ({
    file: newest,
    corpus: corpusFromFile(newest),
    renderer: previewRenderer(templates, newest.assets),
  });
  let current = taken(file);
  return {
    page(written) {
      const { corpus, renderer } = current;
      const { prefix } = current.file;
      const today = new Date().toISOString().slice(0, 10);
      const { entry, remark } = draftEntry(written, (key) => corpus.byKey.get(key), today);
      const context = siteContext(withDraft(corpus, entry), prefix, territoryName);
      return {
        html: renderer.page(viewsOf(entry.type).layout, entryPageView(entry, context)),
        remark,
        ...draftFaults(draftSchema(written), written.data),
      };
    },
    component: (name, data) => current.renderer.component(name, data),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    update(newer) {
      current = taken(newer);
      tell();
    },
  };
}

/**
 * Names of territories: those of the corpus at hand; any other code shows as itself until the official list is there,
 * and for good when it is not in that list.
 */
function territoryNames(
  known: () => TerritoryNames,
  load: () => Promise<TerritoryNames>,
  tell: () => void,
): TerritoryName {
  let official: TerritoryNames | undefined;
  let isAsked = false;
  const ask = async () => {
    isAsked = true;
    try {
      official = await load();
      tell();
    } catch {
      // Without the list the code stays; the next unknown code asks again.
      isAsked = false;
    }
  };
  return (nature, code) => {
    const name = known()[nature]?.[code] ?? official?.[nature]?.[code];
    if (name === undefined && !isAsked && COMPLETE_CODE.test(code)) void ask();
    return name ?? code;
  };
}

/** Not worth asking before the code may be one. */
const COMPLETE_CODE = /^(FR|\d[\dAB]\d{0,7})$/;
