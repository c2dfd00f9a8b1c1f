import { type Color, formatHex, wcagContrast } from 'culori';
import { AA_TEXT } from '../../../corpus/contrast.ts';
import type { Problem } from '../../../corpus/problem.ts';
import { declarationsOf, type PlacedDeclaration, type Sheet } from './declarations.ts';
import {
  type Grounds,
  groundNear,
  groundsOf,
  groundsUnder,
  isGround,
  namedAround,
} from './grounds.ts';
import {
  colourOf,
  isRoot,
  type Palette,
  paletteOf,
  SCHEMES,
  type Scheme,
  schemesOf,
} from './palettes.ts';

/** The custom properties that are colours of text. */
const TEXTS = ['--encre', '--doux', '--lien', '--action', '--mousse', '--prune', '--fil'];
/** What they stand on, but for the words of a button. */
const GROUNDS = ['--papier', '--carte'];
const PAIRS: readonly (readonly [text: string, ground: string])[] = [
  ...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)),
  ['--sur-action', '--action'],
];

/** What Trame's own pages look like, under a stylesheet of an edition. */
export interface NationalLook {
  /** Its stylesheets, that of its palette among them. */
  declarations: readonly PlacedDeclaration[];
  /** The colours of `edition.yml`, as a stylesheet: they stand after all others. */
  palette: string;
  /** The selectors of the parts of its pages that hold text and links: `footer`, `.pied`. */
  parts: ReadonlySet<string>;
}

/** Two colours of an edition that are too near for text. */
interface Faint {
  /** What the edition wrote of them. */
  at: PlacedDeclaration;
  scheme: Scheme;
  /** Whose text it is, where another rule says its colour. */
  whose?: string | undefined;
  text: string;
  ground: string;
  ratio: number;
}

/** A colour, and where it was said. */
interface Said {
  colour: Color;
  at: PlacedDeclaration;
}

/** What one look of the page is made of. */
interface Scene {
  scheme: Scheme;
  palette: Palette;
  national: readonly PlacedDeclaration[];
  own: readonly PlacedDeclaration[];
  parts: ReadonlySet<string>;
}

/**
 * Colours of an edition that too many people could not read, in light and in dark: those of the whole page against what
 * Trame sets them on, then those of each rule against its own ground. What stands on a picture is not judged.
 */
export function lowContrasts({ file, css }: Sheet, look: NationalLook): Problem[] {
  const sheet = declarationsOf(css);
  const last = declarationsOf(look.palette);
  const faint = (Object.keys(SCHEMES) as Scheme[]).flatMap((scheme) => {
    const holds = (one: PlacedDeclaration) => schemesOf(one).includes(scheme);
    const own = sheet.filter(holds);
    const national = look.declarations.filter(holds);
    const palette = paletteOf(scheme, [...national, ...own, ...last.filter(holds)]);
    const scene = { scheme, palette, national, own, parts: look.parts };
    return onePerDeclaration([...ofThePage(scene), ...ofRules(scene)]);
  });
  const times = (at: PlacedDeclaration) => faint.filter((one) => one.at === at).length;
  return faint.map((one) => ({ file, line: one.at.line, ...told(one, times(one.at) > 1) }));
}

/** The colours of the whole page, each against what it stands on. */
function ofThePage(scene: Scene): Faint[] {
  const { scheme, palette, own } = scene;
  const [text, ground] = ['color', 'background'].map((name) => rootColour(name, scene));
  const said = (property: string): Said | undefined => {
    if (property === '--encre' && text) return text;
    if (property === '--papier' && ground) return ground;
    const at = palette.get(property);
    const colour = colourOf(at?.value, scheme, palette);
    return at && colour ? { colour, at } : undefined;
  };
  return PAIRS.flatMap(([over, under]) => {
    const [front, back] = [said(over), said(under)];
    if (!front || !back) return [];
    const at = [front, back].map((one) => one.at).find((one) => own.includes(one));
    return at ? faintPair(scheme, at, front.colour, back.colour) : [];
  });
}

/** The last colour that the edition gives to the text or to the ground of the page. */
function rootColour(property: string, { scheme, palette, own }: Scene): Said | undefined {
  const at = own.findLast((one) => isRoot(one) && one.property.replace(/-color$/, '') === property);
  const colour = colourOf(at?.value, scheme, palette);
  return at && colour ? { colour, at } : undefined;
}

/** The colours of what the edition gives a colour or a ground, against what they stand on. */
function ofRules(scene: Scene): Faint[] {
  const { own } = scene;
  const national = [...inherited(scene), ...scene.national];
  const grounds = groundsOf({ national, own });
  const rules = own.filter((one) => !isRoot(one));
  const selectors = new Set([
    ...rules.flatMap((one) => one.selectors),
    // What Trame colours, and now stands on a ground of the edition.
    ...national
      .filter(({ property }) => property === 'color')
      .flatMap((one) => one.selectors)
      .filter((selector) => own.includes(groundNear(selector, grounds) as PlacedDeclaration)),
  ]);
  return [...selectors].flatMap((selector) =>
    ofSelector(selector, { ...scene, national }, grounds),
  );
}

function ofSelector(selector: string, scene: Scene, grounds: Grounds): Faint[] {
  const { scheme, own, national } = scene;
  const isOfIt = (one: PlacedDeclaration) => one.selectors.includes(selector);
  const [ours, theirs] = [own.filter(isOfIt), national.filter(isOfIt)];
  const isNamed = namedAround(selector);
  const palette = new Map(scene.palette);
  for (const one of own)
    if (one.property.startsWith('--') && one.selectors.some((name) => isNamed.includes(name)))
      palette.set(one.property, one);
  const ground = groundNear(selector, grounds);
  const under = groundsUnder(selector, { ...scene, palette }, grounds);
  const text = [...theirs, ...ours].findLast(({ property }) => property === 'color');
  const isTold = text && (ours.includes(text) || (ground && own.includes(ground)));
  const texts = [
    ...(isTold ? [text] : []),
    ...ours.filter(({ property }) => TEXTS.includes(property)),
  ];
  return texts.flatMap((one) => {
    const colour = colourOf(one.value, scheme, palette);
    const at = ours.includes(one) ? one : ground;
    if (!colour || !at || under.length === 0) return [];
    const pairs = under.map((back) => faintPair(scheme, at, colour, back));
    // Where several grounds may be the one, a colour that one of them carries is left alone.
    const [pair] = pairs.every(({ length }) => length > 0) ? pairs.flat() : [];
    return pair ? [{ ...pair, ...(at !== one && { whose: selector }) }] : [];
  });
}

/** What the text and the links of a part of the page have for a colour, as long as nothing says another. */
const inherited = ({ own, parts }: Scene): PlacedDeclaration[] =>
  own
    .filter((one) => isGround(one))
    .flatMap((one) =>
      one.selectors
        .filter((selector) => parts.has(selector))
        .flatMap((selector) => [
          { ...one, property: 'color', value: 'var(--encre)', selectors: [selector] },
          { ...one, property: 'color', value: 'var(--lien)', selectors: [`${selector} a`] },
        ]),
    );

function faintPair(scheme: Scheme, at: PlacedDeclaration, text: Color, ground: Color): Faint[] {
  const ratio = wcagContrast(text, ground);
  if (ratio >= AA_TEXT) return [];
  return [{ scheme, at, text: formatHex(text), ground: formatHex(ground), ratio }];
}

/** Of all that is wrong with one declaration, the worst. */
function onePerDeclaration(faint: readonly Faint[]): Faint[] {
  const worst = new Map<PlacedDeclaration, Faint>();
  for (const one of faint)
    if (one.ratio < (worst.get(one.at)?.ratio ?? Number.POSITIVE_INFINITY)) worst.set(one.at, one);
  return [...worst.values()];
}

function told(
  { at, scheme, whose, text, ground, ratio }: Faint,
  isFaintInBoth: boolean,
): Pick<Problem, 'message' | 'expected'> {
  const other = scheme === 'light' ? 'dark' : 'light';
  const fitsTheOther =
    !isFaintInBoth && schemesOf(at).length > 1 && !/light-dark\(/i.test(at.value);
  return {
    message: `« ${at.property}: ${at.value} » : contraste trop faible dans le ${SCHEMES[scheme]} : ${frenchRatio(ratio)} pour ${text}${whose ? `, la couleur de « ${whose} »,` : ''} sur ${ground}`,
    expected: [
      'un contraste de 4,5 au moins',
      ...(whose ? [`donnez aussi sa couleur à « ${whose} »`] : []),
      ...(fitsTheOther
        ? [
            `si cette valeur convient dans le ${SCHEMES[other]}, écrivez-la dans « @media (prefers-color-scheme: ${other}) »`,
          ]
        : []),
    ].join(' ; '),
  };
}

/** Never rounded up to what would do. */
const frenchRatio = (ratio: number): string =>
  (Math.floor(ratio * 10) / 10).toFixed(1).replace('.', ',');
