import { randomBytes } from 'node:crypto';
import { Interaction, KIND } from './interaction.ts';
import { ADMINISTRATOR, channelObject, invokingMember, MEMBER_PERMISSIONS } from './show.ts';
import type { Channel, Command, Json, Message, Place, User } from './types.ts';
import type { World } from './world.ts';

/** An interaction with the payload that goes over the gateway. */
export interface Invoked {
  interaction: Interaction;
  payload: Json;
}

/** What an interaction is about, besides who and where. */
export interface Subject {
  kind: number;
  data: Json;
  command?: Command | undefined;
  source?: Message | undefined;
}

/** Builds an interaction as INTERACTION_CREATE brings it, and lets the world remember it. */
export function invoke(world: World, subject: Subject, place: Place = {}): Invoked {
  const channel = place.channel ?? world.general;
  const user = place.user ?? world.people.asker;
  const payload: Json = {
    id: world.newId(),
    application_id: world.bot.id,
    type: subject.kind,
    token: randomBytes(24).toString('hex'),
    version: 1,
    data: subject.data,
    channel: channelObject(channel),
    channel_id: channel.id,
    locale: place.locale ?? 'en-US',
    entitlements: [],
    app_permissions: String(MEMBER_PERMISSIONS | 0x2000n),
    attachment_size_limit: 10_485_760,
    ...(subject.source ? { message: subject.source } : {}),
    ...placeOf(world, channel, user, place),
  };
  const userInstall = place.userInstall ?? false;
  const now = world.clock.now();
  const interaction = new Interaction(payload, now, userInstall, subject.command, subject.source);
  world.interactions.set(interaction.token, interaction);
  return { interaction, payload };
}

/** Context and installation: guild 0, direct messages with the bot 1, private channel 2. */
function placeOf(world: World, channel: Channel, user: User, place: Place): Json {
  const guild = channel.guildId ? world.guilds.get(channel.guildId) : undefined;
  if (!guild) {
    const owners = place.userInstall ? { 1: user.id } : { 0: '0' };
    return { user, context: channel.type === 1 ? 1 : 2, authorizing_integration_owners: owners };
  }
  const permissions = place.permissions ?? (user.id === guild.ownerId ? ADMINISTRATOR : MEMBER_PERMISSIONS);
  return {
    member: invokingMember(user, permissions),
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_locale: guild.locale,
    context: 0,
    authorizing_integration_owners: place.userInstall ? { 1: user.id } : { 0: guild.id },
  };
}

/** The command that a person would find by that name in that place; throws when Discord would not offer it. */
export function offered(world: World, name: string, type: number, place: Place = {}): Command {
  const channel = place.channel ?? world.general;
  const here = channel.guildId ? world.commandsIn(channel.guildId) : [];
  const context = channel.guildId ? 0 : channel.type === 1 ? 1 : 2;
  const found = [...here, ...world.commandsIn('global')].find(
    (each) => each.name === name && each.type === type,
  );
  const contexts = found?.contexts as number[] | null | undefined;
  if (!found) throw new Error(`No command "${name}" of type ${type} is registered here.`);
  if (contexts && !contexts.includes(context))
    throw new Error(`"${name}" is not offered in context ${context}.`);
  return found;
}

/** Option values in the shape of an interaction; throws on options that the command does not have. */
export function optionValues(command: Command, values: Readonly<Json>, focused?: string): Json[] {
  return Object.entries(values).map(([name, value]) => {
    const option = command.options?.find((each) => each.name === name);
    if (!option) throw new Error(`/${command.name} has no option "${name}".`);
    return { name, type: option.type, value, ...(name === focused ? { focused: true } : {}) };
  });
}

/** The data of a slash command or, with `focused`, of an autocompletion. */
export function chatInput(command: Command, values: Readonly<Json>, focused?: string): Subject {
  const data = { ...head(command), options: optionValues(command, values, focused) };
  return { kind: focused ? KIND.autocomplete : KIND.command, data, command };
}

/** The data of a message command. */
export function onMessage(command: Command, target: Message): Subject {
  const data = { ...head(command), target_id: target.id, resolved: { messages: { [target.id]: target } } };
  return { kind: KIND.command, data, command };
}

/** The data of a pressed button (2) or a used select menu (3 and 5 to 8). */
export function onComponent(source: Message, customId: string, type: number, values?: string[]): Subject {
  const data = { custom_id: customId, component_type: type, ...(values ? { values } : {}) };
  return { kind: KIND.component, data, source };
}

/** The data of a modal that was sent in. */
export function onModal(customId: string, components: Json[], source?: Message): Subject {
  return { kind: KIND.modal, data: { custom_id: customId, components }, source };
}

function head(command: Command): Json {
  const guild = command.guild_id ? { guild_id: command.guild_id } : {};
  return { id: command.id, name: command.name, type: command.type, ...guild };
}
