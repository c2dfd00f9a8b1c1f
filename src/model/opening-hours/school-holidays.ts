/** Spells of the year, as MMDD, within which the schools of some zone are on holiday, whatever the year. */
const SPELLS: readonly (readonly [from: number, to: number])[] = [
  [101, 105],
  [205, 315],
  [401, 512],
  [701, 905],
  [1015, 1106],
  [1218, 1231],
];

/** Whether a day may be one of school holidays. Their dates change each year and with the zone: nobody knows here. */
export const maybeSchoolHoliday = ({ month, day }: { month: number; day: number }): boolean =>
  SPELLS.some(([from, to]) => month * 100 + day >= from && month * 100 + day <= to);
