/** Shorter words have too many true neighbours. */
const SHORTEST = 5;

/**
 * Whether two words differ by one slip of the fingers inside: a letter too many, missing, wrong, or two exchanged. The
 * ends must agree, since other words begin or end differently (migration and immigration, employer and employee).
 */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST || a === b) return false;
  if (a[0] !== b[0] || a.at(-1) !== b.at(-1)) return false;
  let [start, end] = [0, 0];
  while (a[start] === b[start]) start++;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const isExchange = x.length === 2 && x[0] === y[1] && x[1] === y[0] && y.length === 2;
  return isExchange || (x.length <= 1 && y.length <= 1);
}
