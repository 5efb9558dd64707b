import type { Figure, LanguageReport } from './language-report.ts';

const COLUMNS: readonly (readonly [string, Figure])[] = [
  ['questions', 'answerable'],
  ['hit@1', 'hit1'],
  ['hit@3', 'hit3'],
  ['hit@5', 'hit5'],
  ['MRR@10', 'mrr10'],
  ['right', 'right'],
  ['wrong', 'wrong'],
  ['unsure, right', 'unsureRight'],
  ['unsure, wrong', 'unsureWrong'],
  ['not found', 'notFound'],
  ['unanswerable', 'unanswerable'],
  ['answered', 'unanswerableAnswered'],
  ['unsure', 'unanswerableUnsure'],
  ['ECE', 'calibrationError'],
  ['p50 ms', 'p50'],
  ['p95 ms', 'p95'],
  ['p99 ms', 'p99'],
];

/** Draws the figures as tables for people: one line a language, then what was said, then how true the confidence is. */
export function reportTable(report: Readonly<Record<string, LanguageReport>>): string {
  const figures = Object.entries(report).map(([language, own]) => [
    language,
    ...COLUMNS.map(([, key]) => own[key]),
  ]);
  const titled = (titles: readonly string[], rows: readonly Row[]) => drawTable([titles, ...rows]);
  return [
    titled(['', ...COLUMNS.map(([title]) => title)], figures),
    titled(SAID, Object.entries(report).flatMap(saidRows)),
    titled(RELIABILITY, Object.entries(report).flatMap(reliabilityRows)),
  ].join('\n\n');
}

type Row = readonly (string | number | undefined)[];

const SAID = ['', '', 'questions', 'answered', 'unsure', 'not found', 'right among shown'];
const RELIABILITY = ['', 'confidence', 'questions', 'mean', 'right'];

function saidRows([language, { said }]: readonly [string, LanguageReport]): Row[] {
  return said.map(({ sort, questions, answered, unsure, notFound, rightShown }) => [
    language,
    sort,
    questions,
    answered,
    unsure,
    notFound,
    rightShown,
  ]);
}

function reliabilityRows([language, report]: readonly [string, LanguageReport]): Row[] {
  return report.reliability.map(({ from, to, count, confidence, right }) => [
    language,
    `${from}-${to}`,
    count,
    count > 0 ? confidence.toFixed(2) : undefined,
    count > 0 ? right.toFixed(2) : undefined,
  ]);
}

/** Aligns rows of cells, the first of them with the titles, in columns. */
export function drawTable(rows: readonly Row[]): string {
  const columns = rows[0]!.map((_, column) => aligned(rows.map((row) => String(row[column] ?? '-'))));
  return rows
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
