import sharp, { type OverlayOptions } from 'sharp';
import { escapeHtml } from '../../markdown/escape-html.ts';
import { directionOf, type LanguageId, printedScript } from '../../model/languages.ts';
import { fontFile, LATIN, SCRIPT_FONTS } from '../script-fonts.ts';

/** What a card shows: words that its page shows too. */
export interface ShareCard {
  /** Over the title: the collection. */
  rubrique?: string | undefined;
  titre: string;
  /** Of its title. */
  langue: LanguageId;
  /** At the foot: who publishes. */
  pied: string;
  /** Colour of the thread beside the title. */
  couleur: string;
  /** Colours of the woven band. */
  fils: readonly string[];
}

/** In pixels: what social networks ask for, and what `base.njk` says. */
const WIDTH = 1200;
const HEIGHT = 630;

const PAPER = '#fbf8f2';
const INK = '#1d2b2e';
const SOFT = '#55646a';
const OCHRE = '#f0c36a';

/** The band of the header, twice as large. */
const BAND = 20;
const THREAD = 48;
const CROSSING = 16;

/** Place of the words. */
const LEFT = 120;
const BAR = 80;
const BAR_WIDTH = 10;
const ROOM = 960;
const TITLE_TOP = 180;
const LINE = 88;
/** Signs that a line of the title holds at its full size, and lines before it grows smaller. */
const LINE_SIGNS = 24;
const MOST_LINES = 3;

/** A few colours and their edges: a tenth of the weight of all of them. */
const COLOURS = 64;

const FACES = { Regular: '400Regular', Bold: '700Bold' } as const;

/** Draws a card as PNG. The same words give the same picture, whatever fonts the machine has. */
export async function shareCard({
  rubrique,
  titre,
  langue,
  pied,
  couleur,
  fils,
}: ShareCard): Promise<Buffer> {
  const lines = Math.min(MOST_LINES, Math.ceil(titre.length / LINE_SIGNS));
  const script = printedScript(langue);
  const sens = directionOf(langue);
  const title = { font: script ? SCRIPT_FONTS[script] : LATIN, sens };
  const words = await Promise.all([
    ...(rubrique ? [text(rubrique, 'Regular', SOFT, 34, 110, { font: LATIN, sens })] : []),
    text(titre, 'Bold', INK, lines * LINE, TITLE_TOP, title),
    text(pied, 'Bold', INK, 36, 524),
  ]);
  const bar = { top: rubrique ? 116 : TITLE_TOP, bottom: TITLE_TOP + lines * LINE, sens };
  return sharp(Buffer.from(ground(couleur, fils, bar)))
    .composite(words)
    .png({ palette: true, colours: COLOURS })
    .toBuffer();
}

type Direction = ReturnType<typeof directionOf>;

/** A line or a block, as large as its room takes, on the side where its lines begin. */
async function text(
  words: string,
  face: keyof typeof FACES,
  colour: string,
  height: number,
  top: number,
  { font, sens }: { font: typeof LATIN; sens: Direction } = { font: LATIN, sens: 'ltr' },
): Promise<OverlayOptions> {
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}">${escapeHtml(words)}</span>`,
      font: `${font.nom} ${face}`,
      fontfile: fontFile(font, FACES[face]),
      width: ROOM,
      height,
      rgba: true,
      wrap: 'word-char',
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { input: data, left: sens === 'ltr' ? LEFT : WIDTH - LEFT - info.width, top };
}

function ground(
  couleur: string,
  fils: readonly string[],
  { top, bottom, sens }: { top: number; bottom: number; sens: Direction },
): string {
  const step = THREAD + CROSSING;
  const band = Array.from({ length: Math.ceil(WIDTH / step) }, (_, at) => {
    const colour = fils[at % fils.length] ?? INK;
    const rect = (x: number, width: number, fill: string) =>
      `<rect x="${x}" width="${width}" height="${BAND}" fill="${fill}"/>`;
    return rect(at * step, THREAD, colour) + rect(at * step + THREAD, CROSSING, OCHRE);
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>${band.join('')}<rect x="${sens === 'ltr' ? BAR : WIDTH - BAR - BAR_WIDTH}" y="${top}" width="${BAR_WIDTH}" height="${bottom - top}" fill="${couleur}"/></svg>`;
}
