/** Media types by extension (https://www.iana.org/assignments/media-types/); text is always in UTF-8. */
const MEDIA_TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  geojson: 'application/geo+json',
  html: 'text/html; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  ttl: 'text/turtle; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  vcf: 'text/vcard; charset=utf-8',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  // Only feeds and the site map: browsers show both.
  xml: 'application/xml; charset=utf-8',
};

/** The media type of a file that we serve, by its name or its address. */
export const mediaType = (name: string): string =>
  MEDIA_TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
