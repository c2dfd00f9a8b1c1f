import { SaxesParser } from 'saxes';
import { drawnCount } from './svg-weight.ts';

/** Elements that draw and do nothing else: no script, no link, no animation, no foreign content. */
const DRAWING = new Set(
  `svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath
  linearGradient radialGradient stop clipPath mask pattern marker image style filter feBlend feColorMatrix
  feComposite feFlood feGaussianBlur feMerge feMergeNode feOffset feDropShadow`.split(/\s+/),
);

/** Functions of CSS that compute; of those that fetch, `url` alone, and only within the drawing. */
const COMPUTING = new Set(
  `url rgb rgba hsl hsla calc var matrix translate translatex translatey scale scalex scaley rotate skewx skewy
  not is where nth-child nth-of-type media`.split(/\s+/),
);

/** Attributes whose value is a name or words, never a style. */
const WORDS = /^(?:id|class|role|lang|xmlns|aria-.*|data-.*)$/;

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Why a drawing is more than a drawing, in French; nothing when it is safe to open at its own address, where its scripts
 * would run as those of the site.
 * A list of what is allowed: lists of what is forbidden always miss something. What is read is strict XML, as browsers
 * read an SVG file; what another reading could take otherwise (DOCTYPE, CDATA, instructions) is refused.
 */
export function staticSvgFault(bytes: Uint8Array): string | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return NO_TEXT;
  }
  if (text.includes('\0')) return NO_TEXT;
  try {
    readDrawing(text);
    return undefined;
  } catch (error) {
    if (error instanceof MoreThanADrawing) return error.message;
    throw error;
  }
}

const NO_TEXT = 'autre chose que du texte en UTF-8';

/** Stops the reading at the first fault: what follows may be made to be slow to read. */
class MoreThanADrawing extends Error {}

function tell(fault: string | undefined): void {
  if (fault !== undefined) throw new MoreThanADrawing(fault);
}

/** Groups within groups: no drawing program comes near, and each level costs those below it. */
const DEEPEST = 200;

/** @throws MoreThanADrawing */
function readDrawing(text: string): void {
  let depth = 0;
  let isDrawing = false;
  const drawn = drawnCount();
  /** Of the style sheet that is being read: comments part its text, and not what a browser makes of it. */
  let sheet: string | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('xmldecl', ({ version, encoding = 'utf-8' }) => {
    if (version !== '1.0' || encoding.toLowerCase() !== 'utf-8')
      tell('autre chose que du XML 1.0 en UTF-8');
  });
  parser.on('doctype', () => tell(unusual('<!DOCTYPE')));
  parser.on('cdata', () => tell(unusual('<![CDATA[')));
  parser.on('processinginstruction', ({ target }) => tell(unusual(`<?${target}`)));
  parser.on('opentagstart', ({ name }) => {
    const local = name.slice(name.indexOf(':') + 1);
    if (sheet !== undefined || !DRAWING.has(local)) tell(`un élément « ${name.slice(0, 40)} »`);
    depth += 1;
    if (depth > DEEPEST) tell(`plus de ${DEEPEST} groupes l’un dans l’autre`);
    isDrawing ||= local === 'svg';
    if (local === 'style') sheet = '';
    drawn.opened();
  });
  parser.on('attribute', ({ name, prefix, local, value }) => {
    tell(attributeFault(name, prefix, local, value));
    drawn.says(local, value);
  });
  parser.on('opentag', ({ uri }) => {
    if (uri !== '' && uri !== SVG) tell(`un langage inconnu, « ${uri.slice(0, 40)} »`);
  });
  parser.on('text', (words) => {
    if (sheet !== undefined) sheet += words;
  });
  parser.on('closetag', ({ local }) => {
    depth -= 1;
    drawn.closed();
    if (local !== 'style' || sheet === undefined) return;
    tell(styleFault(sheet));
    sheet = undefined;
  });
  parser.on('error', () =>
    tell(isDrawing ? `du XML mal formé, à la ligne ${parser.line}` : NO_DRAWING),
  );
  parser.write(text).close();
  if (!isDrawing) tell(NO_DRAWING);
  if (drawn.isEndless())
    tell('des parties qui se répètent les unes les autres, trop pour un navigateur');
}

const NO_DRAWING = 'autre chose qu’un dessin SVG';

const unusual = (sign: string) => `« ${sign.slice(0, 20)} », qu’un dessin simple n’a pas`;

function attributeFault(
  name: string,
  prefix: string,
  local: string,
  value: string,
): string | undefined {
  if (/^on/i.test(local)) return `un script (« ${name} »)`;
  if (/^(?:href|src|base)$/i.test(local))
    return /^(?:#|data:image\/(?:png|jpeg|webp|gif);)/i.test(value)
      ? undefined
      : `un lien vers « ${value.slice(0, 40)} »`;
  return prefix !== '' || WORDS.test(local) ? undefined : styleFault(value);
}

/** Styles may fetch nothing; an escape could hide that they do. */
function styleFault(text: string): string | undefined {
  if (text.includes('\\')) return 'un style qui charge autre chose';
  const rule = /@(?!media\b)[\w-]*/i.exec(text)?.[0];
  const called = [...text.matchAll(/(?<![\w-])([\w-]+)\(/g)].find(
    ([, name = '']) => !COMPUTING.has(name.toLowerCase()),
  );
  const outer = [...text.matchAll(/url\(/gi)]
    .map(({ index }) => text.slice(index + 4, index + 104).replace(/^\s*["']?\s*/, ''))
    .find((address) => !address.startsWith('#'));
  const loader = rule ?? called?.[1] ?? outer?.replace(/["')][\s\S]*/, '');
  return loader === undefined ? undefined : `un style qui charge « ${loader.slice(0, 40)} »`;
}
