/**
 * The value in the middle; of an even number of values, the mean of the two in the middle.
 * @throws RangeError when there is no value
 */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('No value has no median.');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] as number;
  const high = sorted[Math.floor(middle)] as number;
  return (low + high) / 2;
}
