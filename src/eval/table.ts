import type { LanguageReport } from './report.ts';

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
  const rows = [
    ['', ...COLUMNS.map(([title]) => title)],
    ...Object.entries(report).map(([language, figures]) => [
      language,
      ...COLUMNS.map(([, key]) => String(figures[key] ?? '-')),
    ]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padStart(widths[i]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
