import { setImmediate } from 'node:timers/promises';
import { answerFingerprint } from '../answer/reference.ts';
import type { Answer } from '../answer/types.ts';
import type { Config } from '../config.ts';
import type { QuestionLog, UnansweredReport, Vote, VoteOutcome } from '../contract/question-log.ts';
import type { Log } from '../log.ts';
import { type Meter, NO_METER } from '../metrics/meter.ts';
import { prepareFolder } from '../storage/folder.ts';
import { deleteSetAside } from '../storage/sqlite/damage.ts';
import type { HeldDatabase } from '../storage/sqlite/held-database.ts';
import { DAY_MS, hourOf, keptAnswer } from './kept.ts';
import { hasQuestions, questionFolder } from './store/database.ts';
import { holdStore } from './store/held-store.ts';
import type { DatedAnswer, QuestionStore } from './store/question-store.ts';
import { readInThread } from './thread/read-in-thread.ts';

/** Milliseconds for which questions are gathered before they are written together, which costs as much as one. */
const GATHERING_MS = 100;

/** What the log of questions is opened with. */
export interface QuestionLogOptions {
  readonly dataDir: string;
  readonly days: number;
  readonly isKeeping: boolean;
  readonly log: Log;
  /** Counts nothing unless told otherwise. */
  readonly meter?: Meter;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** A log of questions on disk. A store that cannot be opened or written is told once, and stops nothing. */
export class DiskQuestionLog implements QuestionLog {
  readonly days: number;
  readonly isKeeping: boolean;
  readonly #options: QuestionLogOptions;
  readonly #meter: Meter;
  readonly #now: () => number;
  readonly #daily: NodeJS.Timeout;
  readonly #held: HeldDatabase<QuestionStore>;
  #waiting: DatedAnswer[] = [];
  #writing: NodeJS.Timeout | undefined;

  private constructor(options: QuestionLogOptions) {
    this.days = options.days;
    this.isKeeping = options.isKeeping;
    this.#options = options;
    this.#meter = options.meter ?? NO_METER;
    this.#now = options.now ?? Date.now;
    this.#held = holdStore({ dataDir: options.dataDir, log: options.log, now: this.#now });
    this.#daily = setInterval(() => void this.#deleteOld(), DAY_MS).unref();
  }

  /** Opens the log and deletes what is too old; from then on that is done daily. */
  static async open(options: QuestionLogOptions): Promise<DiskQuestionLog> {
    const opened = new DiskQuestionLog(options);
    await opened.#deleteOld();
    return opened;
  }

  keep(answer: Answer): void {
    const kept = this.isKeeping ? keptAnswer(answer) : undefined;
    if (!kept) return;
    this.#waiting.push({ kept, at: this.#now() });
    this.#writing ??= setTimeout(() => void this.#write(), GATHERING_MS);
  }

  async vote(personId: string, answer: Answer, vote: Vote): Promise<VoteOutcome> {
    const kept = keptAnswer(answer);
    if (!kept) return 'failed';
    const key = `${kept.wording}\0${answerFingerprint(answer)}`;
    const outcome = await this.#use((store) => store.vote(personId, key, vote, kept, this.#now()));
    if (outcome) this.#meter.count('dalil_votes_total', { vote: outcome === 'withdrawn' ? outcome : vote });
    return outcome ?? 'failed';
  }

  forget(personId: string): Promise<number | undefined> {
    return this.#use((store) => store.forget(personId));
  }

  async unanswered(): Promise<UnansweredReport | undefined> {
    await this.#write();
    const { days } = this;
    const since = hourOf(this.#now() - days * DAY_MS);
    const { dataDir } = this.#options;
    return this.#use(async () => ({ days, ...(await readInThread({ dataDir, since })) }), 0);
  }

  /** Writes what still waits. */
  async close(): Promise<void> {
    clearInterval(this.#daily);
    await this.#write();
    await this.#held.close();
  }

  async #write(): Promise<void> {
    clearTimeout(this.#writing);
    this.#writing = undefined;
    const questions = this.#waiting.splice(0);
    if (questions.length > 0) await this.#use((store) => store.addQuestions(questions), questions.length);
  }

  async #deleteOld(): Promise<void> {
    const tooOld = () => this.#now() - this.days * DAY_MS;
    await this.#use(() => deleteSetAside(questionFolder(this.#options.dataDir), tooOld()), 0);
    let [count, portion] = [0, 0];
    do {
      portion = (await this.#use((store) => store.deleteBefore(tooOld(), this.#now()), 0)) ?? 0;
      count += portion;
      await setImmediate();
    } while (portion > 0);
    if (count > 0) this.#options.log.info({ count, days: this.days }, 'old questions and votes deleted');
  }

  /** Works with the store; undefined where it fails, by which so many questions and votes are not kept. */
  async #use<Result>(
    work: (store: QuestionStore) => Result | Promise<Result>,
    weight = 1,
  ): Promise<Result | undefined> {
    const done = await this.#held.use(work);
    if (!done) this.#meter.count('dalil_question_log_failures_total', {}, weight);
    return done?.result;
  }
}

/**
 * Opens the log of questions as it is set: where none are to be kept and none were kept before, nothing is opened or made, and there
 * is none.
 * @throws DalilError `folder-unusable` when the folder cannot be written, or does not answer
 */
export async function openQuestionLog(
  {
    questionLog: isKeeping,
    questionLogDays: days,
    dataDir,
  }: Pick<Config, 'questionLog' | 'questionLogDays' | 'dataDir'>,
  log: Log,
  meter?: Meter,
  now?: () => number,
): Promise<DiskQuestionLog | undefined> {
  if (!isKeeping && !(await hasQuestions(dataDir))) return undefined;
  if (isKeeping) await prepareFolder(dataDir, 'DATA_DIR');
  return DiskQuestionLog.open({ dataDir, days, isKeeping, log, meter, now });
}
