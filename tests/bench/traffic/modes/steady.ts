import { setTimeout } from 'node:timers/promises';
import { processorSeconds, residentMegabytes } from '../../run/process-figures.ts';
import type { Asked } from '../asking/asked.ts';
import { drawKind } from '../asking/draw-kind.ts';
import { type Summary, summariesOf } from '../report/tally.ts';
import type { Stage } from '../stage/stage.ts';

/** The bot's resident memory after so many questions, in megabytes (millions of bytes). */
export interface MemoryPoint {
  readonly asked: number;
  readonly megabytes: number;
}

/** What a run with a steady stream of questions shows. */
export interface SteadyFigures {
  readonly interactions: Summary;
  readonly direct: Summary;
  readonly repeated: number;
  readonly refused: Readonly<Record<number, number>>;
  readonly seconds: number;
  /** Of processors, by all threads of the bot. */
  readonly processorSeconds: number | undefined;
  readonly memory: readonly MemoryPoint[];
}

/** Runs what asks, and gives its figures. */
export async function steadily(
  { ledger, pid }: Stage,
  ask: (note: (asked: Asked) => void, remember: () => void) => Promise<void>,
): Promise<SteadyFigures> {
  const all: Asked[] = [];
  const memory: MemoryPoint[] = [];
  const remember = () => void memory.push({ asked: all.length, megabytes: residentMegabytes(pid) });
  const repeated = ledger.repeated;
  ledger.refused.clear();
  const processor = processorSeconds(pid);
  const started = performance.now();
  remember();
  await ask((asked) => all.push(asked), remember);
  const seconds = (performance.now() - started) / 1_000;
  const used = processorSeconds(pid);
  return {
    ...summariesOf(all),
    repeated: ledger.repeated - repeated,
    refused: Object.fromEntries(ledger.refused),
    seconds,
    processorSeconds: used === undefined || processor === undefined ? undefined : used - processor,
    memory,
  };
}

const TICK_MS = 10;
const SECOND_MS = 1_000;

/** So many questions a second, whether or not they are answered; memory every second. */
export function sustain(
  stage: Stage,
  { rate, minutes }: { readonly rate: number; readonly minutes: number },
  random: () => number,
): Promise<SteadyFigures> {
  return steadily(stage, async (note, remember) => {
    const watch = setInterval(remember, SECOND_MS);
    const waiting = new Set<Promise<void>>();
    const started = performance.now();
    const elapsed = () => (performance.now() - started) / SECOND_MS;
    for (let sent = 0; elapsed() < minutes * 60; await setTimeout(TICK_MS)) {
      for (; sent < elapsed() * rate; sent++) {
        const over = stage.traffic.ask(drawKind(random, 'all')).then(note);
        waiting.add(over);
        void over.finally(() => waiting.delete(over));
      }
    }
    await Promise.all(waiting);
    clearInterval(watch);
  });
}

/** Milliseconds without questions before memory is looked at. */
const SETTLE_MS = 10_000;
const POINTS = 10;

/** So many questions as fast as they are answered, some at a time; memory at ten points, each after a rest. */
export function hurry(
  stage: Stage,
  { questions, 'at-once': atOnce }: { readonly questions: number; readonly 'at-once': number },
  random: () => number,
): Promise<SteadyFigures> {
  return steadily(stage, async (note, remember) => {
    for (let point = 0, left = questions; point < POINTS; point++) {
      let part = Math.ceil(left / (POINTS - point));
      left -= part;
      const one = async (): Promise<void> => {
        while (part-- > 0) note(await stage.traffic.ask(drawKind(random, 'all')));
      };
      await Promise.all(Array.from({ length: atOnce }, one));
      await setTimeout(SETTLE_MS);
      remember();
      process.stderr.write(`  ${questions - left} of ${questions} questions\n`);
    }
  });
}
