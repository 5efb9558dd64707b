import { DalilError, fillIn } from '../../errors.ts';
import { printable } from '../../text/unicode/control.ts';
import data from '../data/failures.json' with { type: 'json' };

/** A kind of failure of a cluster; its wording is in `data/failures.json`. */
export type ClusterFailureKind = keyof typeof data;

/** A detail longer than this says nothing more. */
const LONGEST_DETAIL = 300;

/** A failure of a cluster in one sentence that says what to do. It names no credentials, and carries nothing that does. */
export class ClusterFailure extends DalilError {
  /** Whether it may pass by itself: a moment later the same may succeed. */
  readonly passing: boolean;

  constructor(kind: ClusterFailureKind, detail: string, passing = false) {
    super(kind, fillIn(data[kind], { detail: printable(detail).slice(0, LONGEST_DETAIL) }));
    this.passing = passing;
  }
}
