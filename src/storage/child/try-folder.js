// Makes a folder where there is none, and writes a file in it; prints why that cannot be done. Plain JavaScript, so that it starts
// at once; a process of its own, since one that waits for a disk that does not answer can neither go on nor end.
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [folder = '', name = ''] = process.argv.slice(2);

/**
 * Folders are made one by one: Node never comes back from making them all at once under `/proc`.
 * @param {string} folder
 */
function make(folder) {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
    const above = path.dirname(folder);
    if (error.code !== 'ENOENT' || above === folder || existsSync(above)) throw error;
    make(above);
    mkdirSync(folder);
  }
}

try {
  make(folder);
  const probe = path.join(folder, name);
  writeFileSync(probe, '?', { flush: true });
  rmSync(probe);
} catch (error) {
  process.stdout.write(error.message);
  process.exitCode = 1;
}
