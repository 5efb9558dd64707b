import type { Channel, Guild, Json } from '../types.ts';
import type { World } from '../world.ts';

/** A guild with the channel in which people of it write. */
export interface Community {
  guild: Guild;
  general: Channel;
}

/** Adds guilds that spread over shards as Discord's do: by the millisecond in which each was made. */
export function addCommunities(world: World, count: number, dress?: (place: Community) => void): Community[] {
  return Array.from({ length: count }, (_, index) => {
    world.clock.advance(1);
    const guild = world.addGuild(`Community ${index}`);
    const general = world.addChannel({ type: 0, guildId: guild.id, name: 'general' });
    const place = { guild, general };
    dress?.(place);
    return place;
  });
}

/** The shard out of so many over which a guild's events come (API reference, "Sharding Formula"). */
export function shardOf(guildId: string | undefined, shards: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shards));
}

/** One of the communities of each shard. */
export function oneOfEachShard(communities: readonly Community[], shards: number): Community[] {
  return Array.from({ length: shards }, (_, shard) => {
    const found = communities.find(({ guild }) => shardOf(guild.id, shards) === shard);
    if (!found) throw new Error(`No guild is on shard ${shard}.`);
    return found;
  });
}

const CHANNELS = 40;
const ROLES = 30;
const EMOJIS = 20;
const THREADS = 5;
const OVERWRITES = 3;
const VIEW = '1024';

/** Makes a guild as fat as that of a real community: channels with overwrites in categories, roles, emojis, threads. */
export function fatten(world: World): (place: Community) => void {
  return ({ guild }) => {
    const { id: guildId } = guild;
    for (let index = 0; index < ROLES; index++)
      guild.roles.push({ id: world.newId(), name: `role number ${index}`, mentionable: false });
    guild.emojis = Array.from({ length: EMOJIS }, (_, index) => emoji(world, index));
    const overwrites = guild.roles.slice(0, OVERWRITES).map(({ id }) => overwrite(id));
    for (let index = 1; index < CHANNELS; index++) {
      const type = index % 10 === 0 ? 4 : index % 4 === 0 ? 2 : 0;
      const topic = 'What this channel is for, in a sentence or two that nobody reads.';
      world.addChannel({ type, guildId, name: `channel-${index}`, overwrites, topic });
    }
    const parentId = [...world.channelsIn(guildId)].find(({ type }) => type === 0)?.id;
    for (let index = 0; index < THREADS; index++)
      world.addChannel({ type: 11, guildId, name: `a thread about something ${index}`, parentId });
  };
}

function overwrite(id: string): Json {
  return { id, type: 0, allow: VIEW, deny: '0' };
}

function emoji(world: World, index: number): Json {
  const shared = { roles: [], require_colons: true, managed: false, animated: false, available: true };
  return { id: world.newId(), name: `emoji_${index}`, ...shared };
}
