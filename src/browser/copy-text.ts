/** Copies a text, and says in French whether it could: not every browser lets a page do so. */
export async function copyText(text: string, done: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return done;
  } catch {
    return 'Le navigateur n’a pas pu copier : sélectionnez le texte, puis copiez-le.';
  }
}
