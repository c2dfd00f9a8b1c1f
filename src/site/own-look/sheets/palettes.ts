import { type Color, interpolate, parse } from 'culori';
import type { PlacedDeclaration } from './declarations.ts';

/** The two looks that readers may ask their device for. */
export const SCHEMES = { light: 'thème clair', dark: 'thème sombre' } as const;
export type Scheme = keyof typeof SCHEMES;

/** The custom properties of the whole page: for each, the declaration that holds. */
export type Palette = ReadonlyMap<string, PlacedDeclaration>;

const ROOT = /^(?::root|html|body|\*)$/;

/** Whether a rule speaks of the whole page. */
export const isRoot = ({ selectors }: Pick<PlacedDeclaration, 'selectors'>): boolean =>
  selectors.some((selector) => ROOT.test(selector));

/**
 * The looks in which a declaration holds on any screen; none for what holds on some screens only, on paper, or in
 * browsers that know something new.
 */
export function schemesOf({ around }: Pick<PlacedDeclaration, 'around'>): readonly Scheme[] {
  let schemes: readonly Scheme[] = ['light', 'dark'];
  for (const rule of around) {
    if (/^layer\b/.test(rule)) continue;
    const [, scheme] =
      /^media (?:(?:only )?screen and )?\(prefers-color-scheme: ?(light|dark)\)$/.exec(rule) ?? [];
    schemes = schemes.filter((one) => one === scheme);
  }
  return schemes;
}

/** The custom properties of the page, of two declarations the later one. */
export function paletteOf(scheme: Scheme, declarations: readonly PlacedDeclaration[]): Palette {
  const palette = new Map<string, PlacedDeclaration>();
  for (const declaration of declarations)
    if (
      declaration.property.startsWith('--') &&
      isRoot(declaration) &&
      schemesOf(declaration).includes(scheme)
    )
      palette.set(declaration.property, declaration);
  return palette;
}

/** A property may be made of others, so far. */
const DEPTH = 10;

/** A value as it is once its custom properties are in place; `undefined` where one has none. */
export function resolved(value: string, palette: Palette, depth = 0): string | undefined {
  const match = /var\(\s*(--[\w-]+)\s*(?:,([^()]*(?:\([^()]*\)[^()]*)*))?\)/i.exec(value);
  if (!match) return value;
  const [whole, name = '', fallback] = match;
  const inner = palette.get(name)?.value ?? fallback;
  if (inner === undefined || depth > DEPTH) return undefined;
  const put = value.slice(0, match.index) + inner.trim() + value.slice(match.index + whole.length);
  return resolved(put, palette, depth + 1);
}

/** A colour that hides what is behind it; `undefined` for anything else. */
export function colourOf(
  value: string | undefined,
  scheme: Scheme,
  palette: Palette,
): Color | undefined {
  const plain = resolved(value ?? '', palette)?.trim();
  if (!plain) return undefined;
  const choice = /^light-dark\(([^()]*(?:\([^()]*\)[^()]*)*?),(.*)\)$/i.exec(plain);
  if (choice) return colourOf(scheme === 'light' ? choice[1] : choice[2], scheme, palette);
  const colour = parse(plain) ?? mixed(plain);
  return colour && (colour.alpha ?? 1) === 1 ? colour : undefined;
}

/** The shade that Trame itself writes: `color-mix(in srgb, … 9%, …)`. */
function mixed(value: string): Color | undefined {
  const [, one = '', share = '', other = ''] =
    /^color-mix\(in srgb, ?(.+?) (\d+(?:\.\d+)?)%, ?(.+)\)$/i.exec(value) ?? [];
  const [from, to] = [parse(other), parse(one)];
  return from && to ? interpolate([from, to], 'rgb')(Number(share) / 100) : undefined;
}
