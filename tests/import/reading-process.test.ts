import { readdir, readFile } from 'node:fs/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createDocumentReader } from '../../src/import/page/document-reader.ts';
import { page } from './support/page.ts';

/** The environments of all processes that this one has started, as the system has them. */
async function environmentsOfChildren(): Promise<string[]> {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const read = (id: string, file: string) => readFile(`/proc/${id}/${file}`, 'utf8').catch(() => '');
  const environments = processes.map(async (id) =>
    new RegExp(`^PPid:\\s*${process.pid}$`, 'm').test(await read(id, 'status')) ? read(id, 'environ') : '',
  );
  return (await Promise.all(environments)).filter(Boolean);
}

// Other systems do not show it.
it.runIf(process.platform === 'linux')('the process that reads pages is given no secret', async () => {
  vi.stubEnv('DISCORD_TOKEN', 'a-token-for-this-test');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const reader = createDocumentReader();
  onTestFinished(() => reader.close());
  await reader.read({ text: page(), type: 'text/html', name: 'page' });
  const environments = await environmentsOfChildren();
  expect(environments).not.toEqual([]);
  expect(environments.join()).not.toContain('a-token-for-this-test');
});
