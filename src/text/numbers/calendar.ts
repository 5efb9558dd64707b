const isBetween = (n: number | undefined, low: number, high: number): n is number =>
  n !== undefined && n >= low && n <= high;

/** Whether a number is there and can be that of a month. */
export const isMonthNumber = (n: number | undefined): n is number => isBetween(n, 1, 12);

/** Whether a number is there and can be that of a day in some month. */
export const isDayNumber = (n: number | undefined): n is number => isBetween(n, 1, 31);

/** Whether a number is there and is taken for a year beside a month: 1000 to 2999. */
export const isYearNumber = (n: number | undefined): n is number => isBetween(n, 1000, 2999);
