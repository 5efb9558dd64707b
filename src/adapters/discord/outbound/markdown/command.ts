import type { Block, CommandBlock, Reply } from '../../../../contract/reply.ts';
import { commandLines } from '../../../../reply/command-lines.ts';
import { escapeText } from './escape.ts';

/** A command on a line of its own and its description on the next, so that either direction reads right. */
export function renderCommand(block: CommandBlock): string {
  const { name, id } = block;
  const command = id === undefined ? escapeText(`/${name}`) : `</${name}:${id}>`;
  return commandLines(block, command, escapeText).join('\n');
}

/** A reply whose commands can be entered with one press. */
export function withCommandIds(reply: Reply, ids: ReadonlyMap<string, string>): Reply {
  const withId = (block: Block): Block =>
    block.type === 'command' ? { ...block, id: ids.get(block.name) } : block;
  return { ...reply, blocks: reply.blocks.map(withId) };
}
