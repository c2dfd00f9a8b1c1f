/** Media types of these files, by extension (https://www.iana.org/assignments/media-types/). */
const MEDIA_TYPES: Record<string, string> = {
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  webp: 'image/webp',
  webmanifest: 'application/manifest+json',
};

export const mediaType = (url: string): string =>
  MEDIA_TYPES[url.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
