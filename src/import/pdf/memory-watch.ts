import { Worker } from 'node:worker_threads';

/** How often the memory is looked at, in milliseconds: little is unpacked in that time. */
const EVERY_MS = 50;

let watch: Worker | undefined;

/**
 * Ends this process as soon as it takes more memory than allowed. Node limits the memory of objects alone, and what a PDF unpacks is
 * none: a few kilobytes can become gigabytes, in one go that no timer of the same thread interrupts.
 * @param limit bytes of the whole process
 */
export function watchMemory(limit: number): void {
  // In words of its own, since a thread cannot be started from a TypeScript file everywhere.
  const code = `setInterval(() => process.memoryUsage.rss() > ${limit} && process.kill(process.pid, 'SIGKILL'), ${EVERY_MS})`;
  watch ??= new Worker(code, { eval: true, execArgv: [] });
  watch.unref();
}
