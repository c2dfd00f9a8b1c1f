/** Text without case or accents, one character for each of its own: positions in it are positions in the text. */
export function fold(text: string): string {
  return [...text].map((letter) => letter.normalize('NFD')[0]?.toLowerCase() ?? letter).join('');
}
