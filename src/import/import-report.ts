import { printable } from '../text/unicode/control.ts';
import type { ImportOutcome, ImportResult } from './outcome.ts';

const ORDER: readonly ImportOutcome['status'][] = ['added', 'updated', 'kept', 'unchanged', 'failed'];

/** One line on one source, safe to print: nothing in it can steer a terminal. */
export function outcomeLine({ source, status, file, title, detail }: ImportOutcome): string {
  const what = file === undefined || status === 'failed' ? source : `${file} (${title ?? source})`;
  const still = status === 'failed' && file !== undefined ? ` (${file} stays as it is)` : '';
  return inOneLine(`${status} ${what}${detail ? `: ${detail}` : ''}${still}`);
}

/** What happened, for people: what was added or changed, what failed and why, and counts; what is unchanged is only counted. */
export function importReport({ outcomes, remarks }: ImportResult): string {
  const told = ORDER.filter((status) => status !== 'unchanged').flatMap((status) =>
    outcomes.filter((outcome) => outcome.status === status).map(outcomeLine),
  );
  const counts = ORDER.map((status) => [status, outcomes.filter((o) => o.status === status).length] as const)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${count} ${status}`);
  return [...told, ...remarks.map(inOneLine), `${counts.join(', ') || 'nothing to import'}.`].join('\n');
}

/** Text from pages in one line. */
function inOneLine(text: string): string {
  return printable(text.replace(/[\s\u0085]+/gu, ' '));
}
