import { fillIn, type WordingValues } from '../errors.ts';
import data from './data/failures.json' with { type: 'json' };

/** A kind of failure; its wording is in `data/failures.json`. */
export type ImportFailureCode = keyof typeof data;

/** Why one page, file or feed was not imported; the message says the reason and, where there is one, the remedy. */
export class ImportFailure extends Error {
  readonly code: ImportFailureCode;
  readonly values: WordingValues;

  /** @param values what replaces the `{placeholders}` of the wording */
  constructor(code: ImportFailureCode, values: WordingValues = {}, options?: ErrorOptions) {
    super(fillIn(data[code], values), options);
    this.name = 'ImportFailure';
    this.code = code;
    this.values = values;
  }
}
