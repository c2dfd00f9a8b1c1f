import { parseEntryFile } from '../../corpus/parse-entry-file.ts';
import { keptSources } from './decap-serializer.ts';

/** A passage that the rich editor shows as its source, because it would change it otherwise. */
export interface SourceOnly {
  /** Of the file, from 1. */
  line: number;
  /** Its first line. */
  found: string;
  /** Why, and what to write for the editor to show it in full; in French. */
  advice: string;
}

/**
 * The passages of an entry's file that stay in source in the rich editor, once it is formatted. Nothing in them is
 * damaged; a file that cannot be read has none.
 */
export function sourceOnlyPassages(file: string, text: string): SourceOnly[] {
  const { entry } = parseEntryFile(text, file);
  if (!entry) return [];
  const { body, bodyLine } = entry;
  let from = 0;
  return keptSources(body).map((source) => {
    const at = Math.max(from, body.indexOf(source, from));
    from = at + source.length;
    const line = bodyLine + body.slice(0, at).split('\n').length - 1;
    return { line, found: source.split('\n')[0] ?? '', advice: adviceFor(source) };
  });
}

/** What the editor cannot show → what to write instead. The first that fits is told. */
const ADVICE: readonly [sign: RegExp, advice: string][] = [
  [
    /^\s*(?:[-*+]|\d+[.)]) +\[[ xX]\]/m,
    'les cases à cocher ne s’y montrent pas : écrivez une liste simple',
  ],
  [/^(?: {4}|`{3}|~{3})/m, 'un bloc de code ne s’y modifie qu’ainsi'],
  [
    /\\\||`[^`\n]*\|[^`\n]*`/,
    'la barre « | » d’une case ne s’y montre pas : écrivez « ou », ou &#124;',
  ],
  [
    /^\s*(?:[-*+]|\d+[.)]) [\s\S]*\n\n\s*(?:[-*+]|\d+[.)]) /,
    'les lignes vides entre les points d’une liste s’y perdraient : enlevez-les',
  ],
  [
    /^\[[^\]^]+\]: |\[[^\]]*\]\[[^\]]*\]/m,
    'écrivez l’adresse dans le lien : [texte](https://exemple.fr)',
  ],
  [/\S? \* \S/, 'écrivez « × » pour multiplier, ou « \\* » pour un astérisque'],
  [
    /^(?:-{3,}|\*{3,}|_{3,})$/m,
    'un trait de séparation ne s’y montre pas : un intertitre le remplace mieux',
  ],
  [/^> ?\[!/, 'écrivez un encadré : ::: attention, le texte, puis :::'],
  [/^>/, 'écrivez une ligne « > » entre les deux citations, ou un paragraphe'],
  [
    /^:::/m,
    'fermez l’encadré par une ligne « ::: », sans autre encadré de plus d’un niveau dedans',
  ],
];

const adviceFor = (source: string): string =>
  ADVICE.find(([sign]) => sign.test(source))?.[1] ??
  'ce passage ne s’y modifie qu’en Markdown ; il n’est pas changé';
