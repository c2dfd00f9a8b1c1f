/** Elements that draw and do nothing else: no script, no link, no animation, no foreign content. */
const DRAWING = new Set(
  `svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath
  linearGradient radialGradient stop clipPath mask pattern marker image style filter feBlend feColorMatrix
  feComposite feFlood feGaussianBlur feMerge feMergeNode feOffset feDropShadow`.split(/\s+/),
);

/** The pieces of strict XML; whatever is made of anything else (DOCTYPE, CDATA, instructions) is refused. */
const PIECE =
  /<!--[\s\S]*?-->|<\/[^\s<>/]+\s*>|<([^\s<>/!?]+)((?:\s+[^\s<>/=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>|[^<]+/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const DECLARATION = /^<\?xml\s+version="1\.0"(\s+encoding="utf-8")?(\s+standalone="\w+")?\s*\?>/i;

/**
 * Why a drawing is more than a drawing, in French; nothing when it is safe to open at its own address.
 * A list of what is allowed: lists of what is forbidden always miss something.
 */
export function staticSvgFault(bytes: Uint8Array): string | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return 'autre chose que du texte en UTF-8';
  }
  if (text.includes('\0')) return 'autre chose que du texte en UTF-8';
  return faultOfPieces(text.replace(DECLARATION, ''));
}

function faultOfPieces(text: string): string | undefined {
  let at = 0;
  let isSvg = false;
  let isInStyle = false;
  while (at < text.length) {
    PIECE.lastIndex = at;
    const piece = PIECE.exec(text);
    if (!piece) return `« ${text.slice(at, at + 20)} », qu’un dessin simple n’a pas`;
    const [all, name, attributes = ''] = piece;
    at += all.length;
    if (name !== undefined && (isInStyle || !DRAWING.has(name)))
      return `un élément « ${name.slice(0, 40)} »`;
    const isText = !all.startsWith('<');
    const fault =
      attributeFault(attributes) ??
      (name !== undefined || (isText && isInStyle) ? styleFault(all) : undefined);
    if (fault) return fault;
    if (name !== undefined) isInStyle = name === 'style' && !all.endsWith('/>');
    else if (all.startsWith('</')) isInStyle = false;
    if (name === 'svg') isSvg = true;
  }
  return isSvg ? undefined : 'autre chose qu’un dessin SVG';
}

function attributeFault(attributes: string): string | undefined {
  for (const [, name = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    const value = double ?? single ?? '';
    if (/^on/i.test(name)) return `un script (« ${name} »)`;
    if (
      /(^|:)(href|src|base)$/i.test(name) &&
      !/^(#|data:image\/(png|jpeg|webp|gif);)/i.test(value)
    )
      return `un lien vers « ${value.slice(0, 40)} »`;
    if (name === 'xmlns' && value !== 'http://www.w3.org/2000/svg')
      return `un langage inconnu, « ${value.slice(0, 40)} »`;
  }
  return undefined;
}

/** Style sheets and style attributes may fetch nothing; an escape could hide that they do. */
function styleFault(text: string): string | undefined {
  if (/@import|\\|&#/i.test(text)) return 'un style qui charge autre chose';
  const addresses = [...text.matchAll(/url\(\s*["']?([^)]*)/gi)];
  const outer = addresses.find(([, address = '']) => !address.startsWith('#'));
  return outer ? `un style qui charge « ${(outer[1] ?? '').slice(0, 40)} »` : undefined;
}
