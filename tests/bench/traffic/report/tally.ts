import { type Latency, latencyOf } from '../../run/measurement.ts';
import type { Asked, Outcome } from '../asking/asked.ts';

/** Milliseconds in which an interaction is to be acknowledged: Discord's limit, and half of it. */
const LIMIT_MS = 3_000;
const GOAL_MS = LIMIT_MS / 2;
const MICROSECONDS = 1_000;

/** What came of so many questions; latencies in milliseconds. */
export interface Summary extends Readonly<Record<Outcome, number>> {
  readonly asked: number;
  /** Acknowledged within half of Discord's limit, and within the limit. */
  readonly withinGoal: number;
  readonly withinLimit: number;
  /** Nothing that Discord took came in time. */
  readonly unanswered: number;
  readonly acknowledged: Latency;
  readonly replied: Latency;
}

/** Sums up what came of questions. */
export function summaryOf(all: readonly Asked[]): Summary {
  const acknowledged = all.flatMap(({ acknowledged: time }) => time ?? []);
  const replied = all.flatMap(({ replied: time }) => time ?? []);
  const within = (limit: number) => acknowledged.filter((time) => time <= limit).length;
  const having = (wanted?: Outcome) => all.filter(({ outcome }) => outcome === wanted).length;
  return {
    asked: all.length,
    withinGoal: within(GOAL_MS),
    withinLimit: within(LIMIT_MS),
    answered: having('answered'),
    shed: having('shed'),
    failed: having('failed'),
    limited: having('limited'),
    unanswered: having(),
    acknowledged: latencyOf(acknowledged.map((time) => time * MICROSECONDS)),
    replied: latencyOf(replied.map((time) => time * MICROSECONDS)),
  };
}

/** Of interactions, which must be acknowledged, and of direct messages apart from them. */
export function summariesOf(all: readonly Asked[]): { interactions: Summary; direct: Summary } {
  return {
    interactions: summaryOf(all.filter(({ kind }) => kind !== 'direct')),
    direct: summaryOf(all.filter(({ kind }) => kind === 'direct')),
  };
}
