import { fillIn, type WordingValues } from '../errors.ts';
import data from './data/problems.json' with { type: 'json' };
import type { Problem } from './types.ts';

/** A kind of problem with a file; its wording is in `data/problems.json`. */
export type ProblemKind = keyof typeof data;

interface Details {
  /** 1-based. */
  readonly line?: number;
  /** Added to the reason after a colon. */
  readonly detail?: string;
  /** What replaces the `{placeholders}` of the wording. */
  readonly values?: WordingValues;
}

/** Adds one problem to a file's list. */
export type AddProblem = (kind: ProblemKind, details?: Details) => void;

/** Longest reason, in UTF-16 units: what is wrong with a file may be a megabyte of it. */
const LONGEST_REASON = 400;

/** Words a problem with a file. */
export function problem(file: string, kind: ProblemKind, details: Details = {}): Problem {
  const { line, detail, values = {} } = details;
  const entry = data[kind];
  const worded = fillIn(entry.reason, values);
  const reason = detail === undefined ? worded : `${worded}: ${detail}`;
  return {
    severity: entry.severity === 'warning' ? 'warning' : 'refused',
    // Several wordings may share a code, which is what programs go by.
    code: 'code' in entry ? entry.code : kind,
    file,
    line,
    reason:
      reason.length > LONGEST_REASON
        ? `${reason.slice(0, LONGEST_REASON).replace(/[\ud800-\udbff]$/, '')}…`
        : reason,
    remedy: fillIn(entry.remedy, values),
  };
}

/** An empty list of problems of one file, and what adds to it. */
export function problemsOf(file: string): { problems: Problem[]; add: AddProblem } {
  const problems: Problem[] = [];
  return { problems, add: (kind, details) => void problems.push(problem(file, kind, details)) };
}
