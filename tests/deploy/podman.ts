import { execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** What a command of podman left behind. */
export interface Ended {
  readonly status: number;
  readonly output: string;
}

/**
 * Runs a command of podman to its end.
 * @param input what it reads on standard input
 */
export function podman(args: readonly string[], input = ''): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile('podman', args, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
    child.stdin?.end(input);
  });
}

/** What podman knows of an image. */
export async function imageFacts(name: string) {
  const { output } = await podman(['image', 'inspect', name]);
  const [facts] = JSON.parse(output);
  return facts as {
    readonly Size: number;
    readonly User: string;
    readonly RootFS: { readonly Layers: readonly string[] };
    readonly Healthcheck: { readonly Test: readonly string[] };
  };
}

/** Resolves once a running container has written such words; rejects when it ends before. */
export async function saysInLog(container: string, words: string): Promise<void> {
  const following = spawn('podman', ['logs', '--follow', container]);
  const written: string[] = [];
  try {
    for await (const line of createInterface({ input: following.stderr })) {
      written.push(line);
      if (line.includes(words)) return;
    }
  } finally {
    following.kill();
  }
  throw new Error(`The container ended without "${words}":\n${written.join('\n')}`);
}
