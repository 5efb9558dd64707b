import { describe, expect, test } from 'vitest';
import type { ModelChanged } from '../../../src/embeddings/making/model-check.ts';
import { ModelGuard } from '../../../src/embeddings/session/model-guard.ts';
import { startEmbeddings } from '../../support/embeddings/service.ts';
import { connected, NEVER } from './connected.ts';

/** A guard over a service, with a clock that the test sets. */
async function guarded() {
  const service = await startEmbeddings();
  const connection = await connected(service);
  const changes: ModelChanged[] = [];
  const clock = { now: 0 };
  const guard = new ModelGuard(
    connection,
    (change) => changes.push(change),
    () => clock.now,
  );
  const embed = (text: string) => guard.embedder.embed([text], 'query', NEVER);
  return { service, clock, changes, embed };
}

describe('who answers', () => {
  test('is believed for a minute, then looked at beside a question that does not wait for that', async () => {
    const { service, clock, changes, embed } = await guarded();
    const { length } = service.requests;
    clock.now = 59_000;
    await embed('one');
    expect(service.requests).toHaveLength(length + 1);
    clock.now = 61_000;
    service.behave({ model: 'another' });
    await embed('two');
    await expect.poll(() => changes.length).toBe(1);
  });

  test('is looked at before anything is believed after a failure', async () => {
    const { service, changes, embed } = await guarded();
    service.failNext({ status: 500 });
    await expect(embed('one')).rejects.toMatchObject({ kind: 'busy' });
    service.behave({ model: 'another' });
    await expect(embed('two')).rejects.toMatchObject({ name: 'ModelChanged' });
    expect(changes).toHaveLength(1);
  });

  test('is still the same after failures that passed', async () => {
    const { service, changes, embed } = await guarded();
    service.failNext('too-few');
    await expect(embed('one')).rejects.toMatchObject({ kind: 'nonsense' });
    await embed('two');
    const { length } = service.requests;
    await embed('three');
    expect(service.requests).toHaveLength(length + 1);
    expect(changes).toEqual([]);
  });
});
