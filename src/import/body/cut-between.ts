/**
 * Rewrites every stretch of a text between two marks. A mark that nothing closes is text. Looking for the end once for
 * each mark keeps this linear, where a pattern would start anew at each opening.
 */
export function cutBetween(
  text: string,
  open: string,
  close: string,
  rewrite: (whole: string, inside: string, at: number) => string,
): string {
  let result = '';
  let plain = 0;
  for (let at = text.indexOf(open); at !== -1; at = text.indexOf(open, plain)) {
    const end = text.indexOf(close, at + open.length);
    if (end === -1) break;
    const whole = text.slice(at, end + close.length);
    result += text.slice(plain, at) + rewrite(whole, text.slice(at + open.length, end), at);
    plain = end + close.length;
  }
  return result + text.slice(plain);
}
