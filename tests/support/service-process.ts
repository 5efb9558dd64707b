import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** Lines of a process that are kept to be shown when it fails. */
const KEPT_LINES = 80;

/**
 * A service of a test as a process in a process group of its own. It is to end when its standard input closes, which the system
 * does when this process ends in whatever way.
 */
export class ServiceProcess {
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #printed: Interface;
  readonly #lines: string[] = [];
  #guard: ChildProcessByStdio<Writable, null, null> | undefined;

  /** @param cwd where it stands, and leaves a report of a crash */
  constructor(command: string, args: readonly string[], cwd: string) {
    this.#child = spawn(command, args, { cwd, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
    // A process that could not be started, or that is gone, is seen by its end.
    this.#child.on('error', (error) => this.#lines.push(String(error)));
    this.#child.stdin.on('error', () => {});
    this.#printed = createInterface({ input: this.#child.stdout });
    for (const lines of [this.#printed, createInterface({ input: this.#child.stderr })])
      lines.on('line', (line) => this.#keep(line));
  }

  /** Its number; undefined when it could not be started. */
  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Whether it runs or is paused. */
  get alive(): boolean {
    return this.pid !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** The last lines that it printed. */
  get log(): string {
    return this.#lines.join('\n');
  }

  /** Waits for a line that it is yet to print; undefined when it ends without. */
  line(pattern: RegExp): Promise<RegExpExecArray | undefined> {
    return new Promise((resolve) => {
      this.#printed.on('line', (line) => {
        const match = pattern.exec(line);
        if (match) resolve(match);
      });
      this.#child.once('error', () => resolve(undefined)).once('close', () => resolve(undefined));
    });
  }

  /** Ends it as a power cut would, and waits until it is gone. */
  async kill(): Promise<void> {
    if (this.alive) {
      const closed = once(this.#child, 'close');
      this.#signal('SIGKILL');
      await closed;
    }
    this.#dismissGuard();
  }

  /** Stops it where it stands, with its connections open. */
  pause(): void {
    this.#signal('SIGSTOP');
    // Paused, it would not see its input close: a guard does, which ends it when this process is gone.
    this.#guard ??= spawn('sh', ['-c', 'read -r dismissed || kill -KILL "$0"', String(this.pid)], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
  }

  /** Lets a paused process go on. */
  resume(): void {
    this.#signal('SIGCONT');
    this.#dismissGuard();
  }

  #signal(signal: NodeJS.Signals): void {
    if (this.alive) process.kill(-this.pid!, signal);
  }

  #dismissGuard(): void {
    this.#guard?.stdin.end('dismissed\n');
    this.#guard = undefined;
  }

  #keep(line: string): void {
    this.#lines.push(line);
    if (this.#lines.length > KEPT_LINES) this.#lines.shift();
  }
}
