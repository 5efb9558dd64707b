import { PLAIN } from '../peers/index.ts';
import type { Outcome, SizeResult } from '../run/run-size.ts';
import { FIGURES, type Figure, ratioTo, rounded } from './figures.ts';

/** One size's figures in aligned columns, each with its ratio to plain MiniSearch, and what is missing with the reason. */
export function tableOf({ contestants, starts }: SizeResult): string {
  const outcomes = Object.values(contestants);
  const measured = outcomes.filter((outcome) => 'measured' in outcome);
  const plain = contestants[PLAIN];
  const header = ['', ...measured.map(({ label }) => label)];
  const rows = FIGURES.map((figure) => [
    `${figure.label}, ${figure.unit}`,
    ...measured.map((outcome) => cell(figure, outcome, plain)),
  ]);
  const parts = measured.length > 0 ? [aligned([header, ...rows])] : [];
  return [...parts, ...outcomes.flatMap(remarks), ...startLines(starts)].join('\n');
}

function cell(
  figure: Figure,
  { measured }: Extract<Outcome, { measured: unknown }>,
  plain: Outcome | undefined,
): string {
  const own = figure.of(measured);
  if (own === undefined) return '–';
  const ratio =
    figure.isCost && plain && 'measured' in plain ? ratioTo(figure.of(plain.measured), own) : undefined;
  return `${rounded(own)} ${ratio === undefined ? '' : times(ratio)}`;
}

function times(ratio: number): string {
  return `${ratio >= 10 ? ratio.toFixed(0) : ratio.toPrecision(2)}×`.padStart(6);
}

/** Pads every column to its widest cell, the first to the right of its words, the others to the left of their numbers. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    row.map((text, at) => (at === 0 ? text.padEnd(widths[at]!) : text.padStart(widths[at]!))).join('  '),
  );
  return lines.map((line) => line.trimEnd()).join('\n');
}

function remarks(outcome: Outcome): string[] {
  if ('missing' in outcome) return [`${outcome.label} took no part: ${outcome.missing}`];
  if ('failed' in outcome) return [`${outcome.label} FAILED: ${outcome.failed}`];
  return outcome.measured.problems.map((problem) => `${outcome.label}, ${problem}`);
}

function startLines(starts: SizeResult['starts']): string[] {
  if (!starts) return [];
  if ('failed' in starts) return [`starts of Dalil FAILED: ${starts.failed}`];
  const { fromFiles, fromSavedIndex } = starts;
  const ratio = rounded(fromFiles / fromSavedIndex);
  return [
    `start of Dalil: from article files ${rounded(fromFiles)} s, with a saved index ${rounded(fromSavedIndex)} s (${ratio}×)`,
  ];
}
