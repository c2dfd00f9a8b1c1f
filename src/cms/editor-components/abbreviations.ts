import { escapeHtml } from '../../markdown/escape-html.ts';
import type { BlockComponent } from './editor-component.ts';

/** Definitions of abbreviations, one a line. */
const ABBREVIATIONS = /^\*\[[^[\]\\\n]+\]:[^\n]*(?:\n\*\[[^[\]\\\n]+\]:[^\n]*)*(?=\n|$)/;

/** `*[CNIL]: Commission nationale de l’informatique et des libertés` */
export const abbreviations: BlockComponent = {
  id: 'sigles',
  label: 'Sigles',
  collapsed: false,
  fields: [
    {
      name: 'sigles',
      label: 'Sigles',
      widget: 'text',
      hint: 'Un sigle par ligne : *[CCAS]: Centre communal d’action sociale. Le site l’explique partout où il apparaît dans la page.',
      default: '*[SIGLE]: ',
    },
  ],
  pattern: ABBREVIATIONS,
  fromBlock: ([source]) => ({ sigles: source }),
  toBlock: ({ sigles = '' }) => sigles,
  toPreview: ({ sigles = '' }) => `<pre>${escapeHtml(sigles)}</pre>`,
};
