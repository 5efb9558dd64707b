import { onTestFinished } from 'vitest';
import { parseConfig } from '../../../src/config.ts';
import type { EmbeddingsFault } from '../../../src/embeddings/fault.ts';
import { connectEmbeddings, type EmbeddingsConnection } from '../../../src/embeddings/service/connect.ts';
import type { EmbeddingsService } from '../../support/embeddings/service.ts';

/** A signal that never comes. */
export const NEVER = new AbortController().signal;

/** Gets to know a service by settings as the environment has them, for the time of a test. */
export async function connected(
  service: Pick<EmbeddingsService, 'url'>,
  environment: Readonly<Record<string, string>> = {},
  answerMs = 10_000,
): Promise<EmbeddingsConnection> {
  const { embeddings } = parseConfig({ EMBEDDINGS_URL: service.url, ...environment });
  const connection = await connectEmbeddings(embeddings!, NEVER, { answerMs });
  onTestFinished(() => connection.close());
  return connection;
}

/** Why a promise fails. */
export function faultOf(promise: Promise<unknown>): Promise<EmbeddingsFault> {
  return promise.then(
    () => Promise.reject(new Error('it went well')),
    (fault: EmbeddingsFault) => fault,
  );
}

/** A vector at unit length. */
export function unit(vector: Float32Array): number[] {
  const length = Math.hypot(...vector);
  return [...vector].map((value) => value / length);
}

/** The cosine of two vectors. */
export function cosine(a: Float32Array, b: Float32Array): number {
  const [one, other] = [unit(a), unit(b)];
  return one.reduce((sum, value, at) => sum + value * other[at]!, 0);
}
