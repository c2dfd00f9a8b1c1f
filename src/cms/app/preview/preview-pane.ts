import type { PreviewTemplateComponentProps } from 'decap-cms-core';
import {
  type ComponentType,
  createElement,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useReducer,
  useRef,
} from 'react';
import type { TypeName } from '../../../model/types.ts';
import { ORIGINAL_KEY } from '../../body/entry-format.ts';
import type { WrittenEntry } from './draft-entry.ts';
import { followInPage, showPage, showUnsavedImages } from './frame-page.ts';
import type { Preview, PreviewPage } from './preview.ts';

/** The component of the preview pane for one type of content: the page as the site shows it. */
export function previewPane(
  type: TypeName,
  preview: Preview,
  prefix: string,
): ComponentType<PreviewTemplateComponentProps> {
  return function Apercu({ entry, collection, getAsset, document }) {
    const container = useRef<HTMLDivElement>(null);
    const last = useRef('');
    const [, renderAgain] = useReducer((count: number) => count + 1, 0);
    useEffect(() => preview.onChange(renderAgain), []);
    const page = safePage(preview, writtenEntry(type, entry, collection), last.current);
    last.current = page.html;
    useLayoutEffect(() => {
      if (container.current)
        showPage(page.html, { document, container: container.current, prefix });
    }, [page.html, document]);
    // Assets are asked for after each rendering: Decap renders again when one has arrived. It finds them by their
    // name alone: an address that begins at the root is no asset to it.
    useLayoutEffect(() => {
      if (!container.current) return;
      showUnsavedImages({ document, container: container.current, prefix }, (name) =>
        assetAddress(getAsset(name)),
      );
    });
    return [
      createElement(PreviewNotes, { key: 'notes', page }),
      createElement('div', {
        key: 'page',
        ref: container,
        onClick: (event) => followInPage(event.nativeEvent),
        onSubmit: (event) => followInPage(event.nativeEvent),
      }),
    ];
  };
}

/** Decap's entry as plain data. */
function writtenEntry(
  type: TypeName,
  entry: PreviewTemplateComponentProps['entry'],
  collection: PreviewTemplateComponentProps['collection'],
): WrittenEntry {
  const {
    body,
    [ORIGINAL_KEY]: _file,
    ...data
  }: Record<string, unknown> = entry.get('data').toJS();
  const slug: unknown = entry.get('slug');
  return {
    type,
    slug: typeof slug === 'string' && slug !== '' ? slug : undefined,
    edition: String(collection.get('folder')).split('/').at(-2) === 'local' ? 'local' : 'national',
    data,
    body: typeof body === 'string' ? body : '',
  };
}

/** A page that cannot be rendered is a fault of ours: the editor keeps the last one, and is told. */
function safePage(preview: Preview, written: WrittenEntry, last: string): PreviewPage {
  try {
    return preview.page(written);
  } catch (error) {
    console.error(error);
    return {
      html: last,
      missing: [],
      refused: [],
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

/** What the editor should know of the page below; nothing when all is well. */
function PreviewNotes({ page }: { page: PreviewPage }): ReactNode {
  const { remark, missing, refused } = page;
  const notes = [
    remark,
    missing.length > 0 ? `Il manque : ${missing.join(', ')}.` : '',
    refused.length > 0 ? `À corriger : ${refused.join(', ')}.` : '',
  ].filter((note) => note !== '');
  if (notes.length === 0) return null;
  return createElement(
    'aside',
    { className: 'apercu-notes', 'aria-label': 'À propos de cet aperçu' },
    ...notes.map((note) => createElement('p', { key: note }, note)),
  );
}

/** Style of the notes: they stand before the page and are no part of it. */
export const PREVIEW_STYLE = `
.apercu-notes {
  padding: 0.75rem 1rem;
  border-bottom: 1px solid #6b5b1e;
  background: #fff8dc;
  color: #2b2410;
  font: 1rem / 1.5 system-ui, sans-serif;
}
.apercu-notes p { margin: 0; max-width: none; }
`;
