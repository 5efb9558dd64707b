import { expect, test } from 'vitest';
import { kept } from '../../../../src/adapters/web/assets/kept.ts';

test('what was loaded is kept, and what could not be loaded is tried again', async () => {
  let calls = 0;
  const read = kept(async () => {
    calls++;
    if (calls === 1) throw new Error('too many open files');
    return { calls };
  });
  await expect(Promise.all([read(), read()])).rejects.toThrow('too many open files');
  expect(calls).toBe(1);
  const [first, second] = await Promise.all([read(), read()]);
  expect(first).toEqual({ calls: 2 });
  expect(second).toBe(first);
  expect(await read()).toBe(first);
});
