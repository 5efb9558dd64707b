import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BotProcess } from '../support/discord/bot-process.ts';
import { FakeDiscord } from '../support/discord/fake.ts';
import { addCommunities, type Community, fatten } from '../support/discord/sharding/community.ts';
import { generateArticles } from './corpus/articles.ts';
import { wordSources } from './corpus/corpus.ts';
import { seededRandom } from './corpus/random.ts';
import { writeArticles } from './corpus/write-articles.ts';
import { residentMegabytes } from './run/process-figures.ts';
import type { ClientFigures } from './shards-client.ts';

const SEED = 20_260_702;
const MESSAGES = 10_000;
/** Milliseconds in which every thread of a program has collected its garbage. */
const COLLECTED_MS = 8_000;
/** Makes every thread of a program collect its garbage every three seconds: what is measured is what it needs. */
const COLLECTING = `
  import { setFlagsFromString } from 'node:v8';
  import { runInNewContext } from 'node:vm';
  setFlagsFromString('--expose-gc');
  setInterval(runInNewContext('gc'), 3_000).unref();
`;
const CLIENT = fileURLToPath(new URL('./shards-client.ts', import.meta.url));

/** `npm run bench:shards`: what servers and shards cost in memory and in the main thread's time; 0 leaves a part out. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      guilds: { type: 'string', default: '1000' },
      sentences: { type: 'string', default: '100000' },
      processes: { type: 'string', default: '4' },
    },
  });
  if (Number(values.guilds) > 0) await measureClients(Number(values.guilds));
  if (Number(values.sentences) > 0) await measurePrograms(Number(values.sentences), Number(values.processes));
}

/** Servers as fat as real ones: kept as an earlier Dalil kept them, as now, and as now with the connections in threads. */
async function measureClients(guilds: number): Promise<void> {
  for (const kind of ['plain', 'slim', 'auto']) {
    const fake = await FakeDiscord.start({ wireLog: null });
    const places = addCommunities(fake.world, guilds, fatten(fake.world));
    fake.world.shards = Math.ceil(guilds / 2_000);
    const child = fork(CLIENT, [fake.api, fake.token, kind, String(MESSAGES)], {
      execArgv: process.execArgv,
    });
    await once(child, 'message');
    talk(fake, places);
    const [figures] = (await once(child, 'message')) as [ClientFigures];
    await once(child, 'close');
    await fake.close();
    report(kind, figures);
  }
}

/** Messages that are no questions, from as many people as there are messages. */
function talk(fake: FakeDiscord, places: readonly Community[]): void {
  for (let index = 0; index < MESSAGES; index++) {
    const { general: channel } = places[index % places.length]!;
    fake.says('hello', { channel, user: fake.world.addUser(`person${index}`) });
  }
}

function report(kind: string, figures: ClientFigures): void {
  const { guilds, startMegabytes, startBusyMs, messagesBusyMs, messagesMegabytes } = figures;
  const per = (value: number) => ((value / guilds) * 1_000).toFixed(1);
  print(
    `${kind}: ${per(startMegabytes)} MB and ${per(startBusyMs)} ms busy per 1,000 guilds; ` +
      `${MESSAGES} messages: ${messagesBusyMs.toFixed(0)} ms busy, ${messagesMegabytes.toFixed(1)} MB more`,
  );
}

/** The whole program over a generated corpus: shards in one process, and one process a shard. */
async function measurePrograms(sentences: number, processes: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dalil-bench-'));
  const running: BotProcess[] = [];
  try {
    const seeds = await writeSeeds(folder, sentences);
    const measureOne = async (name: string, shards: number, choices: readonly string[]) => {
      const fake = await FakeDiscord.start({ wireLog: null });
      fake.world.shards = shards;
      for (const choice of choices) running.push(await startProgram(fake, folder, seeds, choice));
      await setTimeout(COLLECTED_MS);
      const sizes = running.map(({ child }) => residentMegabytes(child.pid!));
      const sum = sizes.reduce((all, size) => all + size, 0);
      print(`${name}: ${sum.toFixed(0)} MB (${sizes.map((size) => size.toFixed(0)).join(' + ')})`);
      for (const bot of running.splice(0)) {
        bot.child.kill('SIGTERM');
        await bot.ended();
      }
      await fake.close();
    };
    await measureOne('the first start, which saves the index', 1, ['']);
    await measureOne('1 shard', 1, ['']);
    for (const shards of [4, 16]) {
      await measureOne(`${shards} shards, main thread`, shards, ['']);
      await measureOne(`${shards} shards, threads`, shards, ['auto']);
    }
    const parts = Array.from({ length: processes }, (_, index) => `${index}/${processes}`);
    await measureOne(`${processes} shards, a process each`, processes, parts);
  } finally {
    for (const bot of running) bot.kill();
    await rm(folder, { recursive: true });
  }
}

/** Starts with the index that the first start has saved. */
async function startProgram(
  fake: FakeDiscord,
  folder: string,
  seeds: string,
  shards: string,
): Promise<BotProcess> {
  const saved = path.join(folder, 'data');
  const part = shards.includes('/') ? path.join(folder, `data-${shards.replace('/', '-')}`) : saved;
  if (part !== saved) await cp(saved, part, { recursive: true });
  const settings = { SHARDS: shards, SEEDS_DIR: seeds, DATA_DIR: part, LOG_LEVEL: 'info' };
  const options = `--import data:text/javascript,${encodeURIComponent(COLLECTING)}`;
  const bot = new BotProcess(fake, { ...settings, NODE_OPTIONS: options });
  await bot.says('"online"');
  return bot;
}

async function writeSeeds(folder: string, sentences: number): Promise<string> {
  const seeds = path.join(folder, 'seeds');
  await writeArticles(seeds, generateArticles(sentences, await wordSources(), seededRandom(SEED)));
  return seeds;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main();
