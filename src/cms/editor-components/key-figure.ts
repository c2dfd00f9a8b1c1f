import { askText } from './ask-text.ts';
import { type ComponentData, type InlineComponent, keepingSource } from './editor-component.ts';

const KEY_FIGURE = /\{\{\s*chiffre\s*:\s*[a-z0-9-]+\s*\}\}/;

const { fromSource, toSource } = keepingSource({
  read: (source) => ({ chiffre: source.slice(source.indexOf(':') + 1, -2).trim() }),
  write: ({ chiffre = '' }) => `{{chiffre:${chiffre.replace(/^chiffres\//, '').trim()}}}`,
});

/** A key figure quoted by its name: `{{chiffre:personnes-en-difficulte}}`. */
export const keyFigure: InlineComponent = {
  id: 'chiffre-cle',
  label: 'Chiffre clé',
  type: 'inline',
  fields: [{ name: 'chiffre', label: 'Nom du chiffre', widget: 'string', default: '' }],
  pattern: KEY_FIGURE,
  fromInline: ([source]) => fromSource(source),
  toInline: toSource,
  toPreview: ({ chiffre = '' }) => `# ${chiffre}`,
  onInsert: () => ask(''),
  onEdit: ({ data }) => ask(data.chiffre ?? ''),
};

async function ask(value: string): Promise<ComponentData | null> {
  const chiffre = await askText({
    title: 'Chiffre clé',
    label: 'Nom du chiffre',
    hint: 'La fin de son adresse, par exemple personnes-en-difficulte. La page affiche sa valeur et sa source.',
    value,
  });
  return chiffre === null ? null : { chiffre };
}
