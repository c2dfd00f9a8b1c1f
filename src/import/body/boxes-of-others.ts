import { boxKind } from '../../markdown/syntax/box-kinds.ts';
import type { Remarks } from '../remarks.ts';

/** What other tools call boxes, and what they are here. */
const KINDS: Readonly<Record<string, string>> = {
  tip: 'à-retenir',
  info: 'à-retenir',
  note: 'à-retenir',
  details: 'à-retenir',
  warning: 'attention',
  danger: 'attention',
  caution: 'attention',
  important: 'attention',
  example: 'exemple',
  abstract: 'à-retenir',
  summary: 'à-retenir',
  hint: 'à-retenir',
  success: 'à-retenir',
  quote: 'exemple',
  failure: 'attention',
  bug: 'attention',
  error: 'attention',
  alert: 'attention',
};

/** The opening line of a box as Trame writes it, and the words that it held instead of a title. */
export function openBox(
  label: string,
  line: number,
  remarks: Remarks,
): { name: string; title: string } {
  const [name = '', ...title] = label.split(/\s+/);
  const kind = boxKind(name);
  const known = kind === 'a-retenir' ? 'à-retenir' : (kind ?? KINDS[name.toLowerCase()]);
  if (!kind)
    remarks.review(
      `encadré « ${name} » inconnu de Trame : devenu « ${known ?? 'à-retenir'} »`,
      line,
    );
  return { name: known ?? 'à-retenir', title: title.join(' ') };
}
