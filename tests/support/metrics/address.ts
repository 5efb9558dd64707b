import type { ChildProcess } from 'node:child_process';

const SERVED = /"address":"(?<address>http:[^"]+)","msg":"health and metrics served"/;

/** Where a program of ours that has just been started serves its metrics, as it says in its log. */
export function metricsAddress({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let written = '';
    stderr?.on('data', (chunk) => {
      written += String(chunk);
      const address = SERVED.exec(written)?.groups?.address;
      if (address !== undefined) resolve(address);
    });
    stderr?.once('close', () => reject(new Error(`no metrics are served: ${written}`)));
  });
}
