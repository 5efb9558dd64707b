// Prints all entries of a LevelDB database as JSON, once it is repaired where that is asked for. Plain JavaScript, so that it starts
// at once; a process of its own, since LevelDB may end the process that opens damaged files.
import { ClassicLevel } from 'classic-level';

const [folder = '', isRepaired] = process.argv.slice(2);
/** @type {[string, string][]} */
const entries = [];
/** @type {string | undefined} */
let failure;
try {
  if (isRepaired) await ClassicLevel.repair(folder);
  const database = new ClassicLevel(folder);
  await database.open();
  for await (const entry of database.iterator()) entries.push(entry);
} catch (error) {
  failure = String(error.cause?.message ?? error.message);
}
process.stdout.write(JSON.stringify({ entries, failure }));
