import type { QuotationBlock, Reply, Source } from '../../contract/reply.ts';
import { commandLines } from '../../reply/command-lines.ts';
import { message } from '../../reply/messages.ts';
import { quotationMarks } from '../../reply/quotation-marks.ts';
import { entryRemarks, factLines, sourceFacts } from '../../reply/source-facts.ts';
import {
  alsoInOf,
  type GroupedBlock,
  groupBySource,
  type SourceGroup,
  sourceOfGroup,
} from '../../reply/source-groups.ts';
import { printable } from '../../text/unicode/control.ts';
import { markedPieces } from '../../text/unicode/marked-pieces.ts';

/** How a reply is drawn: with bold highlights where the terminal can do that. */
export interface TerminalStyle {
  readonly bold: boolean;
}

/** Renders a reply for a terminal; quotations and links stand on lines of their own. */
export function renderForTerminal(reply: Reply, style: TerminalStyle): string {
  // A terminal has room for what elsewhere goes into an attached file.
  if (reply.attachment) return printable(reply.attachment.text).trimEnd();
  const understood = reply.question?.carried ? [`↪ ${printable(reply.question.text)}`] : [];
  const blocks = groupBySource(reply.blocks).map((block) => renderBlock(block, reply, style));
  return [...understood, ...blocks, ...actionLines(reply)].join('\n\n');
}

/**
 * What can be typed next, in one Latin line; sharing means nothing where nobody else reads. Where nothing has been quoted yet, it
 * is said below what more there is.
 */
function actionLines({ actions = [], language }: Reply): string[] {
  const typed = actions.flatMap((action) => {
    if (action.kind === 'context') return [`/context ${action.number}`];
    if (action.kind === 'ask') return [String(action.number)];
    if (action.kind === 'vote') return [`/vote ${action.vote}`];
    return action.kind === 'more' ? ['/more'] : [];
  });
  const isFirst = actions.some((action) => action.kind === 'more' && action.offset === 0);
  const said = isFirst ? [message(language, 'action-closest')] : [];
  return typed.length > 0 ? [[typed.join('   '), ...said].join('\n')] : [];
}

function renderBlock(block: GroupedBlock, { language }: Reply, style: TerminalStyle): string {
  switch (block.type) {
    case 'text':
      return block.role === 'lead' || block.role === 'heading' ? bold(block.text, style) : block.text;
    case 'foreign':
      return printable(block.text);
    case 'choice':
      return `${block.number}. ${printable(block.text)}`;
    case 'command':
      return commandLines(block, `/${block.name}`, printable).join('\n');
    case 'channel':
      return `#${block.id}`;
    case 'source':
      return `${block.number}. ${sourceLines(block.source, language, entryRemarks(block, language))}`;
    case 'quotations':
      return renderGroup(block, language, style);
  }
}

/** Sentences of one article above the source that vouches for them. */
function renderGroup(group: SourceGroup, language: Reply['language'], style: TerminalStyle): string {
  const { quotations } = group;
  const sentences = quotations.map((block) => renderSentence(block, style)).join('\n\n');
  return `${sentences}\n${sourceLines(sourceOfGroup(group), language)}${alsoInLines(group, language)}`;
}

function renderSentence(block: QuotationBlock, style: TerminalStyle): string {
  return `${block.number}. ${highlighted(block, style)}`;
}

/** Title, what else is known and link, each on a line of its own, so that mixed directions cannot tangle. */
function sourceLines(source: Source, language: Reply['language'], remarks: readonly string[] = []): string {
  const about = factLines([...sourceFacts(source, language), ...remarks].map(printable));
  return [printable(source.title), ...about, source.url].filter(Boolean).join('\n');
}

function alsoInLines(group: SourceGroup, language: Reply['language']): string {
  const lines = alsoInOf(group, language).flatMap(({ lead, sources }) => [
    lead,
    ...sources.map((source) => sourceLines(source, language)),
  ]);
  return lines.map((line) => `\n${line}`).join('');
}

function highlighted({ sentence, highlights, source }: QuotationBlock, style: TerminalStyle): string {
  const { open, close } = quotationMarks(source.language);
  const pieces = markedPieces(sentence, highlights).map(({ text, isMarked }) =>
    isMarked ? bold(text, style) : text,
  );
  return open + pieces.join('') + close;
}

function bold(text: string, style: TerminalStyle): string {
  return style.bold ? `\u001b[1m${text}\u001b[22m` : text;
}
