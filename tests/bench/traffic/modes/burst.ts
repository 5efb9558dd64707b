import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as nextTurn, setTimeout } from 'node:timers/promises';
import { peakMegabytes, resetPeak, residentMegabytes } from '../../run/process-figures.ts';
import type { Asked, Kind } from '../asking/asked.ts';
import { drawKind } from '../asking/draw-kind.ts';
import { type Summary, summariesOf } from '../report/tally.ts';
import type { Stage } from '../stage/stage.ts';

/** So many are sent before the fake Discord looks for what has come in. */
const AT_A_TURN = 20;
const PAUSE_MS = 5_000;

/** What a burst is made of. */
export interface BurstSettings {
  readonly interactions: number;
  readonly direct: number;
  readonly rounds: number;
}

/** One burst; megabytes are millions of bytes of resident memory. */
export interface BurstFigures {
  readonly interactions: Summary;
  readonly direct: Summary;
  readonly repeated: number;
  /** Requests that Discord refused, by status. */
  readonly refused: Readonly<Record<number, number>>;
  readonly sentInMs: number;
  /** The longest that this process, which takes the times, was busy with one thing. */
  readonly ownDelayMs: number;
  readonly megabytesBefore: number;
  readonly megabytesAtMost: number;
  readonly logLines: number;
}

/** All at once, several times with a pause between. */
export async function runBursts(
  stage: Stage,
  settings: BurstSettings,
  random: () => number,
): Promise<BurstFigures[]> {
  const rounds: BurstFigures[] = [];
  for (let round = 0; round < settings.rounds; round++) {
    await setTimeout(PAUSE_MS);
    rounds.push(await burst(stage, kindsOf(settings, random)));
  }
  return rounds;
}

async function burst(
  { traffic, ledger, pid, logLines }: Stage,
  kinds: readonly Kind[],
): Promise<BurstFigures> {
  const [repeated, lines] = [ledger.repeated, logLines()];
  ledger.refused.clear();
  const megabytesBefore = residentMegabytes(pid);
  resetPeak(pid);
  const waiting: Promise<Asked>[] = [];
  const own = monitorEventLoopDelay({ resolution: 5 });
  own.enable();
  const started = performance.now();
  for (const [at, kind] of kinds.entries()) {
    waiting.push(traffic.ask(kind));
    if (at % AT_A_TURN === 0) await nextTurn();
  }
  const sentInMs = performance.now() - started;
  const all = await Promise.all(waiting);
  own.disable();
  await setTimeout(PAUSE_MS);
  return {
    ...summariesOf(all),
    repeated: ledger.repeated - repeated,
    refused: Object.fromEntries(ledger.refused),
    sentInMs,
    ownDelayMs: own.max / 1e6,
    megabytesBefore,
    megabytesAtMost: peakMegabytes(pid),
    logLines: logLines() - lines,
  };
}

/** Direct messages evenly among the interactions. */
function kindsOf({ interactions, direct }: BurstSettings, random: () => number): Kind[] {
  const all = interactions + direct;
  return Array.from({ length: all }, (_, at) => {
    const isDirect = Math.floor(((at + 1) * direct) / all) > Math.floor((at * direct) / all);
    return isDirect ? 'direct' : drawKind(random, 'interactions');
  });
}
