import pino from 'pino';
import fields from './data/error-fields.json' with { type: 'json' };

const SHOWN: ReadonlySet<string> = new Set(fields);

/**
 * An error as the log has it. What libraries attach besides (the request with its address and its body, the person, the message)
 * may be secret or personal, so only what is known to be neither is shown.
 */
export function errorFields(error: unknown): unknown {
  const all = pino.stdSerializers.err(error as Error);
  if (typeof all !== 'object' || all === null) return all;
  const shown = Object.entries(all).filter(([name]) => SHOWN.has(name));
  const inner = (all as { aggregateErrors?: readonly unknown[] }).aggregateErrors?.map(errorFields);
  return { ...Object.fromEntries(shown), ...(inner && { aggregateErrors: inner }) };
}
