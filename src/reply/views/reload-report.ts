import type { ReloadReport } from '../../contract/reload.ts';
import type { Block, Reply } from '../../contract/reply.ts';
import type { ArticleHeader, Problem } from '../../corpus/types.ts';
import type { InterfaceLanguage } from '../../text/language/detect.ts';
import { textBlock } from '../blocks.ts';
import { reportReply, reportSection } from '../long-report.ts';

/**
 * Tells an administrator what a reload did: counts first, then each article and each problem.
 * @param feedsFault why the file that names the feeds could not be used, where it was read too
 */
export function reloadReply(report: ReloadReport, language: InterfaceLanguage, feedsFault?: string): Reply {
  const blocks =
    report.outcome === 'reloaded' ? reloadedBlocks(report, language) : keptBlocks(report, language);
  return reportReply(language, [...blocks, ...feedsFaultBlocks(feedsFault, language)], 'reload.txt');
}

/** Says that the file that names the feeds cannot be used; nothing where it can. */
export function feedsFaultBlocks(fault: string | undefined, language: InterfaceLanguage): Block[] {
  return fault === undefined ? [] : reportSection(language, 'feeds-fault', fault.split('\n'));
}

function reloadedBlocks(
  { diff, corpus, elapsedMs }: Extract<ReloadReport, { outcome: 'reloaded' }>,
  language: InterfaceLanguage,
): Block[] {
  const refused = corpus.problems.filter(({ severity }) => severity === 'refused');
  const counts = {
    ms: Math.round(elapsedMs),
    added: diff.added.length,
    changed: diff.changed.length,
    removed: diff.removed.length,
    refused: refused.length,
    total: corpus.articles.length,
  };
  return [
    textBlock(language, 'lead', 'reloaded', counts),
    ...problemBlocks(corpus.problems, language),
    ...reportSection(language, 'added', diff.added.map(nameOf)),
    ...reportSection(language, 'changed', diff.changed.map(nameOf)),
    ...reportSection(language, 'removed', diff.removed.map(nameOf)),
  ];
}

function keptBlocks(
  report: Extract<ReloadReport, { outcome: 'kept' }>,
  language: InterfaceLanguage,
): Block[] {
  const total = report.corpus.articles.length;
  return [
    textBlock(language, 'lead', `reload-kept-${report.reason}`, { total }),
    ...(report.detail ? [{ type: 'foreign', text: report.detail } as const] : []),
    ...problemBlocks(report.problems, language),
  ];
}

function problemBlocks(problems: readonly Problem[], language: InterfaceLanguage): Block[] {
  const of = (wanted: Problem['severity']) =>
    problems.filter(({ severity }) => severity === wanted).map(describeProblem);
  return [
    ...reportSection(language, 'refused', of('refused')),
    ...reportSection(language, 'warnings', of('warning')),
  ];
}

/** One line that names the file, the place, the reason and the remedy. */
export function describeProblem({ file, line, reason, remedy }: Problem): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${reason}. ${remedy}`;
}

function nameOf({ file, heading }: ArticleHeader): string {
  return `${file}: ${heading.text}`;
}
