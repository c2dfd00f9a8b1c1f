import { select } from '../../../markdown/from-html/dom.ts';

/** A picture of a clipboard that has its file, where it stands in the text that comes with it. */
export interface PastedPicture {
  file: File;
  /** Stands for it in the text, once and nowhere else; undefined when its place is not known. */
  mark: string | undefined;
  /** What is said of it there; empty when nothing is. */
  words: string;
}

/** Signs that are no characters (https://www.unicode.org/faq/private_use.html#noncharacters): no text holds them. */
const EDGE = '\uFDD0';

/** Any mark of a picture. */
export const MARK = /\uFDD0\d+\uFDD0/gu;

/** Parts of a text that the editor keeps as one piece: a picture goes after none of their words. */
const KEPT_WHOLE = 'table, pre, dl, [data-encadre], [data-marge], [data-note-de-bas]';

/**
 * Finds the file of each picture of a text that was copied: in its address (LibreOffice, mail), or beside the text when
 * there are as many as pictures of the document. Each leaves its mark where it stood; the others stay, to be told.
 * @param root the HTML, changed on the way
 * @param files those of the clipboard
 */
export function takePictures(root: Element, files: readonly File[]): PastedPicture[] {
  const pictures = select(root, 'img');
  const own = pictures.filter((picture) => OF_DOCUMENT.test(addressOf(picture)));
  const beside = files.filter(isPicture);
  const isPaired = own.length > 0 && own.length === beside.length;
  const taken: PastedPicture[] = [];
  for (const picture of pictures) {
    const file = isPaired && own.includes(picture) ? beside[own.indexOf(picture)] : fileOf(picture);
    if (!file) continue;
    const hasPlace = picture.closest(KEPT_WHOLE) === null;
    const mark = hasPlace ? `${EDGE}${taken.length}${EDGE}` : undefined;
    taken.push({ file, mark, words: wordsOfPicture(picture) });
    const whole = loneLink(picture) ?? picture;
    whole.parentNode?.replaceChild(root.ownerDocument.createTextNode(mark ?? ''), whole);
  }
  if (isPaired || isDrawnFromWords(root)) return taken;
  return [...taken, ...beside.map((file) => ({ file, mark: undefined, words: '' }))];
}

/** Systems do not always say what a file is; its name then does. */
export const isPicture = ({ type, name }: File): boolean =>
  type === ''
    ? /\.(?:png|jpe?g|gif|webp|avif|svg|heic|tiff?|bmp)$/i.test(name)
    : type.startsWith('image/');

/** An address that leads to a file of the document, of no use elsewhere. */
const OF_DOCUMENT = /^(?:file:|cid:|blob:|$)/i;

const addressOf = (picture: Element): string => picture.getAttribute('src')?.trim() ?? '';

/** What is said of a picture where it comes from. */
export const wordsOfPicture = (picture: Element): string =>
  (picture.getAttribute('alt') || picture.getAttribute('title') || '').replace(/\s+/g, ' ').trim();

/** A link around nothing but a picture would have no words left. */
function loneLink(picture: Element): Element | undefined {
  const link = picture.closest('a');
  const isAlone = link?.textContent?.trim() === '' && select(link, 'img').length === 1;
  return isAlone ? link : undefined;
}

/** Word, Excel and the like put a picture of the very words beside them. */
const isDrawnFromWords = (root: Element): boolean =>
  /urn:schemas-microsoft-com:|class="?(?:Mso|xl\d)|mso-/i.test(
    root.ownerDocument.documentElement.outerHTML.slice(0, 20_000),
  );

/** The file that an address holds whole. */
function fileOf(picture: Element): File | undefined {
  const [, type = '', encoded = ''] =
    /^data:(image\/(?:png|jpeg|gif|webp|svg\+xml));base64,([A-Za-z\d+/=\s]+)$/i.exec(
      addressOf(picture),
    ) ?? [];
  if (encoded === '') return undefined;
  try {
    const bytes = Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0));
    const extension = type.slice('image/'.length).replace('jpeg', 'jpg').replace('svg+xml', 'svg');
    return new File([bytes], `image-collee.${extension}`, { type });
  } catch {
    return undefined;
  }
}
