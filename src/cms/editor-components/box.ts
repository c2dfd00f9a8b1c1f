import { escapeHtml } from '../../markdown/escape-html.ts';
import { BOX_KINDS, BOX_NAMES, boxKind } from '../../markdown/syntax/box-kinds.ts';
import { type BlockComponent, keepingSource } from './editor-component.ts';

/**
 * A box with all that it holds: lines, blocks of code, and one level of boxes within it. A box that goes deeper is not
 * taken here, and stays as it was written all the same.
 */
const BOX = (() => {
  const line = '(?!\\1(?!:)|`{3}|~{3})[^\\n]*\\n';
  const code = '(`{3,}|~{3,})[^\\n]*\\n(?:(?!\\2)[^\\n]*\\n)*\\2[^\\n]*\\n';
  const inner = `\\1[ \\t]*[^\\s:][^\\n]*\\n(?:(?!\\1(?!:))[^\\n]*\\n)*\\1[ \\t]*\\n`;
  const opening = '(:{3,})[ \\t]*[^\\s:][^\\n]*\\n';
  return new RegExp(`^${opening}(?:${line}|${code}|${inner})*\\1[ \\t]*(?=\\n|$)`);
})();

const PARTS = /^:+[ \t]*(\S+)[ \t]*([^\n]*)\n([\s\S]*?)\n?:+[ \t]*$/;

const { fromSource, toSource } = keepingSource({
  read(source) {
    const [, name = '', titre = '', texte = ''] = PARTS.exec(source) ?? [];
    const sorte = Object.keys(BOX_KINDS).indexOf(boxKind(name) ?? '');
    return { sorte: BOX_NAMES[sorte] ?? name, titre: titre.trim(), texte: texte.trim() };
  },
  write({ sorte = BOX_NAMES[0], titre = '', texte = '' }) {
    // A box that holds boxes has more colons than they have.
    const deepest = Math.max(2, ...[...texte.matchAll(/^:+/gm)].map(([colons]) => colons.length));
    const colons = ':'.repeat(deepest + 1);
    return `${`${colons} ${sorte} ${titre.trim()}`.trim()}\n${texte.trim()}\n${colons}`;
  },
});

/** `::: attention Un titre` … `:::` */
export const box: BlockComponent = {
  id: 'encadre',
  label: 'Encadré',
  collapsed: false,
  summary: 'Encadré : {{fields.sorte}} {{fields.titre}}',
  fields: [
    {
      name: 'sorte',
      label: 'Sorte',
      widget: 'select',
      hint: 'À retenir : l’essentiel. Attention : un risque. Exemple : un cas réel. Juridique : ce que dit le droit.',
      default: BOX_NAMES[0],
      options: Object.values(BOX_KINDS).map((label, at) => ({
        label,
        value: BOX_NAMES[at] ?? label,
      })),
    },
    {
      name: 'titre',
      label: 'Titre',
      widget: 'string',
      required: false,
      hint: 'Laissez vide pour garder le titre habituel.',
      default: '',
    },
    {
      name: 'texte',
      label: 'Texte',
      widget: 'markdown',
      default: '',
      buttons: ['bold', 'italic', 'link', 'bulleted-list', 'numbered-list'],
      editor_components: ['chiffre-cle', 'note-de-marge'],
      minimal: true,
    },
  ],
  pattern: BOX,
  fromBlock: ([source]) => fromSource(source),
  toBlock: toSource,
  toPreview: (data) => `<pre>${escapeHtml(toSource(data))}</pre>`,
};
