import type { LanguageReport } from './language-report.ts';

const COLUMNS: readonly (readonly [string, keyof LanguageReport])[] = [
  ['questions', 'answerable'],
  ['hit@1', 'hit1'],
  ['hit@3', 'hit3'],
  ['hit@5', 'hit5'],
  ['MRR@10', 'mrr10'],
  ['right', 'right'],
  ['wrong', 'wrong'],
  ['not found', 'notFound'],
  ['unanswerable', 'unanswerable'],
  ['answered', 'unanswerableAnswered'],
  ['p50 ms', 'p50'],
  ['p95 ms', 'p95'],
  ['p99 ms', 'p99'],
];

/** Draws the figures as a table for people, one line a language. */
export function reportTable(report: Readonly<Record<string, LanguageReport>>): string {
  const languages = Object.keys(report);
  const columns = [
    ['', ...languages],
    ...COLUMNS.map(([title, key]) => [
      title,
      ...Object.values(report).map((figures) => String(figures[key] ?? '-')),
    ]),
  ].map(aligned);
  return ['', ...languages]
    .map((_, row) =>
      columns
        .map((column) => column[row])
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function aligned(cells: readonly string[]): string[] {
  const width = Math.max(...cells.map(({ length }) => length));
  return cells.map((cell) => cell.padStart(width));
}
