import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { freshFolder } from '../../folder.ts';
import { findPython } from '../python.ts';

/** What passes for a Python and says that it is of this version. */
async function pretended(version: string): Promise<string> {
  const file = path.join(await freshFolder(), 'python3');
  await writeFile(file, `#!/bin/sh\necho ${version}\n`);
  await chmod(file, 0o755);
  return file;
}

test.each(['3.9', '3.14', '4.0'])('Python %s is taken', async (version) => {
  const command = await pretended(version);
  expect(await findPython(command)).toEqual({ command });
});

test.each(['3.8', '2.7'])('of Python %s it is said that this is the one here', async (version) => {
  const command = await pretended(version);
  expect(await findPython(command)).toEqual({ fault: `${command} is Python ${version} here` });
});

test('without any, it is said that there is none', async () => {
  expect(await findPython('python-of-nobody')).toEqual({ fault: 'there is no python-of-nobody here' });
});
