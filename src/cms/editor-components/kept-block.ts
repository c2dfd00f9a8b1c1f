import { escapeHtml } from '../../markdown/escape-html.ts';
import type { BlockComponent } from './editor-component.ts';

/** Name of the component, which `keep-blocks.ts` lays over what the rich editor would damage. */
export const KEPT_BLOCK = 'texte-garde';

/** A piece of text that the rich editor cannot show without changing it: it is edited as its source. No button lays it. */
export const keptBlock: BlockComponent = {
  id: KEPT_BLOCK,
  label: 'Texte gardé tel quel',
  collapsed: false,
  fields: [
    {
      name: 'source',
      // Under the name of the block, which is already said.
      label: 'Signe pour signe',
      widget: 'text',
      hint: 'Ce passage se modifie ici : l’éditeur ne sait pas le montrer sans le changer.',
      default: '',
    },
  ],
  // Matches nothing.
  pattern: /^(?!)/,
  fromBlock: ([source]) => ({ source }),
  toBlock: ({ source = '' }) => source,
  toPreview: ({ source = '' }) => `<pre>${escapeHtml(source)}</pre>`,
};
