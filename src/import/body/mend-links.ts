/** Addresses as people write them in Markdown: after a blank, or with blanks in them. */
export function mendLinks(text: string): string {
  return text
    .replace(/\][ \t]+\((?=(?:https?:|mailto:|tel:|\/|\.{1,2}\/|#|www\.))/g, '](')
    .replace(
      /\]\([ \t]*((?:https?:|\/|\.{1,2}\/|www\.)[^()"'\n<>]*)\)/g,
      (_, address: string) => `](${address.trim().replace(/\s/g, '%20')})`,
    );
}
