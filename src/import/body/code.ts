import type { Remarks } from '../remarks.ts';
import type { Shield } from './shield.ts';
import { lineAt, lineEndsOf } from './signs.ts';

const FENCE = /^[ \t]{0,3}(`{3,}|~{3,})([^\n`]*)\n([\s\S]*?)^[ \t]{0,3}\1[`~]*[ \t]*$/gm;
const SPAN = /(?<![\p{L}\p{N}\\`])(`+)(?!`)([^\n]*?[^`\n])\1(?!`)/gu;

/** Puts code away, so that nothing inside it is taken for a mark. */
export function hideCode(text: string, shield: Shield, remarks: Remarks): string {
  const withoutFences = text.replace(FENCE, (whole) => {
    const lines = whole.trim();
    return `${shield.hide(lines)}${lineEndsOf(whole)}`;
  });
  const withoutSpans = withoutFences.replace(SPAN, (whole) => shield.hide(whole));
  return withoutSpans.replace(
    /(\p{L})`(\p{L})/gu,
    (_, before: string, after: string, at: number) => {
      remarks.changed('accent grave mis pour une apostrophe, corrigé', lineAt(withoutSpans, at));
      return `${before}’${after}`;
    },
  );
}
