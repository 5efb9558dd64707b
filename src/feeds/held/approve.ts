import { ImportFailure } from '../../import/failure.ts';
import { printable } from '../../text/unicode/control.ts';
import { failureText, isOfMachine, reasonText } from '../article/failure.ts';
import { digestOf } from '../article/own-metadata.ts';
import type { RoundTools } from '../round/tools.ts';
import { nextCheck } from '../schedule/backoff.ts';
import type { ArticleRecord } from '../state/records.ts';

/** What holding needs of the tools of a round. */
export type HeldTools = Pick<RoundTools, 'store' | 'held' | 'oneByOne' | 'now' | 'openSeeds'>;

const GONE = reasonText('held-gone');

/** The tools with the articles' folder read once for several decisions. */
export function readingOnce(tools: HeldTools): HeldTools {
  let opened: ReturnType<HeldTools['openSeeds']> | undefined;
  return {
    ...tools,
    openSeeds: () => {
      opened ??= tools.openSeeds();
      return opened;
    },
  };
}

/** The pages with something that waits for an administrator, the oldest first. */
export function heldRecords({ store }: Pick<RoundTools, 'store'>): ArticleRecord[] {
  return store
    .articles()
    .filter(({ held }) => held !== undefined)
    .sort((a, b) => (a.held?.at ?? 0) - (b.held?.at ?? 0));
}

/**
 * Moves a held article among those that are quoted. That it was approved is noted first, so that a crash does not undo it.
 * @returns why it is not, where it cannot be
 */
export function approve({ key }: ArticleRecord, tools: HeldTools): Promise<string | undefined> {
  return tools.oneByOne(async () => {
    const record = tools.store.article(key);
    const held = record?.held;
    if (!held) return GONE;
    await keep({ ...record, held: { ...held, approved: true } }, tools);
    return finishApproval(record, tools);
  });
}

/** Does what follows from an approval; done again after a crash, it does what is left. */
async function finishApproval(record: ArticleRecord, tools: HeldTools): Promise<string | undefined> {
  const { held } = record;
  const text = held && (await tools.held.read(held.file));
  if (!held || text === undefined) return lost(record, tools);
  try {
    const folder = await tools.openSeeds();
    const { status, file, title, detail } = await folder.saveText(text);
    if (status === 'kept') return await refused(record, `${file}: ${detail}`, tools);
    const now = tools.now();
    const added = record.file === undefined;
    await keep(
      {
        ...record,
        status: 'kept',
        file,
        title,
        held: undefined,
        digest: digestOf(text),
        byHand: false,
        ...(added ? { addedAt: now } : { changedAt: now }),
        checkAt: nextCheck(now, now),
      },
      tools,
    );
    await tools.held.drop(held.file);
    return undefined;
  } catch (error) {
    if (error instanceof ImportFailure || isOfMachine(error))
      return refused(record, failureText(error), tools);
    throw error;
  }
}

/**
 * Lets a held article go; this text of it is not offered again.
 * @returns why it is not, where it cannot be
 */
export function discard({ key }: ArticleRecord, tools: HeldTools): Promise<string | undefined> {
  return tools.oneByOne(async () => {
    const record = tools.store.article(key);
    const held = record?.held;
    if (!record || !held) return GONE;
    const { status } = record;
    const after = status === 'held' ? 'discarded' : status;
    const checkAt = nextCheck(record.firstSeen, tools.now());
    await keep({ ...record, status: after, held: undefined, refused: held.digest, checkAt }, tools);
    await tools.held.drop(held.file);
    return undefined;
  });
}

/**
 * Finishes what a crash may have left half done.
 * @returns whether an approved article was moved among those that are quoted
 */
export async function recoverHeld(given: HeldTools): Promise<boolean> {
  const tools = readingOnce(given);
  let moved = false;
  for (const record of heldRecords(tools)) {
    if (record.held?.approved) moved = (await finishApproval(record, tools)) === undefined || moved;
    else if (record.held && (await tools.held.read(record.held.file)) === undefined)
      await lost(record, tools);
  }
  await tools.held.dropOthers(new Set(heldRecords(tools).flatMap(({ held }) => held?.file ?? [])));
  return moved;
}

/** The file is gone: the page is fetched again. */
async function lost(record: ArticleRecord, tools: HeldTools): Promise<string> {
  const status = record.status === 'held' ? 'pending' : record.status;
  const fresh = { held: undefined, validators: undefined, checkAt: tools.now() };
  await keep({ ...record, status, ...fresh }, tools);
  return GONE;
}

/** It cannot be kept as it is, so it waits on. */
async function refused(record: ArticleRecord, reason: string, tools: HeldTools): Promise<string> {
  await keep(record, tools);
  return printable(reason);
}

function keep(record: ArticleRecord, { store }: HeldTools): Promise<void> {
  return store.write({ kind: 'article', record });
}
