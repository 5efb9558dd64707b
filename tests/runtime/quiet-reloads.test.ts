import { describe, expect, it } from 'vitest';
import { quietReloads } from '../../src/runtime/quiet-reloads.ts';

function counted() {
  let [reloads, now] = [0, 0];
  const quiet = quietReloads(
    () => reloads++,
    () => now,
  );
  const pass = (minutes: number) => {
    now += minutes * 60_000;
  };
  return { ...quiet, pass, reloads: () => reloads };
}

describe('reloads that nobody asked for', () => {
  it('come at once where nobody writes', () => {
    const { changed, reloads } = counted();
    changed();
    changed();
    expect(reloads()).toBe(2);
  });

  it('wait for all who write, and come once for all of them', () => {
    const { changed, writing, reloads } = counted();
    const [first, second] = [writing(), writing()];
    changed();
    first(true);
    changed();
    expect(reloads()).toBe(0);
    second(false);
    expect(reloads()).toBe(1);
  });

  it('do not come where nothing changed', () => {
    const { writing, reloads } = counted();
    writing()(false);
    expect(reloads()).toBe(0);
  });

  it('wait ten minutes at the most where somebody always writes', () => {
    const { writing, pass, reloads } = counted();
    let last = writing();
    for (let minute = 0; minute < 60; minute++) {
      const next = writing();
      last(true);
      last = next;
      pass(1);
    }
    expect(reloads()).toBe(5);
  });
});
