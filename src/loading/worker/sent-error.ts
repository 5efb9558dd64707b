import { DalilError } from '../../errors.ts';
import type { SentError } from './protocol.ts';

/** An error in a form that another thread can be sent. */
export function toSent(error: unknown): SentError {
  if (error instanceof DalilError) return { identifier: error.identifier, message: error.message };
  return error instanceof Error ? { message: error.message, stack: error.stack } : { message: String(error) };
}

/** The error as it was in the thread that it came from, its trace included. */
export function fromSent({ identifier, message, stack }: SentError): Error {
  if (identifier !== undefined) return new DalilError(identifier, message);
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
