import data from './data/problems.json' with { type: 'json' };
import type { Problem } from './types.ts';

/** A kind of problem with a file; its wording stands in `data/problems.json`. */
export type ProblemCode = keyof typeof data;

interface Details {
  readonly line?: number;
  /** Added to the reason after a colon. */
  readonly detail?: string;
  /** Replace the wording of the kind. */
  readonly reason?: string;
  readonly remedy?: string;
}

/** Adds one problem to a file's list. */
export type ProblemOf = (code: ProblemCode, details?: Details) => void;

/** Words a problem with a file. */
export function problem(file: string, code: ProblemCode, details: Details = {}): Problem {
  const { severity, reason, remedy } = data[code];
  const { line, detail } = details;
  return {
    severity: severity === 'warning' ? 'warning' : 'refused',
    code,
    file,
    line,
    reason: `${details.reason ?? reason}${detail === undefined ? '' : `: ${detail}`}`,
    remedy: details.remedy ?? remedy,
  };
}

/** An empty list of problems of one file, and what adds to it. */
export function problemsOf(file: string): { problems: Problem[]; add: ProblemOf } {
  const problems: Problem[] = [];
  return { problems, add: (code, details) => void problems.push(problem(file, code, details)) };
}
