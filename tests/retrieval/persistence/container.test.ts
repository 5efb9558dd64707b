import { constants } from 'node:buffer';
import { expect, it } from 'vitest';
import { PackTooLarge, packSections } from '../../../src/retrieval/persistence/container.ts';

it('refuses what no piece of memory holds before any of it is written', () => {
  const write = () => expect.unreachable();
  const section = { name: 'words', size: constants.MAX_LENGTH, write };
  const pack = () => packSections({ code: '', endianness: 'LE' }, [section]);
  expect(pack).toThrow(PackTooLarge);
  expect(pack).toThrow(/GB are needed/);
});
