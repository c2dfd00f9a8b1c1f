/** Quotes, brackets and spaces that people leave around an address. */
const AROUND = /^[\s"'“”«»<>(\u00a0\u202f]+|[\s"'“”«»<>)\u00a0\u202f]+$/g;

/** Endings of files: what bears one is no site. */
const FILES =
  'md|html?|php|pdf|docx?|odt|ods|odp|xlsx?|pptx?|csv|txt|png|jpe?g|gif|webp|avif|svg|mp[34]|ogg|webm|vtt|zip';

const NAME = String.raw`[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?`;

/** The name of a site, its port, and what comes after: `mairie.fr`, `www.mairie.fr:8080/aide`. */
const SITE = String.raw`(?:${NAME}\.)+\p{L}{2,24}(?::\d{1,5})?(?:[/?#]\S*)?`;

/** « http:/ », « htp:// », « https// », « hhttps : // », twice over as well: all that was meant to be `https://`. */
const SLIP = String.raw`(?:h{1,2}t{1,3}p{0,2}s{0,2}\s*[:;]?\s*[/\\]{1,3}\s*|h{1,2}t{1,3}p{1,2}s{0,2}\s*[:;]\s*|[:;]?[/\\]{2,3})`;

const WEB = new RegExp(`^((?:${SLIP}){0,2})(${SITE})$`, 'iu');
const LONE_FILE = new RegExp(String.raw`^[^/?#]*\.(?:${FILES})(?:[?#]|$)`, 'i');
const E_MAIL = new RegExp(String.raw`^[^\s@/:?#]+@((?:${NAME}\.)+\p{L}{2,24})$`, 'iu');
const TELEPHONE = /^\+?\d(?:[\s.\-\u00a0\u202f]?\d){7,14}$/;

/**
 * The whole of an address that was written without its beginning, or with a slip in it: `www.mairie.fr` or
 * `htp://mairie.fr`, `accueil@mairie.fr`, a telephone number. Nothing for what could be something else.
 */
export function wholeAddress(written: string): string | undefined {
  const text = written.replace(AROUND, '');
  if (text.length > LONGEST) return undefined;
  if (E_MAIL.test(text)) return `mailto:${text}`;
  if (TELEPHONE.test(text)) return `tel:${text.replace(/[^\d+]/g, '')}`;
  const [, slip = '', site = ''] = WEB.exec(text) ?? [];
  if (site === '' || (slip === '' && LONE_FILE.test(site))) return undefined;
  return /ht*p+\s*[:;]?[\s/\\]*$/i.test(slip) ? `http://${site}` : `https://${site}`;
}

/** In signs: nobody types as many. */
const LONGEST = 500;
