import type { CheckResult } from './check.ts';

/** What was found, for people: each problem in the form that editors jump to (`file:line:`), then the remedy, then counts. */
export function checkReport(
  directory: string,
  { articles, refused, warnings, problems }: CheckResult,
): string {
  const lines = problems.map(({ severity, file, line, reason, remedy }) => {
    const place = `${directory.replace(/\/+$/, '')}/${file}${line === undefined ? '' : `:${line}`}`;
    return printable(`${place}: ${severity}: ${reason}\n    ${remedy}`);
  });
  const usable = articles === 1 ? '1 article can be used' : `${articles} articles can be used`;
  return [...lines, `${usable}; ${refused} refused, ${count(warnings, 'warning')}.`].join('\n');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Text from files without controls and without marks that reorder a line. */
function printable(text: string): string {
  return text.replace(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '');
}
