import { aligned } from '../../report/table.ts';
import type { BurstFigures } from '../modes/burst.ts';
import type { Summary } from './tally.ts';

/** One line a round for interactions and one for direct messages, then what else was seen. */
export function burstTable(rounds: readonly BurstFigures[]): string {
  const header = [
    '',
    'asked',
    '≤ 1.5 s',
    '≤ 3 s',
    'p50 ms',
    'worst ms',
    'answered',
    'busy',
    'failed',
    'limited',
    'nothing',
    'last answer ms',
  ];
  const rows = rounds.flatMap(({ interactions, direct }, at) => [
    row(`round ${at + 1}, interactions`, interactions),
    row('direct messages', direct),
  ]);
  return [aligned([header, ...rows]), ...rounds.map(remarks)].join('\n');
}

function row(name: string, summary: Summary): string[] {
  const { asked, withinGoal, withinLimit, acknowledged, replied } = summary;
  const { answered, shed, failed, limited, unanswered } = summary;
  const counts = [answered, shed, failed, limited, unanswered].map(String);
  const times = [acknowledged.p50, acknowledged.max].map((time) => time.toFixed(0));
  return [name, ...[asked, withinGoal, withinLimit].map(String), ...times, ...counts, replied.max.toFixed(0)];
}

function remarks(figures: BurstFigures, at: number): string {
  const { repeated, refused, sentInMs, ownDelayMs, megabytesBefore, megabytesAtMost, logLines } = figures;
  return (
    `round ${at + 1}: sent in ${sentInMs.toFixed(0)} ms, times true to ${ownDelayMs.toFixed(0)} ms; answered twice ${repeated}; refused ${JSON.stringify(refused)}; ` +
    `memory ${megabytesBefore.toFixed(0)} MB before, ${megabytesAtMost.toFixed(0)} MB at most; ${logLines} log lines`
  );
}
