import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AA_TEXT, contrastRatio, PAPER } from '../../corpus/contrast.ts';
import { readImage } from '../../corpus/images.ts';
import { mediaFault } from '../../corpus/media-files.ts';
import type { Reading } from './question.ts';

/** A picture on this machine that the edition takes over. */
export interface Picture {
  path: string;
  /** `.svg` or `.png`. */
  extension: string;
}

/** `#rrggbb`, however it was written: in capitals, in short, or without its sign, which a terminal takes for a remark. */
function colourOf(answer: string): string | undefined {
  const [, digits = ''] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(answer) ?? [];
  const long = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return long === '' ? undefined : `#${long.toLowerCase()}`;
}

const noColour = (answer: string) =>
  `« ${answer} » n’est pas une couleur écrite #rrggbb, par exemple #0b5563`;

/** A colour of text: it must be read on the paper. */
export function textColour(answer: string): Reading<string | undefined> {
  if (answer === '') return { value: undefined };
  const colour = colourOf(answer);
  if (!colour) return { reason: noColour(answer) };
  const contrast = contrastRatio(colour, PAPER);
  if (contrast >= AA_TEXT) return { value: colour };
  const shown = contrast.toFixed(1).replace('.', ',');
  return {
    reason: `${answer} se lit mal sur le papier (contraste ${shown}, il faut 4,5). De la même teinte, ${darkerUntilRead(colour)} convient`,
  };
}

/** The same tint, as much darker as the contrast asks. */
export function darkerUntilRead(colour: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  for (let share = 1; share > 0; share -= 0.02) {
    const darker = `#${channels
      .map((value) =>
        Math.round(value * share)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`;
    if (contrastRatio(darker, PAPER) >= AA_TEXT) return darker;
  }
  return '#000000';
}

/** Threads of the band: colours that carry no text. */
export function threads(answer: string): Reading<readonly string[]> {
  const words = answer.split(/[\s,;]+/).filter(Boolean);
  const colours = words.flatMap((word) => colourOf(word) ?? []);
  const bad = words.find((word) => !colourOf(word));
  return bad ? { reason: noColour(bad) } : { value: colours };
}

/** In bytes and in pixels: every page carries the logo and the icon. */
const HEAVIEST = 200_000;
const WIDEST = 4_000;

/** A drawing or a picture of this computer. */
export function picture(answer: string): Reading<Picture | undefined> {
  if (answer === '') return { value: undefined };
  const path = pathOf(answer);
  const extension = extname(path).toLowerCase();
  if (extension !== '.svg' && extension !== '.png')
    return { reason: `« ${answer} » : il faut un fichier .svg ou .png` };
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile())
    return {
      reason: stat
        ? `« ${answer} » n’est pas un fichier`
        : `« ${answer} » est introuvable. Écrivez le chemin d’un fichier de cet ordinateur`,
    };
  if (stat.size > HEAVIEST)
    return {
      reason: `« ${answer} » pèse ${Math.ceil(stat.size / 1000)} Ko, alors qu’il en faut ${HEAVIEST / 1000} au plus : chaque page le porte. Réduisez-le`,
    };
  const bytes = bytesOf(path);
  if (!bytes) return { reason: `« ${answer} » ne peut pas être lu : vous n’en avez pas le droit` };
  const fault = extension === '.png' ? pngFault(bytes) : drawingFault(path, bytes);
  return fault ? { reason: fault } : { value: { path, extension } };
}

/** A picture for the tab of the browser, which is square there. */
export function icon(answer: string): Reading<Picture | undefined> {
  const read = picture(answer);
  if ('reason' in read || !read.value) return read;
  const image = readImage(readFileSync(read.value.path));
  return image && image.width !== image.height
    ? {
        reason: `« ${answer} » mesure ${image.width} sur ${image.height} : il faut un dessin carré`,
      }
    : read;
}

/** A path as people give it: between quotes when a window was dragged here, from their home, as an address. */
function pathOf(answer: string): string {
  const plain = answer.replace(/^(['"])(.*)\1$/, '$2');
  if (plain.startsWith('~/')) return join(homedir(), plain.slice(2));
  return URL.canParse(plain) && plain.startsWith('file:///') ? fileURLToPath(plain) : plain;
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

function pngFault(bytes: Buffer): string | undefined {
  if (!bytes.subarray(0, PNG.length).equals(PNG))
    return 'cette image n’est pas un PNG, malgré son nom. Ouvrez-la, puis « Enregistrer sous » un PNG';
  const image = readImage(bytes);
  if (!image || !bytes.includes('IEND'))
    return 'cette image est abîmée. Enregistrez-la de nouveau, en PNG';
  return Math.max(image.width, image.height) > WIDEST
    ? `cette image mesure ${image.width} points sur ${image.height}, alors qu’il en faut ${WIDEST} au plus. Réduisez-la`
    : undefined;
}

function drawingFault(path: string, bytes: Buffer): string | undefined {
  const fault = mediaFault(path, bytes);
  return fault && `ce dessin contient ${fault}. Enregistrez-le en « SVG simple », ou en PNG`;
}
