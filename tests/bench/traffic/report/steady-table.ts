import { aligned } from '../../report/table.ts';
import type { MemoryPoint, SteadyFigures } from '../modes/steady.ts';
import { growth } from './slope.ts';
import type { Summary } from './tally.ts';

/** Points of memory that are shown. */
const SHOWN = 11;

/** Latencies of interactions and direct messages, then memory over the questions. */
export function steadyTable(figures: SteadyFigures): string {
  const header = ['ms', 'asked', 'ack p50', 'p95', 'p99', 'worst', 'answer p50', 'p95', 'p99', 'worst'];
  const rows = [row('interactions', figures.interactions), row('direct messages', figures.direct)];
  const { memory, repeated, refused, seconds, processorSeconds } = figures;
  const asked = figures.interactions.asked + figures.direct.asked;
  const most = Math.max(...memory.map(({ megabytes }) => megabytes));
  return [
    aligned([header, ...rows]),
    ...[figures.interactions, figures.direct].map(outcomes),
    `answered twice ${repeated}; refused ${JSON.stringify(refused)}; ${(asked / seconds).toFixed(0)} a second; ` +
      `${(((processorSeconds ?? 0) / asked) * 1_000).toFixed(2)} ms of a processor each`,
    `memory, MB (questions): ${shown(memory).join(', ')}; ${most.toFixed(0)} at most; ` +
      `in the later half ${growth(memory).toFixed(1)} MB more per 100,000 questions`,
  ].join('\n');
}

function row(name: string, { asked, acknowledged, replied }: Summary): string[] {
  const times = [acknowledged, replied].flatMap(({ p50, p95, p99, max }) => [p50, p95, p99, max]);
  return [name, String(asked), ...times.map((time) => time.toFixed(0))];
}

function outcomes({ answered, shed, failed, limited, unanswered, withinLimit }: Summary): string {
  return `answered ${answered}, busy ${shed}, failed ${failed}, limited ${limited}, nothing ${unanswered}; within 3 s ${withinLimit}`;
}

function shown(memory: readonly MemoryPoint[]): string[] {
  const every = Math.max(1, Math.floor((memory.length - 1) / (SHOWN - 1)));
  return memory
    .filter((_, at) => at % every === 0)
    .map(({ asked, megabytes }) => `${megabytes.toFixed(0)} (${asked})`);
}
