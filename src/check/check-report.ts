import { printable } from '../text/unicode/control.ts';
import type { CheckResult } from './check.ts';

/** What was found, for people: each problem in the form that editors jump to (`file:line:`), then the remedy, then counts. */
export function checkReport(
  directory: string,
  { articles, refused, warnings, problems }: CheckResult,
): string {
  const lines = problems.map(({ severity, file, line, reason, remedy }) => {
    const place = `${directory.replace(/\/+$/, '')}/${file}${line === undefined ? '' : `:${line}`}`;
    // Line breaks in a file's name would make it pass for lines of this report.
    const found = `${place}: ${severity}: ${reason}`.replace(/[\r\n]+/g, ' ');
    return printable(`${found}\n    ${remedy}`);
  });
  const usable = articles === 1 ? '1 article can be used' : `${articles} articles can be used`;
  return [...lines, `${usable}; ${refused} refused, ${count(warnings, 'warning')}.`].join('\n');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
