import { messageOf } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { type PauseRange, pauseAfter, untilDone } from '../../pauses.ts';
import type { PassageSource } from './passages.ts';

/** Milliseconds between tries while the articles cannot be read. */
const PAUSES: PauseRange = { first: 1_000, longest: 60_000 };

/** How often, and until when, articles are asked for. */
export interface PatientSourceOptions {
  readonly source: PassageSource;
  readonly signal: AbortSignal;
  readonly log: Log;
  /** Failures in a row after which it is given up; without end unless told. */
  readonly tries?: number;
  /** Between tries; from one second to one minute unless told. */
  readonly pauses?: PauseRange;
}

/** A source that is asked again while it cannot be reached: articles may be kept in a cluster. */
export function patientSource(options: PatientSourceOptions): PassageSource {
  const { source, signal, log, tries = Number.POSITIVE_INFINITY, pauses = PAUSES } = options;
  const pauseFor = (error: unknown, failures: number) => {
    if (failures >= tries) throw error;
    if (failures === 1)
      log.warn({ reason: messageOf(error) }, 'vectors of sentences wait for an article that cannot be read');
    return pauseAfter(failures, pauses, Math.random());
  };
  return {
    articles: source.articles,
    article: (id) => untilDone(() => source.article(id), pauseFor, signal),
  };
}
