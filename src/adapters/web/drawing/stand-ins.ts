import type { CommandDeclaration } from '../../../contract/declaration.ts';

/** The channel of the server that Discord would show: an id as long as Discord's, and the name. */
export const CHANNEL = { id: '1000000000000000900', name: 'civic' } as const;

/** The name of a channel; the id of one that is not here stands for it. */
export function channelName(id: string): string {
  return id === CHANNEL.id ? CHANNEL.name : id;
}

/** Ids of commands by their English names, as long as Discord's, which only a registration gives. */
export function standInIds(
  commands: readonly Pick<CommandDeclaration, 'name'>[],
): ReadonlyMap<string, string> {
  return new Map(commands.map(({ name }, at) => [name.en, String(10n ** 18n + BigInt(at))]));
}
