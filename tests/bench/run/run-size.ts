import { messageOf } from '../../../src/errors.ts';
import type { CorpusSettings } from '../corpus/corpus.ts';
import { CONTESTANTS } from '../peers/index.ts';
import type { ClockName } from './clock.ts';
import type { Measurement } from './measurement.ts';
import { runJob, withFolder } from './run-job.ts';

/** What became of a contestant: measured, not to be had here, or failed. */
export type Outcome =
  | { readonly label: string; readonly measured: Measurement }
  | { readonly label: string; readonly missing: string }
  | { readonly label: string; readonly failed: string };

/** Seconds until Dalil answers: from its article files alone, and with a saved index. */
export interface Starts {
  readonly fromFiles: number;
  readonly fromSavedIndex: number;
}

/** Everything measured over one corpus. */
export interface SizeResult {
  readonly sentences: number;
  readonly contestants: Readonly<Record<string, Outcome>>;
  readonly starts?: Starts | { readonly failed: string };
}

/** How contestants are measured. */
export interface RunOptions {
  /** After which a contestant is given up. */
  readonly minutes: number;
  readonly clock: ClockName;
}

/** Measures contestants one after another, each in a process of its own; the failure of one does not stop the others. */
export async function runSize(
  settings: CorpusSettings,
  names: readonly string[],
  { onStep, ...how }: RunOptions & { readonly onStep: (what: string) => void },
): Promise<SizeResult> {
  const contestants: Record<string, Outcome> = {};
  for (const name of names) {
    onStep(CONTESTANTS[name]!.label);
    const outcome = await outcomeOf(name, settings, how);
    if ('measured' in outcome) onStep(inShort(outcome.measured));
    contestants[name] = outcome;
  }
  if (!names.includes('dalil')) return { sentences: settings.sentences, contestants };
  onStep('starts of Dalil');
  const starts = await measureStarts(settings, how.minutes).catch((error) => ({ failed: messageOf(error) }));
  return { sentences: settings.sentences, contestants, starts };
}

/** What somebody who waits for the table likes to see. */
function inShort({ buildSeconds, latency: { p50, p99 } }: Measurement): string {
  return `  built in ${buildSeconds.toFixed(1)} s, p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`;
}

async function outcomeOf(
  name: string,
  settings: CorpusSettings,
  { minutes, clock }: RunOptions,
): Promise<Outcome> {
  const { label, missing } = CONTESTANTS[name]!;
  try {
    const reason = await missing?.();
    if (reason !== undefined) return { label, missing: reason };
    const measured = await withFolder((folder) =>
      runJob<'measure'>({ kind: 'measure', name, settings, folder, clock }, minutes),
    );
    return { label, measured };
  } catch (error) {
    return { label, failed: messageOf(error) };
  }
}

/** Each start in a process of its own: the second one in the same would find its code warmed up. */
function measureStarts(settings: CorpusSettings, minutes: number): Promise<Starts> {
  return withFolder(async (folder) => {
    await runJob<'prepare-start'>({ kind: 'prepare-start', settings, folder }, minutes);
    const start = (index: 'saved' | 'none') => runJob<'start'>({ kind: 'start', folder, index }, minutes);
    const [fromFiles, fromSavedIndex] = [await start('none'), await start('saved')];
    return { fromFiles: fromFiles.seconds, fromSavedIndex: fromSavedIndex.seconds };
  });
}
