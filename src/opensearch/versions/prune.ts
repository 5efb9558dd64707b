import { MANAGEMENT } from '../connection/patience.ts';
import { readVersions } from './aliases.ts';
import { readManifest } from './manifest.ts';
import type { Held } from './names.ts';

/** A version begun this much before the current one (milliseconds) and still not complete is nobody's any more. */
const ABANDONED_MS = 86_400_000;

/** Deletes the versions that neither are answered from nor can be gone back to, and that nobody is still writing. */
export async function pruneVersions(held: Held): Promise<void> {
  const { all, current, previous } = await readVersions(held);
  const since = all.find(({ version }) => version === current)?.created ?? 0;
  for (const { version, created } of all) {
    if (version === current || version === previous || created >= since) continue;
    const isWhole = (await readManifest(version, held)) !== undefined;
    if (isWhole || created < since - ABANDONED_MS) await deleteVersion(version, held);
  }
}

/** The articles go last: by them a version is known, and what is left of it is deleted next time. */
async function deleteVersion(version: string, { connection, names }: Held): Promise<void> {
  for (const index of [names.statistics(version), names.articles(version)]) {
    await connection.send({ method: 'DELETE', path: `/${index}`, accept: [404] }, MANAGEMENT);
  }
}
