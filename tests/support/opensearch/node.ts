import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ServiceProcess } from '../service-process.ts';
import jvm from './data/jvm.json' with { type: 'json' };
import { toolPath } from './install.ts';

/** How a node is set up. */
export interface NodePlan {
  readonly name: string;
  /** A folder of its own, for its configuration and data. */
  readonly home: string;
  readonly classPath: string;
  /** Classes of plugins besides the modules. */
  readonly plugins: readonly string[];
  readonly settings: Readonly<Record<string, unknown>>;
  /** Files of its configuration, by their path in it. */
  readonly files: Readonly<Record<string, string>>;
}

/** Where a node listens on the loopback address. */
export interface NodePorts {
  readonly http: number;
  readonly transport: number;
}

/** One OpenSearch node: a process of its own, with data that outlives it. */
export class SearchNode {
  readonly #plan: NodePlan;
  #process: ServiceProcess | undefined;
  #ports: NodePorts | undefined;
  /** Whether it ought to answer: started, and neither killed nor paused. */
  expected = false;

  constructor(plan: NodePlan) {
    this.#plan = plan;
  }

  get name(): string {
    return this.#plan.name;
  }

  /** The number of its process; undefined before the first start. */
  get pid(): number | undefined {
    return this.#process?.pid;
  }

  /** Where it listens, the same after every start; undefined before the first. */
  get ports(): NodePorts | undefined {
    return this.#ports;
  }

  /** The last lines that it printed since it was started. */
  get log(): string {
    return this.#process?.log ?? '';
  }

  /** Starts it, and waits until it listens. @throws with its last lines when it ends before */
  async start(): Promise<NodePorts> {
    const { home, classPath, plugins } = this.#plan;
    await this.#configure();
    const args = [...jvm, '-cp', classPath, 'OpenSearchNode', home, ...plugins];
    this.#process = new ServiceProcess(toolPath('java'), args, home);
    const listening = await this.#process.line(/^LISTENING (\d+) (\d+)$/);
    if (!listening)
      throw new Error(`Node ${this.name} ended before it listened. Its last lines:\n${this.log}`);
    this.expected = true;
    this.#ports = { http: Number(listening[1]), transport: Number(listening[2]) };
    return this.#ports;
  }

  /** Tells it where to look for the others; it looks again each second. */
  async seek(others: readonly NodePorts[]): Promise<void> {
    const lines = others.map(({ transport }) => `127.0.0.1:${transport}\n`);
    await writeFile(path.join(this.#plan.home, 'config', 'unicast_hosts.txt'), lines.join(''));
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    this.expected = false;
    await this.#process?.kill();
  }

  /** Stops it where it stands, with its connections open. */
  pause(): void {
    this.expected = false;
    this.#process?.pause();
  }

  /** Lets it go on after a pause. */
  resume(): void {
    this.#process?.resume();
    this.expected = this.#process?.alive ?? false;
  }

  /** Lets it go on if it is paused, and starts it otherwise. */
  async mend(): Promise<void> {
    this.resume();
    if (!this.expected) await this.start();
  }

  /** @throws with its last lines when it ended by itself */
  check(): void {
    if (this.expected && !this.#process?.alive)
      throw new Error(`Node ${this.name} ended by itself. Its last lines:\n${this.log}`);
  }

  async #configure(): Promise<void> {
    const { name, home, settings, files } = this.#plan;
    const ports = this.#ports && { 'http.port': this.#ports.http, 'transport.port': this.#ports.transport };
    // JSON is YAML.
    const all = { ...files, 'opensearch.yml': JSON.stringify({ ...settings, ...ports, 'node.name': name }) };
    for (const [file, text] of Object.entries(all)) {
      const at = path.join(home, 'config', file);
      await mkdir(path.dirname(at), { recursive: true });
      // The security plugin warns of keys that others may read.
      await writeFile(at, text, { mode: 0o600 });
    }
  }
}
