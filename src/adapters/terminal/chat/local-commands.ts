import type { CommandBlock, Reply } from '../../../contract/reply.ts';
import { type MessageKey, message } from '../../../reply/messages.ts';

/** What can be typed in the chat and is a button on Discord, or closing the window. */
export const LOCAL_COMMANDS: readonly {
  readonly name: string;
  readonly usage?: string;
  readonly words: MessageKey;
}[] = [
  { name: 'more', words: 'chat-more' },
  { name: 'context', usage: '1', words: 'chat-context' },
  { name: 'quit', words: 'chat-quit' },
];

/** The help with what can be typed here besides. */
export function withLocalCommands(help: Reply): Reply {
  const local = LOCAL_COMMANDS.map(({ name, usage, words }): CommandBlock => {
    return { type: 'command', name, usage, description: message(help.language, words) };
  });
  const last = help.blocks.findLastIndex(({ type }) => type === 'command');
  return { ...help, blocks: [...help.blocks.slice(0, last + 1), ...local, ...help.blocks.slice(last + 1)] };
}
