import { messageOf } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { HeldDatabase } from '../../storage/sqlite/held-database.ts';
import { QuestionStore } from './question-store.ts';

/** What a held store is opened with. */
export interface HeldStoreOptions {
  readonly dataDir: string;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The store of a process, opened when it is first used; see {@link HeldDatabase}. */
export function holdStore({ dataDir, log, now }: HeldStoreOptions): HeldDatabase<QuestionStore> {
  const onDamage = (copy: string) =>
    log.warn(
      { copy },
      'the question log was damaged; a new one is begun, and the files as they were found are kept',
    );
  return new HeldDatabase({
    open: (damaged) => QuestionStore.open(dataDir, { now: now(), damaged, onDamage }),
    onFailure: (error) => log.warn({ reason: messageOf(error) }, 'the question log cannot be used'),
    now,
  });
}
