import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openPreferences } from '../../src/preferences/disk.ts';

const PEOPLE = 7;
const LANGUAGES = ['ar', 'vi', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

/** Writes settings without end, and says of each when it begins and when it is confirmed. */
const writing = (folder: string) => `
  const { openPreferences } = await import('./src/preferences/disk.ts');
  console.log('opening');
  const store = await openPreferences(${JSON.stringify(folder)});
  const languages = ${JSON.stringify(LANGUAGES)};
  for (let count = Math.floor(Math.random() * 1000); ; count++) {
    const person = String(count % ${PEOPLE}), language = languages[count % languages.length];
    console.log('writing', person, language);
    await store.setPerson(person, { language });
    console.log('confirmed', person, language);
  }`;

/** Where a process is killed: after so many lines, and so many turns of the event loop later. */
const moment = fc.record({ lines: fc.integer({ min: 1, max: 60 }), turns: fc.nat({ max: 40 }) });

test('settings that were confirmed are all there after a kill at any moment, and nothing is damaged', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'dalil-killed-'));
  const confirmed = new Map<string, Language>();
  await fc.assert(
    fc.asyncProperty(moment, async ({ lines, turns }) => {
      const begun = await killedAfter(folder, lines, turns, confirmed);
      const damages: unknown[] = [];
      const store = await openPreferences(folder, { damaged: (damage) => void damages.push(damage) });
      expect(damages).toEqual([]);
      for (const [person, language] of confirmed) {
        const kept = store.person(person).language;
        // What was under way when it was killed may have been done.
        expect([language, ...(begun?.person === person ? [begun.language] : [])]).toContain(kept);
        confirmed.set(person, kept!);
      }
      await store.close();
    }),
    { numRuns: 8, endOnFailure: true },
  );
  expect(confirmed.size).toBeGreaterThan(0);
  await rm(folder, { recursive: true });
}, 120_000);

/** @returns the write that was under way */
async function killedAfter(
  folder: string,
  lines: number,
  turns: number,
  confirmed: Map<string, Language>,
): Promise<{ person: string; language: Language } | undefined> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', writing(folder)]);
  const ended = once(child, 'close');
  let begun: { person: string; language: Language } | undefined;
  let seen = 0;
  for await (const line of createInterface(child.stdout)) {
    const [what, person = '', language] = line.split(' ') as [string, string?, Language?];
    if (what === 'writing' && language) begun = { person, language };
    if (what === 'confirmed' && language) {
      confirmed.set(person, language);
      begun = undefined;
    }
    if (++seen === lines) {
      for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
      child.kill('SIGKILL');
    }
  }
  await ended;
  return begun;
}
