import { Refusal } from './refusal.ts';
import { staticSvgFault } from './static-svg.ts';

/**
 * What may stand in the media folder: what browsers show or download, and never run in the name of the site.
 * No `.html`, no `.js`, no `.xml`; an SVG only when it is a plain drawing.
 */
export const MEDIA_EXTENSIONS = [
  ...['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'svg'],
  ...['pdf', 'odt', 'ods', 'odp', 'docx', 'xlsx', 'pptx', 'csv', 'txt'],
  ...['mp3', 'ogg', 'mp4', 'webm', 'vtt'],
];

const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** Whether a file may stand in the media folder, by its name. */
export const isMediaName = (name: string): boolean => MEDIA_EXTENSIONS.includes(extensionOf(name));

/**
 * Looks into what is about to be stored: a drawing opened at its own address would run its scripts as the site's.
 * @throws Refusal
 */
export function checkMedia(file: string, bytes: Buffer): void {
  if (bytes.length === 0)
    throw new Refusal(422, `« ${file} » est vide : choisissez un autre fichier.`);
  if (extensionOf(file) !== 'svg') return;
  const fault = staticSvgFault(bytes);
  if (fault)
    throw new Refusal(
      422,
      `Le dessin « ${file} » contient ${fault} : il pourrait agir à la place du site. Enregistrez-le en « SVG simple », ou en PNG, puis ajoutez-le de nouveau.`,
    );
}
