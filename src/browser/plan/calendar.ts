import { actionsOf, type Plan } from './plan.ts';

/**
 * The due dates of a plan as a calendar (RFC 5545), one day each: a date that names no day falls on the last of its month
 * or of its year, which is when the action must be done.
 * @param now of its making
 */
export function planCalendar(plan: Plan, now: Date): string {
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const named = new Map<string, number>();
  const events = actionsOf(plan).flatMap(({ action, axis }) => {
    const day = lastDay(action.echeance ?? '');
    const name = [plan.data.territoire.code, axis.titre, action.titre].join('\n');
    const rank = (named.get(name) ?? 0) + 1;
    named.set(name, rank);
    if (!day) return [];
    const details = [
      axis.titre,
      action.pilote && `Pilote : ${action.pilote}`,
      action.description,
    ].filter(Boolean);
    return [
      'BEGIN:VEVENT',
      `UID:${fingerprint(name)}-${rank}@plan`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${day}`,
      `SUMMARY:${escaped(`Échéance : ${action.titre}`)}`,
      `DESCRIPTION:${escaped(details.join('\n'))}`,
      'END:VEVENT',
    ];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Trame//Plan//FR',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** The same for the same words: a calendar that is taken anew changes its events, and doubles none (FNV-1a, 64 bits). */
function fingerprint(text: string): string {
  const hash = BYTES.encode(text).reduce(
    (sum, byte) => BigInt.asUintN(64, (sum ^ BigInt(byte)) * 0x100000001b3n),
    0xcbf29ce484222325n,
  );
  return hash.toString(16).padStart(16, '0');
}

/** `20270630` for `2027-06`; nothing for what is no date. */
function lastDay(date: string): string {
  const [, year = '', month = '12', day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  if (year === '') return '';
  const last = day ?? String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate());
  return `${year}${month}${last}`;
}

const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

const BYTES = new TextEncoder();

/** A line holds 75 bytes at most; what is longer goes on after a blank, never within a sign. */
function folded(line: string): string {
  let out = '';
  let room = 75;
  for (const sign of line) {
    const size = BYTES.encode(sign).length;
    if (size > room) {
      out += '\r\n ';
      room = 74;
    }
    out += sign;
    room -= size;
  }
  return out;
}
