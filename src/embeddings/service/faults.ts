import { fillIn, type WordingValues } from '../../errors.ts';
import { EmbeddingsFault, type EmbeddingsFaultKind } from '../fault.ts';
import faults from './data/faults.json' with { type: 'json' };
import nonsense from './data/nonsense.json' with { type: 'json' };

/** What went wrong; its wording is in `data/faults.json`. */
export type FaultName = keyof typeof faults;

/** A fault as it is told; the values hold no secret. */
export function faultNamed(
  name: FaultName,
  values: WordingValues,
  options: { retryAfter?: number } = {},
): EmbeddingsFault {
  const { kind, message } = faults[name];
  return new EmbeddingsFault(kind as EmbeddingsFaultKind, fillIn(message, values), options);
}

/** The fault of an answer that cannot be right. */
export function nonsenseOf(what: keyof typeof nonsense, values: WordingValues = {}): EmbeddingsFault {
  return faultNamed('nonsense', { detail: fillIn(nonsense[what], values) });
}

/** More, or longer texts, than the service takes in one request. */
export class OversizedFault extends EmbeddingsFault {
  /** Whether it says that there are too many texts, however short they are. */
  readonly tooMany: boolean;

  constructor(detail: string, tooMany: boolean) {
    super('refused', fillIn(faults.oversized.message, { detail }));
    this.tooMany = tooMany;
  }
}
