import { messageOf } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { type PauseRange, untilDone } from '../../pauses.ts';
import { EmbeddingsFault, faultKindOf } from '../fault.ts';
import { waitAfter } from '../making/patient-sender.ts';
import { connectEmbeddings, type EmbeddingsConnection } from '../service/connect.ts';
import type { EmbeddingsConfig } from '../settings.ts';

/** Milliseconds between tries. What is refused needs somebody to put it right, here or there. */
const PAUSES: PauseRange = { first: 1_000, longest: 60_000 };
const REFUSED_PAUSES: PauseRange = { first: 30_000, longest: 600_000 };

/** How patiently a service is waited for. */
export interface ConnectionPatience {
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Failures after which it is given up, a refusal at once; without end unless told. */
  readonly tries?: number;
  /** Between tries; from one second to one minute unless told, and longer after a refusal. */
  readonly pauses?: PauseRange;
}

/**
 * Makes the acquaintance of a service, again and again until it answers.
 * @throws EmbeddingsFault after as many failures as are allowed; the signal's reason
 */
export async function patientConnection(
  settings: EmbeddingsConfig,
  { log, signal, tries, pauses }: ConnectionPatience,
): Promise<EmbeddingsConnection> {
  const told = new Set<boolean>();
  const pauseFor = (error: unknown, failures: number): number => {
    const isRefusal = faultKindOf(error) === 'refused';
    if (tries !== undefined && (isRefusal || failures >= tries)) throw error;
    if (!told.has(isRefusal)) log.warn(...lineOf(error));
    told.add(isRefusal);
    const fault = error instanceof EmbeddingsFault ? error : new EmbeddingsFault('nonsense', '');
    return waitAfter(fault, failures, pauses ?? (isRefusal ? REFUSED_PAUSES : PAUSES), Math.random());
  };
  const connection = await untilDone(() => connectEmbeddings(settings, signal), pauseFor, signal);
  log.info(
    { model: settings.model, dimensions: connection.identity.dimensions },
    'the embeddings service answers: questions are answered with meaning',
  );
  return connection;
}

function lineOf(error: unknown): [object, string] {
  return [
    { kind: faultKindOf(error) },
    `questions are answered without meaning for now: ${messageOf(error)}`,
  ];
}
