import type { LoadingProgress, OnProgress } from '../loader.ts';
import type { SentError } from '../worker/protocol.ts';
import { fromSent } from '../worker/sent-error.ts';
import { Thread, ThreadEnded } from '../worker/thread.ts';
import { brokenOff } from '../worker/worker-loader.ts';
import type { BuildOrder, BuiltVersion } from './build-in-cluster.ts';

/** What the thread says. */
export type BuildReport =
  | { readonly kind: 'progress'; readonly progress: LoadingProgress }
  | { readonly kind: 'built'; readonly built: BuiltVersion }
  | { readonly kind: 'failed'; readonly error: SentError };

const ENTRY = new URL(import.meta.url.endsWith('.ts') ? './entry.ts' : './entry.js', import.meta.url);

/**
 * `buildInCluster` in a thread of its own, which ends with it and takes the texts along: this one stays free and small.
 * @throws DalilError also `loading-failed` where the thread broke off, or was told to by the signal
 */
export async function buildInThread(
  order: BuildOrder,
  onProgress: OnProgress | undefined,
  signal: AbortSignal,
): Promise<BuiltVersion> {
  const thread = new Thread<BuildOrder, BuildReport>(ENTRY);
  const end = () => void thread.terminate();
  signal.addEventListener('abort', end, { once: true });
  const built = new Promise<BuiltVersion>((resolve, reject) => {
    thread.onReport((report) => {
      if (report.kind === 'progress') onProgress?.(report.progress);
      else if (report.kind === 'built') resolve(report.built);
      else reject(fromSent(report.error));
    });
  });
  thread.post(order);
  try {
    return await thread.expect(built);
  } catch (error) {
    throw error instanceof ThreadEnded ? brokenOff(error) : error;
  } finally {
    signal.removeEventListener('abort', end);
    await thread.terminate();
  }
}
