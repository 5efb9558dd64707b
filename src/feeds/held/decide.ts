import type { HeldDecision } from '../../contract/feeds.ts';
import type { ReloadReport } from '../../contract/reload.ts';
import { approve, discard, type HeldTools, heldRecords, readingOnce } from './approve.ts';
import { heldMeant, heldName, meansAll } from './held-name.ts';

/**
 * Carries out a decision about held articles, and has the articles read again where something is quoted now.
 * @param typed which of them are meant
 */
export async function decideHeld(
  decision: 'approve' | 'discard',
  typed: string,
  given: HeldTools,
  reload: () => Promise<ReloadReport>,
): Promise<HeldDecision> {
  const tools = readingOnce(given);
  const records = heldRecords(tools);
  const meant = heldMeant(records, typed);
  if (meant.length === 0) return { outcome: 'none', names: records.map(heldName) };
  if (meant.length > 1 && !meansAll(typed)) return { outcome: 'several', names: meant.map(heldName) };
  const titles: string[] = [];
  const failures: { title: string; reason: string }[] = [];
  for (const record of meant) {
    const title = record.held?.title ?? record.link;
    const failure = decision === 'approve' ? await approve(record, tools) : await discard(record, tools);
    if (failure === undefined) titles.push(title);
    else failures.push({ title, reason: failure });
  }
  const isQuoted = decision === 'approve' && titles.length > 0;
  return { outcome: 'decided', titles, failures, reload: isQuoted ? await reload() : undefined };
}
