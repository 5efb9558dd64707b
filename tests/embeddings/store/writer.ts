import { entries, held, openStore } from './support.ts';

// Keeps vectors in small batches, and says of each how many there are now; at last, how often something was logged.
const [dataDir = '', first = '0', most = '0'] = process.argv.slice(2);
const { store, messages } = openStore(dataDir);
for (let at = 0; at < Number(most); at += 8) {
  const batch = entries(8, Number(first) + at);
  await store.put(batch);
  process.stdout.write(`kept ${at + (await held(store, batch)).length}\n`);
}
await store.close();
process.stdout.write(`logged ${messages().length}\n`);
