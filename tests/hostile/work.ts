/**
 * Milliseconds of processor time that something takes, garbage collection included: a busy machine makes them no longer.
 * @returns the time, and what came of it
 */
export async function workOf<T>(task: () => Promise<T>): Promise<{ work: number; result: T }> {
  const start = process.cpuUsage();
  const result = await task();
  const { user, system } = process.cpuUsage(start);
  return { work: (user + system) / 1_000, result };
}

/** The least work of several times: what is measured once may have paid for others. */
export async function leastWorkOf(task: () => Promise<unknown>, times: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < times; time++) least = Math.min(least, (await workOf(task)).work);
  return least;
}
