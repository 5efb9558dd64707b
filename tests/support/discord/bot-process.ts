import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { FakeDiscord } from './fake.ts';

/** `npm start`, without npm in between. */
export class BotProcess {
  readonly child: ChildProcess;
  /** All that it has written to standard error. */
  errors = '';

  /**
   * @param through a command that runs it, where it needs one: its name and first arguments
   * @param product the folder of the Dalil that is run; this one unless given
   */
  constructor(
    fake: FakeDiscord,
    environment: Readonly<Record<string, string>>,
    through: readonly string[] = [],
    product?: string,
  ) {
    const own = { PATH: process.env.PATH, LOG_LEVEL: 'warn', DISCORD_TOKEN: fake.token };
    const [program = process.execPath, ...args] = [
      ...through,
      process.execPath,
      '--import',
      'tsx',
      'src/bin/start.ts',
    ];
    this.child = spawn(program, args, {
      env: { ...own, DISCORD_API_URL: fake.api, ...environment },
      stdio: 'pipe',
      cwd: product,
    });
    this.child.stderr?.on('data', (chunk) => {
      this.errors += String(chunk);
    });
  }

  /** Resolves once it has written such words to standard error; they may be there already. */
  async says(words: string): Promise<void> {
    while (!this.errors.includes(words)) await once(this.child.stderr!, 'data');
  }

  /** The exit status; the signal's name when one killed the process. */
  async ended(): Promise<unknown> {
    const [status, signal] = await once(this.child, 'close');
    return signal ?? status;
  }

  /** Ends it without asking, if it runs. */
  kill(): void {
    this.child.kill('SIGKILL');
  }
}
