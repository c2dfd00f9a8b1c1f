import sharp, { type OverlayOptions } from 'sharp';
import { inRepository } from '../../corpus/repository.ts';
import { escapeHtml } from '../../markdown/escape-html.ts';

/** What a card shows: words that its page shows too. */
export interface ShareCard {
  /** Over the title: the collection. */
  rubrique?: string | undefined;
  titre: string;
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
const ROOM = 960;
const TITLE_TOP = 180;
const LINE = 88;
/** Signs that a line of the title holds at its full size, and lines before it grows smaller. */
const LINE_SIGNS = 24;
const MOST_LINES = 3;

/** A few colours and their edges: a tenth of the weight of all of them. */
const COLOURS = 64;

const FACES = { Regular: '400Regular', Bold: '700Bold' } as const;

const fontFile = (face: keyof typeof FACES): string =>
  inRepository(
    `node_modules/@expo-google-fonts/atkinson-hyperlegible-next/${FACES[face]}/AtkinsonHyperlegibleNext_${FACES[face]}.ttf`,
  );

/** Draws a card as PNG. The same words give the same picture, whatever fonts the machine has. */
export async function shareCard({
  rubrique,
  titre,
  pied,
  couleur,
  fils,
}: ShareCard): Promise<Buffer> {
  const lines = Math.min(MOST_LINES, Math.ceil(titre.length / LINE_SIGNS));
  const words = [
    ...(rubrique ? [text(rubrique, 'Regular', SOFT, 34, 110)] : []),
    text(titre, 'Bold', INK, lines * LINE, TITLE_TOP),
    text(pied, 'Bold', INK, 36, 524),
  ];
  const bar = { top: rubrique ? 116 : TITLE_TOP, bottom: TITLE_TOP + lines * LINE };
  return sharp(Buffer.from(ground(couleur, fils, bar)))
    .composite(words)
    .png({ palette: true, colours: COLOURS })
    .toBuffer();
}

/** A line or a block, as large as its room takes. */
const text = (
  words: string,
  face: keyof typeof FACES,
  colour: string,
  height: number,
  top: number,
): OverlayOptions => ({
  input: {
    text: {
      text: `<span foreground="${colour}">${escapeHtml(words)}</span>`,
      font: `Atkinson Hyperlegible Next ${face}`,
      fontfile: fontFile(face),
      width: ROOM,
      height,
      rgba: true,
      wrap: 'word-char',
    },
  },
  left: LEFT,
  top,
});

function ground(
  couleur: string,
  fils: readonly string[],
  { top, bottom }: { top: number; bottom: number },
): string {
  const step = THREAD + CROSSING;
  const band = Array.from({ length: Math.ceil(WIDTH / step) }, (_, at) => {
    const colour = fils[at % fils.length] ?? INK;
    const rect = (x: number, width: number, fill: string) =>
      `<rect x="${x}" width="${width}" height="${BAND}" fill="${fill}"/>`;
    return rect(at * step, THREAD, colour) + rect(at * step + THREAD, CROSSING, OCHRE);
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>${band.join('')}<rect x="80" y="${top}" width="10" height="${bottom - top}" fill="${couleur}"/></svg>`;
}
