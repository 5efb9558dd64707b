import type { CommandDeclaration } from '../../contract/declaration.ts';
import type { FeedStatus, FeedsReport, HeldArticle, HeldDecision, LostPage } from '../../contract/feeds.ts';
import type { Block, Reply } from '../../contract/reply.ts';
import type { InterfaceLanguage } from '../../text/language/detect.ts';
import { informationReply, textBlock } from '../blocks.ts';
import { reportReply, reportSection } from '../long-report.ts';
import { momentText } from '../read-at.ts';
import { commandBlock } from './help.ts';
import { feedsFaultBlocks } from './reload-report.ts';

type OwnReport = Extract<FeedsReport, { state: 'here' }>;

/** The least that a file of feeds says, for who has none. */
const EXAMPLE = ['FEEDS=feeds.yaml', 'feeds: [{ url: "https://news.example/rss.xml" }]'];

/** Says that no feeds are followed, and how they would be. */
export function noFeedsReply(language: InterfaceLanguage): Reply {
  return informationReply(language, [
    textBlock(language, 'lead', 'feeds-none'),
    ...EXAMPLE.map((text): Block => ({ type: 'foreign', text })),
  ]);
}

/**
 * Tells an administrator how the feeds are: first what waits for them, then each feed, then what was withdrawn or failed.
 * @param command by which held articles are approved or discarded
 */
export function feedsReply(
  report: FeedsReport,
  command: CommandDeclaration,
  language: InterfaceLanguage,
): Reply {
  if (report.state !== 'here')
    return informationReply(language, [textBlock(language, 'lead', `feeds-${report.state}`)]);
  const { feeds, held, withdrawn, failed, fault } = report;
  const blocks = [
    textBlock(language, 'lead', 'feeds-lead', { count: feeds.length, held: held.length }),
    ...feedsFaultBlocks(fault, language),
    ...heldBlocks(report, command, language),
    ...feeds.flatMap((feed) => statusBlocks(feed, report, language)),
    ...reportSection(language, 'feeds-withdrawn', withdrawn.map(lostLine)),
    ...removedBlocks(report, language),
    ...reportSection(language, 'feeds-unimportable', failed.map(lostLine)),
  ];
  return reportReply(language, blocks, 'feeds.txt');
}

/** Tells what came of a decision. */
export function heldDecisionReply(
  decision: 'approve' | 'discard',
  made: HeldDecision,
  language: InterfaceLanguage,
): Reply {
  return reportReply(language, decisionBlocks(decision, made, language), 'feeds.txt');
}

function decisionBlocks(
  decision: 'approve' | 'discard',
  made: HeldDecision,
  language: InterfaceLanguage,
): Block[] {
  if (made.outcome === 'elsewhere' || made.outcome === 'unfollowed')
    return [textBlock(language, 'lead', `feeds-${made.outcome}`)];
  if (made.outcome === 'several') return reportSection(language, 'feeds-several', made.names);
  if (made.outcome === 'none') {
    const key = made.names.length === 0 ? 'feeds-nothing-held' : 'feeds-no-such';
    return [textBlock(language, 'lead', key), ...reportSection(language, 'feeds-held', made.names)];
  }
  const { titles, failures, reload } = made;
  const done = decision === 'approve' ? 'feeds-approved' : 'feeds-discarded';
  const kept = reload?.outcome === 'kept' ? reload : undefined;
  return [
    ...reportSection(language, done, titles, { count: titles.length }),
    ...reportSection(
      language,
      'feeds-not-done',
      failures.flatMap(({ title, reason }) => [title, reason]),
    ),
    ...(kept
      ? [textBlock(language, 'note', `reload-kept-${kept.reason}`, { total: kept.corpus.articles.length })]
      : []),
  ];
}

function heldBlocks(
  { held, folders }: OwnReport,
  command: CommandDeclaration,
  language: InterfaceLanguage,
): Block[] {
  if (held.length === 0) return [];
  return [
    ...reportSection(language, 'feeds-held', held.filter(({ isUpdate }) => !isUpdate).flatMap(heldLines)),
    ...reportSection(
      language,
      'feeds-held-changes',
      held.filter(({ isUpdate }) => isUpdate).flatMap(heldLines),
    ),
    ...reportSection(language, 'feeds-held-hint', [folders.held]),
    textBlock(language, 'body', 'feeds-decide'),
    { ...commandBlock(command, language), description: undefined },
  ];
}

/** Lines of one language each: the article's own, its link, and ours. */
function heldLines({ id, title, link, reasons }: HeldArticle): string[] {
  return [`${title} [${id}]`, link, reasons.join('; ')];
}

function statusBlocks(feed: FeedStatus, { days }: OwnReport, language: InterfaceLanguage): Block[] {
  const { url, lastSuccess, failing, nextTry, pausedUntil, ...counts } = feed;
  const next = momentText(nextTry, language);
  const read =
    lastSuccess === undefined
      ? textBlock(language, 'body', 'feeds-unread', { next })
      : textBlock(language, 'body', 'feeds-read', { last: momentText(lastSuccess, language), next });
  return [
    { type: 'foreign', text: url },
    read,
    ...(pausedUntil === undefined
      ? []
      : [textBlock(language, 'body', 'feeds-paused', { until: momentText(pausedUntil, language) })]),
    textBlock(language, 'body', 'feeds-counts', { days, ...counts }),
    ...(failing
      ? [
          textBlock(language, 'body', 'feeds-failing', {
            failures: failing.failures,
            since: momentText(failing.since, language),
          }),
          { type: 'foreign', text: failing.reason } as const,
        ]
      : []),
  ];
}

function removedBlocks({ removed, folders, days }: OwnReport, language: InterfaceLanguage): Block[] {
  if (removed.length === 0) return [];
  return [
    ...reportSection(language, 'feeds-removed', removed.map(lostLine), { days }),
    ...reportSection(language, 'feeds-removed-hint', [folders.removed]),
  ];
}

function lostLine({ link, file, reason }: LostPage): string {
  return `${file ?? link}: ${reason}`;
}
