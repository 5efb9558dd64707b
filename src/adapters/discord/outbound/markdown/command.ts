import type { Block, CommandBlock, Reply } from '../../../../contract/reply.ts';
import { escapeText } from './escape.ts';

/** A command on a line of its own and its description on the next, so that either direction reads right. */
export function renderCommand({ name, usage = '', description, id }: CommandBlock): string {
  const command = id === undefined ? escapeText(`/${name}`) : `</${name}:${id}>`;
  return `${command}${escapeText(usage)}${description === undefined ? '' : `\n${escapeText(description)}`}`;
}

/** A reply whose commands can be entered with one press. */
export function withCommandIds(reply: Reply, ids: ReadonlyMap<string, string>): Reply {
  const withId = (block: Block): Block =>
    block.type === 'command' ? { ...block, id: ids.get(block.name) } : block;
  return { ...reply, blocks: reply.blocks.map(withId) };
}
