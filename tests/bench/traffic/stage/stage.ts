import path from 'node:path';
import { BotProcess } from '../../../support/discord/bot-process.ts';
import { FakeDiscord } from '../../../support/discord/fake.ts';
import type { BenchQuestion } from '../../corpus/questions.ts';
import { seededRandom } from '../../corpus/random.ts';
import { Crowd } from '../asking/crowd.ts';
import { Ledger } from '../asking/ledger.ts';
import { outcomeReader } from '../asking/outcome.ts';
import { Traffic } from '../asking/traffic.ts';
import { followClock } from './follow-clock.ts';
import { forgetter } from './forget.ts';

const CLOCK_MS = 5;
const SWEEP_MS = 250;

/** What a stage is set up with. */
export interface StageOptions {
  /** Where articles and the saved index are. */
  readonly folder: string;
  /** The folder of the Dalil that is measured. */
  readonly product: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly questions: readonly BenchQuestion[];
  readonly seed: number;
  readonly servers: number;
  readonly people: number;
}

/** A running bot on a fake Discord with people who ask it. */
export interface Stage {
  readonly traffic: Traffic;
  readonly ledger: Ledger;
  /** Of the bot. */
  readonly pid: number;
  /** Lines that the bot has logged. */
  logLines(): number;
  close(): Promise<void>;
}

/** Starts the bot with the saved index, which a first start makes where there is none, and asks its first questions. */
export async function openStage(options: StageOptions): Promise<Stage> {
  const ledger = new Ledger(outcomeReader(options.product));
  const fake = await FakeDiscord.start({ wireLog: null, watch: (request) => ledger.take(request) });
  const clock = setInterval(() => followClock(fake), CLOCK_MS);
  const crowd = new Crowd(fake, options.servers, options.people);
  const first = await startBot(fake, options);
  first.child.kill('SIGTERM');
  await first.ended();
  const bot = await startBot(fake, options);
  const { questions, seed } = options;
  const traffic = new Traffic({ fake, ledger, crowd, questions, random: seededRandom(seed) });
  await traffic.prepare();
  const forget = forgetter(fake.world);
  const sweep = setInterval(() => {
    ledger.sweep();
    forget();
  }, SWEEP_MS);
  return {
    traffic,
    ledger,
    pid: bot.child.pid!,
    logLines: () => bot.errors.split('\n').length - 1,
    close: async () => {
      clearInterval(clock);
      clearInterval(sweep);
      bot.child.kill('SIGTERM');
      await bot.ended();
      await fake.close();
    },
  };
}

async function startBot(
  fake: FakeDiscord,
  { folder, product, environment }: StageOptions,
): Promise<BotProcess> {
  const own = {
    SEEDS_DIR: path.join(folder, 'seeds'),
    DATA_DIR: path.join(folder, 'data'),
    LOG_LEVEL: 'info',
  };
  const bot = new BotProcess(fake, { ...own, ...environment }, [], product);
  await Promise.race([bot.says('"online"'), failedStart(bot)]);
  return bot;
}

async function failedStart(bot: BotProcess): Promise<never> {
  const status = await bot.ended();
  throw new Error(`the bot has ended (${status}): ${bot.errors}`);
}
