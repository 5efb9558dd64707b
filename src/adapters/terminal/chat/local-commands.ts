import type { CommandBlock, Reply } from '../../../contract/reply.ts';
import { textBlock } from '../../../reply/blocks.ts';
import { type MessageKey, message } from '../../../reply/messages.ts';

/** What can be typed in the chat and is a button on Discord, or closing the window. */
export const LOCAL_COMMANDS: readonly {
  readonly name: string;
  readonly usage?: string;
  readonly words: MessageKey;
}[] = [
  { name: 'more', words: 'chat-more' },
  { name: 'context', usage: 'N', words: 'chat-context' },
  { name: 'vote', usage: 'up | down', words: 'chat-vote' },
  { name: 'quit', words: 'chat-quit' },
];

/** A list of commands with what can be typed here besides. */
export function withLocalCommands(list: Reply): Reply {
  return withBlocksAfterCommands(
    list,
    LOCAL_COMMANDS.map(({ name, usage, words }): CommandBlock => {
      return { type: 'command', name, usage, description: message(list.language, words) };
    }),
  );
}

/** The help with what can be typed here besides, and the keys that save typing. */
export function withLocalHelp(help: Reply): Reply {
  return withBlocksAfterCommands(withLocalCommands(help), [textBlock(help.language, 'body', 'chat-keys')]);
}

function withBlocksAfterCommands(reply: Reply, added: Reply['blocks']): Reply {
  const end = reply.blocks.findLastIndex(({ type }) => type === 'command') + 1;
  return { ...reply, blocks: [...reply.blocks.slice(0, end), ...added, ...reply.blocks.slice(end)] };
}
