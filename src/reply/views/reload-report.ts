import type { Block, Reply } from '../../contract/reply.ts';
import type { ReloadReport } from '../../contract/services.ts';
import type { Article, Problem } from '../../corpus/types.ts';
import type { InterfaceLanguage } from '../../text/language/detect.ts';
import { textBlock } from '../blocks.ts';
import type { MessageKey } from '../messages.ts';

/** A report of more lines goes into a file, and so many lines of each of its sections are shown. */
const MOST_LINES = 25;
const MOST_IN_SECTION = 4;

/** Tells an administrator what a reload did: counts first, then each article and each problem. */
export function reloadReply(report: ReloadReport, language: InterfaceLanguage): Reply {
  const blocks =
    report.outcome === 'reloaded' ? reloadedBlocks(report, language) : keptBlocks(report, language);
  const text = blocks.map((block) => ('text' in block ? block.text : '')).join('\n');
  const isLong = blocks.length > MOST_LINES;
  return {
    status: 'information',
    language,
    blocks: isLong ? firstLines(blocks, language) : blocks,
    private: true,
    ...(isLong ? { attachment: { name: 'reload.txt', text: `${text}\n` } } : {}),
  };
}

/** The first lines of each section; the lead has all counts. */
function firstLines(blocks: readonly Block[], language: InterfaceLanguage): Block[] {
  const shown: Block[] = [];
  let inSection = 0;
  for (const block of blocks) {
    inSection = block.type === 'foreign' ? inSection + 1 : 0;
    if (inSection <= MOST_IN_SECTION) shown.push(block);
  }
  return [...shown, textBlock(language, 'note', 'reload-whole', { count: blocks.length - shown.length })];
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
    ...section(language, 'added', diff.added.map(nameOf)),
    ...section(language, 'changed', diff.changed.map(nameOf)),
    ...section(language, 'removed', diff.removed.map(nameOf)),
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
  return [...section(language, 'refused', of('refused')), ...section(language, 'warnings', of('warning'))];
}

/** One line that names the file, the place, the reason and the remedy. */
export function describeProblem({ file, line, reason, remedy }: Problem): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${reason}. ${remedy}`;
}

function section(language: InterfaceLanguage, key: MessageKey, lines: readonly string[]): Block[] {
  if (lines.length === 0) return [];
  return [textBlock(language, 'heading', key), ...lines.map((text): Block => ({ type: 'foreign', text }))];
}

function nameOf({ file, heading }: Article): string {
  return `${file}: ${heading.text}`;
}
