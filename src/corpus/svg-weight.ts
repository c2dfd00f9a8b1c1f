/** An element of a drawing: what is within it, and the parts of the drawing that it shows again, by their names. */
interface Part {
  within: Part[];
  shown: string[];
}

/** Far more than a drawing needs, and still drawn at once. */
const MOST_DRAWN = 100_000;

/** Parts that show each other, one through the other. */
const DEEPEST = 500;

/** Counts what a browser draws of a drawing, as it is read. */
export interface DrawnCount {
  opened(): void;
  /** An attribute of the element that was just opened. */
  says(name: string, value: string): void;
  closed(): void;
  /** Whether parts that show each other again come to more than any browser draws. */
  isEndless(): boolean;
}

/**
 * A part of a drawing can show another one many times, which shows a third one many times: a few lines are then
 * millions of shapes, and whoever opens the page waits for ever.
 */
export function drawnCount(): DrawnCount {
  const whole: Part = { within: [], shown: [] };
  const open = [whole];
  const parts = new Map<string, Part>();
  return {
    opened() {
      const part = { within: [], shown: [] };
      open.at(-1)?.within.push(part);
      open.push(part);
    },
    says(name, value) {
      const last = open.at(-1);
      if (!last) return;
      if (name === 'id') parts.set(value, last);
      else if (/^href$/i.test(name) && value.startsWith('#')) last.shown.push(value.slice(1));
      else
        for (const [, id = ''] of value.matchAll(/url\(\s{0,20}["']?#([^"')\s]{1,200})/gi))
          last.shown.push(id);
    },
    closed: () => void open.pop(),
    isEndless: () => drawn(whole, parts) > MOST_DRAWN,
  };
}

function drawn(whole: Part, parts: ReadonlyMap<string, Part>): number {
  const known = new Map<Part, number>();
  const count = (part: Part, depth: number): number => {
    if (depth > DEEPEST) return Number.POSITIVE_INFINITY;
    const before = known.get(part);
    if (before !== undefined) return before;
    // A part that shows itself is drawn by no browser.
    known.set(part, 0);
    let sum = 1;
    for (const other of part.within) sum += count(other, depth + 1);
    for (const id of part.shown) {
      const other = parts.get(id);
      if (other) sum += count(other, depth + 1);
    }
    known.set(part, sum);
    return sum;
  };
  return count(whole, 0);
}
