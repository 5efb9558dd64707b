import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const MEGABYTE = 1e6;
const KIBIBYTE = 1_024;
/** Clock ticks a second in /proc, the same on every Linux that Node runs on. */
const TICKS = 100;

/** The resident memory of a process and its threads in megabytes (millions of bytes), as the system counts it. */
export function residentMegabytes(pid: number): number {
  const kibibytes = statusOf(pid, 'VmRSS') ?? Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]));
  return (kibibytes * KIBIBYTE) / MEGABYTE;
}

/** The most that it has been since it was reset; as now where the system does not tell. */
export function peakMegabytes(pid: number): number {
  const kibibytes = statusOf(pid, 'VmHWM');
  return kibibytes === undefined ? residentMegabytes(pid) : (kibibytes * KIBIBYTE) / MEGABYTE;
}

/** From here on the peak is counted anew, where the system can. */
export function resetPeak(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // Then the peak is that since the process began.
  }
}

/** Seconds of a processor that a process has had; undefined where the system does not tell. */
export function processorSeconds(pid: number): number | undefined {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ');
    return (Number(afterName[11]) + Number(afterName[12])) / TICKS;
  } catch {
    return undefined;
  }
}

function statusOf(pid: number, name: string): number | undefined {
  try {
    const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'mu').exec(
      readFileSync(`/proc/${pid}/status`, 'utf8'),
    );
    return found ? Number(found[1]) : undefined;
  } catch {
    return undefined;
  }
}
