import type { MarkdownIt } from 'markdown-it';

/** What follows « www. »; longer than any that a person writes. */
const AFTER_WWW = /[\p{L}\d-]{1,63}\.[\p{L}\d][^\s<>«»"]{0,300}/uy;

/** Signs that end a sentence, or close what it stands in, and no address. */
const AROUND = /[.,;:!?)\]}'’…*_]{1,20}$/u;

/**
 * An address written in full within a sentence is a link: `https://…`, or `www.…`, which people write as they say it.
 * Names alone are none: in « fin.La suite », « fin.La » would pass for one.
 */
export function bareAddresses({ linkify }: MarkdownIt): void {
  linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  for (const scheme of ['ftp:', '//', 'mailto:']) linkify.add(scheme, null);
  linkify.add('www.', {
    validate(text, at) {
      AFTER_WWW.lastIndex = at;
      return AFTER_WWW.exec(text)?.[0].replace(AROUND, '').length ?? 0;
    },
    normalize: (match) => {
      match.url = `https://${match.url}`;
    },
  });
}
