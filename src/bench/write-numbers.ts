/** A number with a fixed count of decimals, in French: « 1 234,5 ». */
export const decimal = (value: number, decimals: number): string =>
  value.toLocaleString('fr-FR', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });

/** A duration: « 0,042 s » below a second, « 12,3 s » above. */
export const seconds = (value: number): string => `${decimal(value, value < 1 ? 3 : 1)} s`;

/** A size in memory, in millions of bytes: « 412 Mo »; « non mesuré » when nobody knows. */
export const bytes = (value: number | undefined): string =>
  value === undefined ? 'non mesuré' : `${decimal(value / 1e6, 0)} Mo`;

/** A ratio: « × 1,25 ». */
export const ratio = (value: number): string => `× ${decimal(value, 2)}`;
