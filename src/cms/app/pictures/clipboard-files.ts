import { wordsOfPicture } from '../paste/pasted-pictures.ts';

/**
 * The files of a clipboard, or of what is dropped, when they are what the person means: a picture, or files of a folder.
 * None when there is text beside them: Word and Excel add a picture of the text that is copied, and the text is what
 * counts. What pastes text may ask this first.
 */
export function filesMeant(data: DataTransfer): File[] {
  const files = [...data.files];
  if (files.length === 0) return [];
  const html = data.getData('text/html');
  if (html !== '') return textOf(html) === '' ? files : [];
  const plain = data.getData('text/plain').trim();
  const names = files.map(({ name }) => name);
  const isOnlyNames = plain.split(/\r?\n/).every((line) => names.includes(line.trim()));
  return plain === '' || isOnlyNames ? files : [];
}

/** What is said of these files where they come from: a browser copies a picture with its description. */
export function wordsMeant(data: DataTransfer): string[] {
  const pictures = [...pageOf(data.getData('text/html')).querySelectorAll('img')];
  return pictures.length === data.files.length ? pictures.map(wordsOfPicture) : [];
}

const textOf = (html: string): string => pageOf(html).body.textContent?.trim() ?? '';

const pageOf = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
