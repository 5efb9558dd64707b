import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exportsOf, FILES, importCycles, importsOf } from './source.ts';
import { isIn, MARKS, ROOMS, roomOf, tableInMarkdown } from './table.ts';

/** Files side by side in one folder; data and tests apart. */
const MOST_IN_A_ROOM = 13;
const MOST_LINES = 250;
/** `x!` in all of the product: where the compiler cannot know and a check would cost time. */
const MOST_NON_NULL_ASSERTIONS = 120;

describe('the rooms', () => {
  it.each(FILES)('%s imports only what its room may', (file) => {
    const own = roomOf(file);
    expect(own, 'every file is in a room of the table').toBeDefined();
    for (const target of importsOf(file)) {
      const allowed =
        'file' in target
          ? isIn(target.file, own!.room) || own!.imports.some((room) => isIn(target.file, room))
          : own!.packages.some((name) => isOf(target.package, name));
      expect(allowed, `${file} imports ${JSON.stringify(target)}`).toBe(true);
    }
  });

  it.each(ROOMS.filter(({ door }) => door !== undefined))(
    '$room is entered by its door alone',
    ({ room, door }) => {
      const outside = FILES.filter((file) => !isIn(file, room));
      const intruders = outside.filter((file) =>
        importsOf(file).some((target) => 'file' in target && isIn(target.file, room) && target.file !== door),
      );
      expect(intruders).toEqual([]);
    },
  );

  it('are all there', () => {
    const empty = ROOMS.filter(({ room }) => !FILES.some((file) => roomOf(file)?.room === room));
    expect(empty.map(({ room }) => room)).toEqual([]);
  });

  it('have no circles of imports, those of types included', () => {
    expect(importCycles(FILES)).toEqual([]);
  });

  it('give every exported thing a name of its own', () => {
    const files = new Map<string, string[]>();
    for (const file of FILES)
      for (const name of exportsOf(file)) files.set(name, [...(files.get(name) ?? []), file]);
    expect([...files].filter(([, at]) => at.length > 1)).toEqual([]);
  });

  it('are small: few files side by side, none of them long', () => {
    const folders = new Set(FILES.map((file) => file.slice(0, file.lastIndexOf('/'))));
    const full = [...folders].filter((folder) => sideBySide(folder) > MOST_IN_A_ROOM);
    const long = FILES.filter((file) => readFileSync(file, 'utf8').split('\n').length > MOST_LINES + 1);
    expect({ full, long }).toEqual({ full: [], long: [] });
  });

  it('let the compiler prove what it can', () => {
    const counts = FILES.map(
      (file) => readFileSync(file, 'utf8').match(/[\w)\]]!(?=[\s.,;:)\]}[+-]|$)/gm)?.length ?? 0,
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(MOST_NON_NULL_ASSERTIONS);
  });

  it('are shown in docs/design.md as they are (npm run rooms)', () => {
    const page = readFileSync('docs/design.md', 'utf8');
    const shown = page.slice(page.indexOf(MARKS.begin) + MARKS.begin.length, page.indexOf(MARKS.end));
    expect(shown.trim()).toBe(tableInMarkdown());
  });
});

function isOf(specifier: string, name: string): boolean {
  return specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`);
}

function sideBySide(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).length;
}
