import type { Verdict } from './judge-metadata.ts';
import { type Overlap, rates, sumOverlaps } from './judge-text.ts';
import type { PageResult } from './measure-pages.ts';

/** What a set of pages is measured by: shares in percent, except for the counts. */
export interface PageReport {
  readonly pages: number;
  /** Pages in which no article was found. */
  readonly failed: number;
  readonly fragments?: TextFigures;
  readonly body?: TextFigures;
  readonly title: FieldFigures;
  readonly author: FieldFigures;
  readonly date: FieldFigures;
}

/** How much of the right text came along, in percent. */
export interface TextFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Counts of verdicts, and in percent: right or rightly left out (`good`), and wrong or made up (`bad`), of all judged. */
export interface FieldFigures extends Record<Verdict, number> {
  readonly judged: number;
  readonly good: number;
  /** Right, of the pages that say it. */
  readonly rightOfKnown: number;
  readonly bad: number;
}

/** Adds up the results of a set. */
export function reportOf(results: readonly PageResult[]): PageReport {
  return {
    pages: results.length,
    failed: results.filter(({ article }) => article === undefined).length,
    fragments: textFigures(results.map(({ fragments }) => fragments)),
    body: textFigures(results.map(({ body }) => body)),
    title: fieldFigures(results.map(({ title }) => title)),
    author: fieldFigures(results.map(({ author }) => author)),
    date: fieldFigures(results.map(({ date }) => date)),
  };
}

function textFigures(overlaps: readonly (Overlap | undefined)[]): TextFigures | undefined {
  const known = overlaps.filter((overlap) => overlap !== undefined);
  if (known.length === 0) return undefined;
  const { precision, recall, f1 } = rates(sumOverlaps(known));
  return { precision: percent(precision), recall: percent(recall), f1: percent(f1) };
}

function fieldFigures(verdicts: readonly (Verdict | undefined)[]): FieldFigures {
  const count = (verdict: Verdict) => verdicts.filter((other) => other === verdict).length;
  const judged = verdicts.filter((verdict) => verdict !== undefined).length;
  const [right, absent, missed] = [count('right'), count('absent'), count('missed')];
  const [wrong, invented] = [count('wrong'), count('invented')];
  return {
    judged,
    right,
    absent,
    missed,
    wrong,
    invented,
    good: percent((right + absent) / (judged || 1)),
    rightOfKnown: percent(right / (right + missed + wrong || 1)),
    bad: percent((wrong + invented) / (judged || 1)),
  };
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
