import { escapeHtml } from '../../markdown/escape-html.ts';
import { type BlockComponent, keepingSource } from './editor-component.ts';

/** An image on a line of its own. One with a title, or within a sentence, stays where it is. */
const IMAGE = /^!\[((?:\\[[\]\\]|[^[\]\n])*)\]\(([^\s()<>]*)\)(?=\n\n|\n*$)/;

/** An image as a text says it: brackets of its description are words, and end nothing. */
export const imageSource = (texte: string, address: string): string =>
  `![${texte
    .replace(/\n/g, ' ')
    .trim()
    .replace(/\\(?=[[\]\\]|$)|[[\]]/g, '\\$&')}](${address})`;

const { fromSource, toSource } = keepingSource({
  read(source) {
    const [, texte = '', image = ''] = IMAGE.exec(source) ?? [];
    return { image, texte: texte.replace(/\\([[\]\\])/g, '$1') };
  },
  write({ image = '', texte = '' }) {
    return imageSource(texte, /[\s()]/.test(image) ? `<${image}>` : image);
  },
});

/** `![Ce qu’on y voit](/media/nom.png)` */
export const image: BlockComponent = {
  // Decap looks for this very name to say where images go.
  id: 'image',
  label: 'Image',
  collapsed: false,
  fields: [
    { name: 'image', label: 'Image', widget: 'image', default: '' },
    {
      name: 'texte',
      label: 'Ce qu’on y voit',
      widget: 'string',
      hint: 'Ce que l’image apprend, pour les personnes qui ne la voient pas. Une image qui ne fait que décorer n’a pas sa place dans un texte.',
      default: '',
    },
  ],
  pattern: IMAGE,
  fromBlock: ([source]) => fromSource(source),
  toBlock: toSource,
  toPreview: (data) => `<pre>${escapeHtml(toSource(data))}</pre>`,
};
