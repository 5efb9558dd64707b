import { type CorpusSettings, generateCorpus } from '../corpus/corpus.ts';
import { CONTESTANTS } from '../peers/index.ts';
import type { ClockName } from './clock.ts';
import type { Measurement } from './measurement.ts';
import { prepareStart, type Start, startFrom } from './start.ts';

/** What a process of its own is given to do; all of it passes between processes. */
export type Job =
  | {
      readonly kind: 'measure';
      readonly name: string;
      readonly settings: CorpusSettings;
      readonly folder: string;
      readonly clock: ClockName;
    }
  | { readonly kind: 'prepare-start'; readonly settings: CorpusSettings; readonly folder: string }
  | { readonly kind: 'start'; readonly folder: string; readonly index: 'saved' | 'none' };

/** What comes of each kind of job. */
export interface Results {
  readonly measure: Measurement;
  readonly 'prepare-start': undefined;
  readonly start: Start;
}

/** Does a job in this process. */
export async function doJob(job: Job): Promise<Results[Job['kind']]> {
  if (job.kind === 'start') return startFrom(job.folder, job.index);
  if (job.kind === 'measure')
    return CONTESTANTS[job.name]!.measure(await generateCorpus(job.settings), job.folder, job.clock);
  await prepareStart(job.settings, job.folder);
  return undefined;
}
