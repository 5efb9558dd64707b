import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { Agent, request } from 'undici';
import settings from './data/settings.json' with { type: 'json' };
import { install } from './install.ts';
import { SearchNode } from './node.ts';
import { RECOVERIES, type Recoveries, reopenings } from './reopening.ts';
import { type Access, makeSecurity, type Security } from './secure.ts';

/** How a cluster is started. */
export interface ClusterOptions {
  /** Three unless told. */
  readonly nodes?: number;
  /** With the security plugin: TLS, and a user with a password. */
  readonly secure?: boolean;
  /** Settings of every node besides `data/settings.json`. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** What a cluster says of itself. */
export interface ClusterHealth {
  readonly status: 'green' | 'yellow' | 'red';
  /** Nodes that belong to it now. */
  readonly nodes: number;
}

/** How long a cluster may take to become what a test waits for, in milliseconds: for broken ones only. */
const PATIENCE = 120_000;

/** Who votes; a node that is expected and was not found yet stands there in braces. */
const VOTERS = '/_cluster/state/metadata?filter_path=metadata.cluster_coordination';

/** Parts without a node, and those that are being opened, with what they wait for. */
const WHATEVER_IS_MISSING = ['/_cluster/allocation/explain', RECOVERIES, '/_cat/shards?format=json'];

/** Real OpenSearch nodes on free ports of the loopback address, each a process of its own. */
export class Cluster {
  readonly #nodes: readonly SearchNode[];
  readonly #folder: string;
  readonly #agent: Agent;
  /** What lets a client in; undefined when anyone may. */
  readonly access: Access | undefined;

  /** Of nodes that run; use `startCluster`. @param folder what they keep, removed when they stop */
  constructor(nodes: readonly SearchNode[], folder: string, access: Access | undefined) {
    this.#nodes = nodes;
    this.#folder = folder;
    this.access = access;
    this.#agent = new Agent(access ? { connect: { ca: access.ca } } : {});
  }

  /** Where each node answers, without credentials; the same after a restart. */
  get urls(): string[] {
    return this.#nodes.map(({ ports }) => `http${this.access ? 's' : ''}://127.0.0.1:${ports?.http}`);
  }

  /** The numbers of the nodes' processes. */
  get pids(): (number | undefined)[] {
    return this.#nodes.map(({ pid }) => pid);
  }

  /** The last lines that a node printed. @param at the node's place in `urls` */
  log(at: number): string {
    return this.#node(at).log;
  }

  /** Ends a node by SIGKILL; what it stored remains. */
  kill(at: number): Promise<void> {
    return this.#node(at).kill();
  }

  /** Stops a node by SIGSTOP: its connections stay open, and nothing answers. */
  pause(at: number): void {
    this.#node(at).pause();
  }

  /** Lets a paused node go on. */
  resume(at: number): void {
    this.#node(at).resume();
  }

  /** Starts a killed node again, with its data and at its address; it may not have found the others yet. */
  async restart(at: number): Promise<void> {
    await this.#node(at).start();
  }

  /** Starts every killed node, lets every paused one go on, and waits until nothing is missing any more. */
  async mend(): Promise<void> {
    const nodes = this.#nodes.filter(({ expected }) => !expected);
    await Promise.all(nodes.map((node) => node.mend()));
    await this.#until({ status: 'green', nodes: this.#nodes.length }, async () => {
      const commands = reopenings(await this.ask<Recoveries>('GET', RECOVERIES));
      // A part that could not be opened five times in a row is tried again only when somebody asks for it.
      await this.ask('POST', '/_cluster/reroute?retry_failed=true&metric=none', { commands });
      return this.health();
    });
    await this.canLoseOne();
  }

  /**
   * Asks any node that runs.
   * @param query path and query, such as `/_cat/indices?format=json`
   * @param body what is sent, as JSON
   * @throws with the answer when its status is not below 400
   */
  async ask<Answer>(
    method: 'GET' | 'PUT' | 'POST' | 'DELETE',
    query: string,
    body?: unknown,
  ): Promise<Answer> {
    const at = this.#nodes.findIndex(({ expected }) => expected);
    const { username, password } = this.access ?? {};
    const basic = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
    const { statusCode, body: answer } = await request(`${this.urls[at]}${query}`, {
      method,
      dispatcher: this.#agent,
      headers: { 'content-type': 'application/json', ...(username && { authorization: basic }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (statusCode >= 400) throw new Error(`${method} ${query}: ${statusCode} ${text}`);
    return JSON.parse(text) as Answer;
  }

  /** What the cluster says of itself, by a node that runs. */
  async health(): Promise<ClusterHealth> {
    type Answer = { status: ClusterHealth['status']; number_of_nodes: number };
    const answer = await this.ask<Answer>('GET', '/_cluster/health?cluster_manager_timeout=1s');
    return { status: answer.status, nodes: answer.number_of_nodes };
  }

  /**
   * Waits until the cluster is of that many nodes and of that colour.
   * @throws with a node's last lines when it ended by itself, or with what is the case after two minutes
   */
  settle(wanted: ClusterHealth): Promise<void> {
    return this.#until(wanted, () => this.health());
  }

  /**
   * Waits until as many nodes may vote as can: before, the rest may be unable to go on without one of them.
   * @throws as `settle` does
   */
  canLoseOne(): Promise<void> {
    type Answer = { metadata: { cluster_coordination: { last_committed_config: string[] } } };
    // An even number of voters would bear no more losses than one fewer.
    const voters = this.#nodes.length - (this.#nodes.length % 2 === 0 ? 1 : 0);
    return this.#until({ voters }, async () => {
      const answer = await this.ask<Answer>('GET', VOTERS);
      const known = answer.metadata.cluster_coordination.last_committed_config;
      return { voters: known.filter((id) => !id.startsWith('{')).length };
    });
  }

  async #until<State extends object>(wanted: State, look: () => Promise<State>): Promise<void> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      for (const node of this.#nodes) node.check();
      const now = await look().catch(String);
      if (isDeepStrictEqual(now, wanted)) return;
      if (Date.now() > end)
        throw new Error(
          `Waited for ${JSON.stringify(wanted)} in vain: ${JSON.stringify(now)}\n${await this.#missing()}`,
        );
      await sleep(100);
    }
  }

  /** What of a part is not there yet and why, in the cluster's words, for who reads of a test that failed. */
  async #missing(): Promise<string> {
    const asked = WHATEVER_IS_MISSING.map((path) => this.ask<object>('GET', path).catch(String));
    return JSON.stringify(await Promise.all(asked), undefined, 1);
  }

  /** Ends every node and removes what they kept. */
  async stop(): Promise<void> {
    await this.#agent.destroy();
    await Promise.all(this.#nodes.map((node) => node.kill()));
    await rm(this.#folder, { recursive: true, force: true });
  }

  #node(at: number): SearchNode {
    const node = this.#nodes[at];
    if (!node) throw new RangeError(`The cluster has ${this.#nodes.length} nodes, none at ${at}.`);
    return node;
  }
}

/**
 * Starts nodes and waits until they are one green cluster. Nothing of it outlives this process, and after `stop`
 * nothing remains of it.
 */
export async function startCluster(options: ClusterOptions = {}): Promise<Cluster> {
  const installation = await install();
  const folder = await mkdtemp(path.join(tmpdir(), 'dalil-opensearch-'));
  const security = options.secure ? await makeSecurity(installation, folder) : undefined;
  const nodes = planNodes(
    folder,
    options,
    security,
    installation[security ? 'secureClassPath' : 'classPath'],
  );
  const cluster = new Cluster(nodes, folder, security?.access);
  try {
    const ports = await allOrFirstError(nodes.map((node) => node.start()));
    await Promise.all(nodes.map((node) => node.seek(ports)));
    await cluster.settle({ status: 'green', nodes: nodes.length });
    await cluster.canLoseOne();
    return cluster;
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

/** Waits for every one, so that none is still starting when the rest is cleared away. */
async function allOrFirstError<Value>(all: readonly Promise<Value>[]): Promise<Value[]> {
  await Promise.allSettled(all);
  return Promise.all(all);
}

function planNodes(
  folder: string,
  options: ClusterOptions,
  security: Security | undefined,
  classPath: string,
): SearchNode[] {
  const names = Array.from({ length: options.nodes ?? 3 }, (_, at) => `n${at}`);
  return names.map(
    (name) =>
      new SearchNode({
        name,
        home: path.join(folder, name),
        classPath,
        plugins: security?.plugins ?? [],
        settings: {
          ...settings,
          'cluster.initial_cluster_manager_nodes': names,
          ...security?.settings,
          ...options.settings,
        },
        files: security?.files ?? {},
      }),
  );
}
