import type { Color } from 'culori';
import type { PlacedDeclaration } from './declarations.ts';
import { colourOf, type Palette, type Scheme } from './palettes.ts';

/** What the grounds of a look are made of. */
interface Rules {
  scheme: Scheme;
  palette: Palette;
  national: readonly PlacedDeclaration[];
  own: readonly PlacedDeclaration[];
}

/** The declaration of the ground that holds for each selector. */
export type Grounds = ReadonlyMap<string, PlacedDeclaration>;

/** Whether a declaration lays a ground. */
export const isGround = ({ property }: PlacedDeclaration): boolean =>
  property === 'background' || property === 'background-color';

/** Words that let the ground below show. */
const NO_GROUND = /^(?:none|transparent|inherit|initial|unset|revert)$/i;

/** Every ground that a rule lays, by the selector of that rule. */
export const groundsOf = ({ national, own }: Pick<Rules, 'national' | 'own'>): Grounds =>
  new Map(
    [...national, ...own]
      .filter(isGround)
      .flatMap((one) => one.selectors.map((selector) => [selector, one] as const)),
  );

/**
 * The colours that what a selector selects may stand on: the ground of its own rule, or of one that it names as holding it;
 * else the paper, and any ground that the edition lays, for what it holds cannot be told. None where it is a picture.
 */
export function groundsUnder(selector: string, rules: Rules, grounds: Grounds): Color[] {
  const { scheme, palette, own } = rules;
  const colour = (one: PlacedDeclaration) => colourOf(one.value, scheme, palette);
  const near = groundNear(selector, grounds);
  if (near) {
    const found = colour(near);
    return found ? [found] : [];
  }
  const paper = palette.get('--papier');
  const all = [
    ...(paper ? [paper] : []),
    ...own.filter((one) => isGround(one) && !NO_GROUND.test(one.value)),
  ].map(colour);
  const known = all.filter((one) => one !== undefined);
  return known.length === all.length ? known : [];
}

/** The ground of the rule of a selector, or of one that it names as holding it. */
export const groundNear = (selector: string, grounds: Grounds): PlacedDeclaration | undefined =>
  namedAround(selector)
    .map((name) => grounds.get(name))
    .find((one) => one !== undefined && !NO_GROUND.test(one.value));

/** A selector, then what it names from the inside out: `.pied a:hover` → `a:hover`, `a`, `.pied`. */
export function namedAround(selector: string): string[] {
  const parts = selector
    .split(/(?<![([][^)\]]*)[\s>+~]+/)
    .filter(Boolean)
    .reverse();
  return [selector, ...parts.flatMap((part) => [part, part.replace(/:.*$/, '')])].filter(Boolean);
}
