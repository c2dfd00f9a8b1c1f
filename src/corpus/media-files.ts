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

/** Why a file may not stand among the media whatever its name, in French, as the end of « ce fichier contient… ». */
export const mediaFault = (name: string, bytes: Uint8Array): string | undefined =>
  extensionOf(name) === 'svg' ? staticSvgFault(bytes) : undefined;
