import { entryPageView } from '../../../site/entry-view.ts';
import { siteContext } from '../../../site/site-context.ts';
import { viewsOf } from '../../../site/type-views.ts';
import { type CorpusFile, corpusFromFile, type TerritoryNames } from '../../corpus-file.ts';
import { checkDraft, checkedSite } from '../check/check-draft.ts';
import { checkSettings, type WrittenSettings } from '../check/check-settings.ts';
import type { DraftFault } from '../check/draft-fault.ts';
import { officialNames } from '../official-names.ts';
import type { CompiledTemplates } from './compiled-templates.ts';
import { draftEntry, type WrittenEntry } from './draft-entry.ts';
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
export interface PreviewPage {
  /** The whole page, as the site writes it. */
  html: string;
  /** What the editor should know of this page; may be empty. */
  remark: string;
}

/** Renders drafts with the site's own views and templates. */
export interface Preview {
  /** Never throws for what an editor may write. */
  page(written: WrittenEntry): PreviewPage;
  /** What the check of the site would say of a draft. */
  faults(written: WrittenEntry): DraftFault[];
  /** The same of a file of settings. */
  settingsFaults(written: WrittenSettings): DraftFault[];
  /** Title of a page of the site, by its key. */
  titleOf(key: string): string | undefined;
  /** Waits for what a draft that was just checked still calls for. */
  ready(): Promise<void>;
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
  const names = officialNames(() => current.file.territories, loadTerritories, tell);
  /** Templates do not change while the editor is open; the stylesheets do, when the colours of the edition are saved. */
  const taken = (newest: CorpusFile) => {
    const corpus = corpusFromFile(newest);
    const anchors = new Map(Object.entries(newest.anchors));
    return {
      file: newest,
      corpus,
      renderer: previewRenderer(templates, newest.assets),
      site: checkedSite(corpus, newest.media, anchors, names.checked),
    };
  };
  let current = taken(file);
  return {
    page(written) {
      const { corpus, renderer } = current;
      const { prefix, outlines } = current.file;
      const { entry, remark } = draftEntry(written, (key) => corpus.byKey.get(key), today());
      const context = siteContext(
        withDraft(corpus, entry),
        prefix,
        names.shown,
        undefined,
        (nature, code) => outlines[nature]?.[code],
      );
      return {
        html: renderer.page(viewsOf(entry.type).layout, entryPageView(entry, context)),
        remark,
      };
    },
    faults: (written) => checkDraft(written, current.site, today()),
    settingsFaults: (written) => checkSettings(written, current.site, today()),
    titleOf: (key) => current.corpus.byKey.get(key)?.data.titre,
    ready: names.ready,
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

/** `AAAA-MM-JJ` */
const today = (): string => new Date().toISOString().slice(0, 10);
