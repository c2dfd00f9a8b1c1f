import type { PreviewTemplateComponentProps } from 'decap-cms-core';
import {
  type ComponentType,
  createElement,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
} from 'react';
import { isProblem } from '../check/draft-fault.ts';
import { faultWords, placeWords, problemCount } from '../check/fault-words.ts';
import { findInDraft } from '../form/find-in-draft.ts';
import { followForm } from '../form/follow-form.ts';
import { FormContext, type OpenForm } from '../form/form-context.ts';
import { isSaveKey } from '../form/save-key.ts';
import { publishedMedia } from '../national/edition-at-hand.ts';
import { writtenForm } from '../written-form.ts';
import type { WrittenEntry } from './draft-entry.ts';
import { followInPage, showPage, showUnsavedImages } from './frame-page.ts';
import type { Preview, PreviewPage } from './preview.ts';
import { usePaced } from './use-paced.ts';

/** The component of the preview pane: the page as the site shows it. */
export function previewPane(
  preview: Preview,
  prefix: string,
): ComponentType<PreviewTemplateComponentProps> {
  // biome-ignore lint/correctness/noComponentHookFactories: made once, for all types, as the editor starts.
  return function Apercu({ entry, collection, getAsset, document }) {
    const container = useRef<HTMLDivElement>(null);
    const last = useRef('');
    const [corpus, renderAgain] = useReducer((count: number) => count + 1, 0);
    useEffect(() => preview.onChange(renderAgain), []);
    const open = useContext(FormContext);
    const shown = usePaced(entry, PACE);
    // biome-ignore lint/correctness/useExhaustiveDependencies: the same draft looks otherwise over another corpus.
    const page = useMemo(() => {
      const draft = writtenForm(collection, shown).entry;
      return draft ? safePage(preview, draft, last.current) : EMPTY_PAGE;
    }, [collection, shown, corpus]);
    last.current = page.html;
    useLayoutEffect(() => {
      if (container.current)
        showPage(page.html, { document, container: container.current, prefix });
    }, [page.html, document]);
    const latest = useRef(open);
    latest.current = open;
    useEffect(() => {
      const listen = (event: KeyboardEvent) => {
        if (!isSaveKey(event)) return;
        event.preventDefault();
        latest.current?.save();
      };
      document.addEventListener('keydown', listen);
      return () => document.removeEventListener('keydown', listen);
    }, [document]);
    useEffect(
      () => followForm(() => ({ form: latest.current?.root.current, page: container.current })),
      [],
    );
    // Assets are asked for after each rendering: Decap renders again when one has arrived. It finds them by their
    // name alone: an address that begins at the root is no asset to it.
    useLayoutEffect(() => {
      if (!container.current) return;
      // What the site serves already needs no Decap, which looks in one folder: a territory shows national pictures too.
      const served = new Set(publishedMedia());
      showUnsavedImages({ document, container: container.current, prefix }, (name) =>
        served.has(name) ? undefined : assetAddress(getAsset(name)),
      );
    });
    return [
      createElement(PreviewNotes, { key: 'notes', remark: page.remark, open }),
      createElement('div', {
        key: 'page',
        ref: container,
        onClick: ({ nativeEvent }) => {
          followInPage(nativeEvent);
          goToClicked(nativeEvent, writtenForm(collection, entry).entry, open);
        },
        onSubmit: (event) => followInPage(event.nativeEvent),
      }),
    ];
  };
}

/** The least time between two pages that are shown, in milliseconds: nobody reads a page that stands for less. */
const PACE = 150;

const EMPTY_PAGE: PreviewPage = { html: '', remark: '' };

/** A click on the page leads to where its words are written. Links and what folds do what they do on the site. */
function goToClicked(
  { target }: MouseEvent,
  written: WrittenEntry | undefined,
  open: OpenForm | undefined,
): void {
  if (!written || !open || !isElement(target)) return;
  if (target.closest('a, button, summary, input, select, label')) return;
  const texts: string[] = [];
  for (let at: Element | null = target; at && at.localName !== 'main'; at = at.parentElement)
    texts.push(at.textContent ?? '');
  const place = findInDraft(written, texts);
  if (place) open.goTo(place);
}

/** Elements of the preview are of another window than ours. */
const isElement = (target: EventTarget | null): target is Element =>
  target !== null && 'closest' in target;

/** A page that cannot be rendered is a fault of ours: the editor keeps the last one, and is told. */
function safePage(preview: Preview, written: WrittenEntry, last: string): PreviewPage {
  try {
    return preview.page(written);
  } catch (error) {
    console.error(error);
    return {
      html: last,
      remark:
        'L’aperçu n’a pas pu suivre la dernière modification. Votre texte n’est pas perdu : continuez, ou enregistrez.',
    };
  }
}

/** The `blob:` of a file: an empty image while Decap looks for it, nothing when it has no such file. */
function assetAddress(asset: unknown): string | undefined {
  const address = String(asset);
  return /^(blob|data|https?):/.test(address) ? address : undefined;
}

/** Faults named above the page; the others are in the plan of the form. */
const TOLD = 4;

/** What the editor should know of the page below; nothing when all is well. */
function PreviewNotes({ remark, open }: { remark: string; open: OpenForm | undefined }): ReactNode {
  const faults = open?.faults.filter(isProblem) ?? [];
  if (remark === '' && faults.length === 0) return null;
  const more = faults.length - TOLD;
  return createElement(
    'aside',
    { className: 'apercu-notes', 'aria-label': 'À propos de cet aperçu' },
    remark && createElement('p', null, remark),
    faults.length > 0 &&
      createElement('p', null, `Avant de publier, ${problemCount(faults)} à corriger :`),
    createElement(
      'ul',
      null,
      faults
        .slice(0, TOLD)
        .map((fault, at) =>
          createElement(
            'li',
            { key: at },
            createElement(
              'button',
              { type: 'button', onClick: () => open?.goTo(fault) },
              open ? placeWords(open.written.schema, fault) : '',
            ),
            ` : ${faultWords(fault)}`,
          ),
        ),
    ),
    more > 0 && createElement('p', null, `Et ${more} de plus, dans le plan.`),
  );
}

/** Style of the notes: they stand before the page and are no part of it. */
export const PREVIEW_STYLE = `
.apercu-notes {
  padding: 0.75rem 4rem 0.75rem 1rem;
  border-bottom: 1px solid #6b5b1e;
  background: #fff8dc;
  color: #2b2410;
  font: 1rem / 1.5 system-ui, sans-serif;
}
.apercu-notes p, .apercu-notes li { margin: 0; max-width: none; }
.apercu-notes ul { margin: 0; padding-left: 1.2rem; }
.apercu-notes button {
  padding: 0;
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  font-weight: 600;
  text-decoration: underline;
  cursor: pointer;
}
`;
