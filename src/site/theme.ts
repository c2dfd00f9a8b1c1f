import type { EditionData } from '../model/edition.ts';

/**
 * What an edition changes of the palette, as CSS; empty when it keeps Trame's own. Its colours are made for paper, and
 * were checked against it: the dark palette stays Trame's. The model lets only `#rrggbb` through, so that nothing else
 * can enter the style.
 */
export function themeStyle({ fils, couleurs }: EditionData): string {
  const band = fils.length > 0 ? `:root{--bande:${bandGradient(fils)}}` : '';
  const colours = Object.entries(couleurs ?? {}).map(([name, value]) => `--${name}:${value}`);
  const light =
    colours.length > 0 ? `@media (prefers-color-scheme:light){:root{${colours.join(';')}}}` : '';
  return band + light;
}

/** Width of one thread of the band, and of the ochre that crosses it, in pixels. */
const THREAD = 24;
const CROSSING = 8;

function bandGradient(threads: readonly string[]): string {
  const stops = threads.flatMap((colour, at) => {
    const start = at * (THREAD + CROSSING);
    const middle = start + THREAD;
    return [`${colour} ${start}px ${middle}px`, `var(--ocre) ${middle}px ${middle + CROSSING}px`];
  });
  return `repeating-linear-gradient(90deg,${stops.join(',')})`;
}
