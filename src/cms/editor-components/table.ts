import { escapeHtml } from '../../markdown/escape-html.ts';
import { type BlockComponent, keepingSource } from './editor-component.ts';

/** The paragraph « Tableau : légende » before a table, when there is one, then its rows up to the next empty line. */
const TABLE = (() => {
  const caption = '[Tt]ableau(?:\\s\\d+)?\\s*:[^\\n]*\\n\\n';
  const cell = ' *:?-+:? *';
  const rule = ` {0,3}(?:\\|${cell}(?:\\|${cell})*\\|?|${cell}(?:\\|${cell})+\\|?|${cell}\\|) *`;
  const row = '\\n(?![ \\t]*(?:\\n|$))[^\\n]+';
  return new RegExp(`^(?:${caption})?[^\\n]*\\|[^\\n]*\\n${rule}(?=\\n|$)(?:${row})*(?=\\n|$)`);
})();

const CAPTION = /^[Tt]ableau(?:\s\d+)?\s*:([^\n]*)\n\n/;

const { fromSource, toSource } = keepingSource({
  read(source) {
    const [caption = '', legende = ''] = CAPTION.exec(source) ?? [];
    return { legende: legende.trim(), tableau: source.slice(caption.length) };
  },
  write({ legende = '', tableau = '' }) {
    const rows = tableau.trim();
    return legende.trim() === '' ? rows : `Tableau : ${legende.trim()}\n\n${rows}`;
  },
});

/** A table with its caption, kept with its alignments and its spaces. */
export const table: BlockComponent = {
  id: 'tableau',
  label: 'Tableau',
  collapsed: false,
  summary: 'Tableau : {{fields.legende}}',
  fields: [
    {
      name: 'legende',
      label: 'Légende',
      widget: 'string',
      hint: 'Ce que le tableau montre, en une phrase : elle est lue avant lui.',
      default: '',
    },
    {
      name: 'tableau',
      label: 'Tableau',
      widget: 'grille',
      hint: 'La première ligne porte les titres des colonnes. Tab passe à la case suivante, puis à une ligne nouvelle ; Maj+Tab revient, Entrée descend, jusqu’à une ligne nouvelle. Échap mène aux boutons de la ligne. Pour sortir : Tab à la fin d’une dernière ligne vide.',
      default: '|  |  |\n| --- | --- |\n|  |  |',
    },
  ],
  pattern: TABLE,
  fromBlock: ([source]) => fromSource(source),
  toBlock: toSource,
  toPreview: (data) => `<pre>${escapeHtml(toSource(data))}</pre>`,
};
