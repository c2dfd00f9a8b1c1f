import type { Document, Scalar } from 'yaml';
import { OTHER_BLANKS } from '../markdown/blanks.ts';
import type { YamlFault } from './careful-yaml.ts';
import { yaml } from './yaml-library.ts';

type Said = Omit<YamlFault, 'line'>;

/** The values that YAML reads as something else than what stands there for all to see, or cuts. */
export function misreadValues(
  document: Document,
  text: string,
  lineAt: (position: number) => number,
): YamlFault[] {
  const { isScalar, isSeq, visit } = yaml();
  const faults: YamlFault[] = [];
  visit(document, {
    Node: (_key, node, path) => {
      if (!('range' in node) || !node.range) return;
      const [start, end] = node.range;
      const isItem = isSeq(path.at(-1));
      const said = marked(node) ?? (isScalar(node) ? misread(node, text, end, isItem) : undefined);
      if (said) faults.push({ line: lineAt(start), ...said });
    },
  });
  return faults;
}

/** `&name` and `!kind` before a value go unread. */
function marked({ anchor, tag }: { anchor?: string; tag?: string }): Said | undefined {
  if (anchor === undefined && tag === undefined) return undefined;
  const sign = anchor === undefined ? `${tag}` : `&${anchor}`;
  return {
    message: `« ${sign} » au début de la valeur ne se lit pas`,
    expected: 'la valeur entre guillemets droits : "…"',
  };
}

function misread({ type, value, source = '' }: Scalar, text: string, end: number, isItem: boolean) {
  if (type !== 'PLAIN') return undefined;
  const cut = cutOff(value, text, end);
  if (cut !== undefined)
    return {
      message: `ce qui suit « # » ne se lit pas : « ${cut} »`,
      expected: `toute la valeur entre guillemets droits : "${`${value ?? ''} ${cut}`.trim()}"`,
    };
  if (typeof value === 'number' && !PLAIN_NUMBER.test(source))
    return {
      message: `« ${source} » se lit comme le nombre ${String(value).replace('.', ',')}`,
      expected: `« ${value} » pour ce nombre, ou "${source}" entre guillemets droits pour un texte`,
    };
  if (value === null && (/^(?:Null|NULL)$/.test(source) || (isItem && source === '~')))
    return {
      message: `« ${source} » se lit comme « rien »`,
      expected: `"${source}" entre guillemets droits, ou rien`,
    };
  if (typeof value === 'string' && HIDDEN_DASH.test(source))
    return {
      message: 'espace insécable ou invisible après « - »',
      expected: 'une espace simple : « - valeur »',
    };
  return undefined;
}

/** Numbers as people write them; a date is no number. */
const PLAIN_NUMBER = /^[-+]?(?:0|[1-9]\d*)(?:\.\d+)?$/;

const HIDDEN_DASH = new RegExp(`^-[${OTHER_BLANKS}]`, 'u');

/**
 * What stands on the line after a text, from its « # » on, and is taken for a comment. After a number or a choice, and
 * where nothing stands, it is one, unless it is glued to its sign.
 */
function cutOff(value: unknown, text: string, end: number): string | undefined {
  const after = text.slice(
    end,
    text.indexOf('\n', end) === -1 ? undefined : text.indexOf('\n', end),
  );
  const comment = /^[ \t]*(#.*)$/.exec(after)?.[1]?.trim();
  if (comment === undefined) return undefined;
  const isText = typeof value === 'string' || (value === null && /^#\S/.test(comment));
  return isText ? comment : undefined;
}
