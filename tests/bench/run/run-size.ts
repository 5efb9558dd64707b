import { messageOf } from '../../../src/errors.ts';
import type { CorpusSettings } from '../corpus/corpus.ts';
import { CONTESTANTS } from '../peers/index.ts';
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

/** Measures contestants one after another, each in a process of its own; the failure of one does not stop the others. */
export async function runSize(
  settings: CorpusSettings,
  names: readonly string[],
  { minutes, onStep }: { readonly minutes: number; readonly onStep: (what: string) => void },
): Promise<SizeResult> {
  const contestants: Record<string, Outcome> = {};
  for (const name of names) {
    onStep(CONTESTANTS[name]!.label);
    contestants[name] = await outcomeOf(name, settings, minutes);
  }
  if (!names.includes('dalil')) return { sentences: settings.sentences, contestants };
  onStep('starts of Dalil');
  const starts = await measureStarts(settings, minutes).catch((error) => ({ failed: messageOf(error) }));
  return { sentences: settings.sentences, contestants, starts };
}

async function outcomeOf(name: string, settings: CorpusSettings, minutes: number): Promise<Outcome> {
  const { label, missing } = CONTESTANTS[name]!;
  try {
    const reason = await missing?.();
    if (reason !== undefined) return { label, missing: reason };
    const measured = await withFolder((folder) =>
      runJob<'measure'>({ kind: 'measure', name, settings, folder }, minutes),
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
