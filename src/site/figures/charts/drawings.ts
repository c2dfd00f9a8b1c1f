/**
 * Small drawings of a part of a whole. One colour, that of the text: what is counted is solid, what is not is hollow, so
 * that the drawing reads on paper, in the dark and in forced colours alike. They hold no id, as a page shows several, and
 * no text: the same stands in words beside them.
 */

/** Width of a bar, in units of its drawing. */
const BAR = 200;
const BAR_HEIGHT = 22;

/** People in a row, the first of them solid. */
export function peopleDrawing(part: number, whole: number): string {
  const person = (at: number) =>
    `M${at * 20 + 8.5} 1a5 5 0 0 1 0 10a5 5 0 0 1 0-10m-7 29v-8a7 7 0 0 1 14 0v8z`;
  const solid = range(0, part).map(person).join('');
  const hollow = range(part, whole).map(person).join('');
  return drawing(whole * 20 - 3, 31, path(solid, SOLID) + path(hollow, HOLLOW));
}

/** A hundred places in ten rows, the first of them solid. */
export function hundredDrawing(part: number): string {
  const solid = rows(0, part).map(({ from, to, y }) => `M${from * 10 + 1} ${y}H${to * 10}`);
  const hollow = rows(part, 100).map(({ from, to, y }) => `M${from * 10 + 4} ${y}H${to * 10}`);
  return drawing(
    100,
    100,
    path(solid.join(''), 'stroke="currentColor" stroke-width="8" stroke-dasharray="8 2"') +
      path(hollow.join(''), 'stroke="currentColor" stroke-width="2" stroke-dasharray="2 8"'),
  );
}

/** A whole cut into equal parts, the first of them solid. */
export function partsDrawing(part: number, whole: number): string {
  const width = BAR / whole;
  const piece = (at: number) =>
    `M${round(at * width + 1)} 1h${round(width - 3)}v${BAR_HEIGHT - 2}h-${round(width - 3)}z`;
  const solid = range(0, part).map(piece).join('');
  const hollow = range(part, whole).map(piece).join('');
  return drawing(BAR, BAR_HEIGHT, path(solid, SOLID) + path(hollow, HOLLOW));
}

/** A bar that stands for the whole: solid up to the part, then hatched up to the upper end of a range. */
export function barDrawing(part: number, high: number, whole: number): string {
  const frame = `M1 1h${BAR - 2}v${BAR_HEIGHT - 2}h-${BAR - 2}z`;
  return drawing(BAR, BAR_HEIGHT, path(frame, HOLLOW) + filling(part, high, whole));
}

/** A length from zero, solid up to the lower end of a range, hatched up to the upper one. There is no whole. */
export const rangeDrawing = (low: number, high: number): string =>
  drawing(BAR, BAR_HEIGHT, filling(low, high, high));

function filling(part: number, high: number, whole: number): string {
  const x = (value: number) => round((value / whole) * (BAR - 2) + 1);
  const line = (from: number, to: number) => `M${x(from)} ${BAR_HEIGHT / 2}H${x(to)}`;
  const thick = `stroke="currentColor" stroke-width="${BAR_HEIGHT - 2}"`;
  const solid = part > 0 ? path(line(0, part), thick) : '';
  const hatched =
    high > part
      ? path(line(part, high), `${thick} stroke-dasharray="1 2" stroke-dashoffset="2"`)
      : '';
  return solid + hatched;
}

const SOLID = 'fill="currentColor" stroke="currentColor" stroke-width="1.5"';
const HOLLOW = 'fill="none" stroke="currentColor" stroke-width="1.5"';

const path = (d: string, style: string): string => (d ? `<path d="${d}" ${style}/>` : '');

const drawing = (width: number, height: number, content: string): string =>
  `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true" focusable="false">${content}</svg>`;

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

/** The places from one to another, row by row: columns within the row, and its middle. */
function rows(from: number, to: number): { from: number; to: number; y: number }[] {
  return range(0, 10)
    .map((row) => ({
      from: Math.max(0, from - row * 10),
      to: Math.min(10, to - row * 10),
      y: row * 10 + 5,
    }))
    .filter((row) => row.from < row.to);
}

const round = (value: number): number => Math.round(value * 100) / 100;
