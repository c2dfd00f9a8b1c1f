/**
 * In what order a form shows the fields of a front matter, and its text among them: right after what a page opens with,
 * so that it is met without scrolling.
 */
export function formOrder(fields: readonly string[]): string[] {
  const after = 1 + Math.max(fields.indexOf('titre'), fields.indexOf('resume'));
  return [...fields.slice(0, after), 'body', ...fields.slice(after)];
}
