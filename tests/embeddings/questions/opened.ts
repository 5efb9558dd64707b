import { expect, onTestFinished } from 'vitest';
import {
  QuestionVectors,
  type QuestionVectorsParts,
} from '../../../src/embeddings/questions/question-vectors.ts';
import { CountingMeter } from '../../support/counting.ts';
import type { ServiceFault } from '../../support/embeddings/faults.ts';
import { type EmbeddingsService, startEmbeddings } from '../../support/embeddings/service.ts';
import { connected, cosine } from '../service/connected.ts';
import { HandClock } from './hand-clock.ts';

/** Milliseconds that a question waits. */
export const DEADLINE = 300;
/** What the log says of a service that is left alone, and of one that is back. */
export const WITHOUT = /questions are answered without meaning/;
export const BACK = /answered with meaning again/;

/** Vectors of questions from a service, by a clock that stands still unless the test turns it on. */
export async function openVectors(parts: Partial<QuestionVectorsParts> = {}) {
  const service = await startEmbeddings();
  const { embedder } = await connected(service);
  const meter = new CountingMeter();
  const clock = new HandClock();
  const lines: string[] = [];
  const write = (fields: unknown, message = '') => void lines.push(JSON.stringify(fields) + message);
  const log = { info: write, warn: write } as unknown as QuestionVectorsParts['log'];
  const vectors = new QuestionVectors({ embedder, meter, log, clock, random: () => 0, ...parts });
  onTestFinished(() => vectors.close());
  const asked = service.requests.length;
  return {
    service,
    clock,
    lines,
    vectors,
    outcome: (outcome: string) => meter.total('dalil_embeddings_questions_total', { outcome }),
    /** Requests since the first contact. */
    requests: () => service.requests.length - asked,
    received: (count: number) => service.received(asked + count),
  };
}

export type Opened = Awaited<ReturnType<typeof openVectors>>;

/** Lets three questions fail. */
export async function failThrice({ service, vectors }: Opened, fault: ServiceFault): Promise<void> {
  service.behave({ fault });
  for (const text of ['one', 'two', 'three']) expect(await vectors.vectorOf(text)).toBeUndefined();
}

/** That a vector is the one that the service gives the text. */
export function expectVectorOf(
  service: EmbeddingsService,
  vector: Float32Array | undefined,
  text: string,
): void {
  expect(cosine(vector!, service.vectorOf(text, 'query'))).toBeCloseTo(1, 5);
}
