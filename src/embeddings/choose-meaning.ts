import type { Config } from '../config.ts';
import type { OnProgress } from '../loading/loader.ts';
import type { Log } from '../log.ts';
import { NO_METER } from '../metrics/meter.ts';
import type { Meaning, MeaningParts } from './meaning.ts';

type Settings = Pick<Config, 'embeddings' | 'dataDir'>;

/** What adds meaning by these settings; undefined where they name no service, and then nothing of it is loaded. */
export async function meaningFor(
  { embeddings, dataDir }: Settings,
  parts: Omit<MeaningParts, 'dataDir'>,
): Promise<Meaning | undefined> {
  if (!embeddings) return undefined;
  const { openMeaning } = await import('./meaning.ts');
  return openMeaning(embeddings, { ...parts, dataDir });
}

/**
 * The same for a program that answers what it was given, and ends.
 * @param shown makes what shows a person how many sentences have their vectors
 */
export function meaningAlone(
  settings: Settings,
  log: Log,
  shown?: () => OnProgress,
): Promise<Meaning | undefined> {
  const show = settings.embeddings && shown?.();
  const onProgress: NonNullable<MeaningParts['alone']>['onProgress'] = ({ missing, total }) =>
    show?.({ stage: 'embedding', done: total - missing, total });
  return meaningFor(settings, { log, meter: NO_METER, alone: { onProgress } });
}
