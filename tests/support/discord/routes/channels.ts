import { FLAGS } from '../check/message.ts';
import { tooLong } from '../check/problem.ts';
import limits from '../data/limits.json' with { type: 'json' };
import { deletionEvent, messageEvent } from '../deliver.ts';
import { createMessage, editMessage, findMessage } from '../messages.ts';
import { refusals, refuseIf } from '../refusal.ts';
import { type Call, noContent, object, ok, param, type Route } from '../router.ts';
import type { GatewayEvent } from '../session.ts';
import { channelObject, memberObject, restGuildObject } from '../show.ts';
import type { Channel, Json, Message } from '../types.ts';
import type { World } from '../world.ts';

type Publish = (event: GatewayEvent) => void;

/** Channels and their messages. */
export function channelRoutes(world: World, publish: Publish): Route[] {
  const list = '/channels/:channel/messages';
  const one = `${list}/:message`;
  const message = (call: Call): Message =>
    findMessage(world, param(call, 'message'), channelOf(world, call).id);
  return [
    {
      method: 'GET',
      path: '/channels/:channel',
      handle: (call) => ok(channelObject(channelOf(world, call))),
    },
    {
      method: 'POST',
      path: '/channels/:channel/typing',
      handle: (call) => nothing(channelOf(world, call)),
    },
    { method: 'GET', path: list, handle: (call) => ok(world.messagesIn(channelOf(world, call)).reverse()) },
    { method: 'POST', path: list, handle: (call) => ok(post(world, publish, call)) },
    { method: 'GET', path: one, handle: (call) => ok(message(call)) },
    { method: 'PATCH', path: one, handle: (call) => ok(edit(world, publish, message(call), call)) },
    { method: 'DELETE', path: one, handle: (call) => remove(world, publish, message(call)) },
    { method: 'PUT', path: `${one}/reactions/:emoji/@me`, handle: (call) => nothing(message(call)) },
    {
      method: 'POST',
      path: `${one}/threads`,
      handle: (call) => ({ status: 201, body: thread(world, publish, call) }),
    },
    { method: 'POST', path: '/users/@me/channels', handle: (call) => ok(openDm(world, call)) },
    ...guildRoutes(world),
  ];
}

function guildRoutes(world: World): Route[] {
  const find = (call: Call) => {
    const guild = world.guilds.get(param(call, 'guild'));
    if (!guild?.hasBot) throw refusals.unknownGuild();
    return guild;
  };
  const member = (call: Call) =>
    find(call) && { ...memberObject(), user: world.users.get(param(call, 'user')) };
  return [
    { method: 'GET', path: '/guilds/:guild', handle: (call) => ok(restGuildObject(find(call))) },
    { method: 'GET', path: '/guilds/:guild/members/:user', handle: (call) => ok(member(call)) },
  ];
}

/** 204, once what the path names has been found. */
const nothing = (_found: unknown): typeof noContent => noContent;

function channelOf(world: World, call: Call): Channel {
  const channel = world.channels.get(param(call, 'channel'));
  if (!channel) throw refusals.unknownChannel();
  if (channel.guildId && !world.guilds.get(channel.guildId)?.hasBot) throw refusals.missingAccess();
  return channel;
}

function post(world: World, publish: Publish, call: Call): Message {
  const body = { ...object(call.body) };
  body.flags = Number(body.flags ?? 0) & ~FLAGS.ephemeral;
  const earlier = sentBefore(world, body);
  if (earlier) return earlier;
  const given = { channel_id: channelOf(world, call).id, author: world.bot, nonce: body.nonce };
  const message = createMessage(world, body, given);
  publish(messageEvent(world, 'MESSAGE_CREATE', message));
  return message;
}

/** Discord compares nonces with those of the same author in the past few minutes, and only where it is asked to. */
function sentBefore(world: World, { nonce, enforce_nonce: isEnforced }: Json): Message | undefined {
  if (nonce === undefined || nonce === null || isEnforced !== true) return undefined;
  refuseIf(tooLong(nonce, limits.nonce, ['nonce']));
  const since = world.clock.now() - limits.nonceMs;
  return [...world.messages.values()].find(
    (message) =>
      message.nonce === nonce && message.author.id === world.bot.id && Date.parse(message.timestamp) >= since,
  );
}

function edit(world: World, publish: Publish, message: Message, call: Call): Message {
  editMessage(world, message, object(call.body));
  publish(messageEvent(world, 'MESSAGE_UPDATE', message));
  return message;
}

function remove(world: World, publish: Publish, message: Message): typeof noContent {
  world.messages.delete(message.id);
  publish(deletionEvent(world, message));
  return noContent;
}

function thread(world: World, publish: Publish, call: Call): unknown {
  const parent = channelOf(world, call);
  const start = findMessage(world, param(call, 'message'), parent.id);
  const name = String(object(call.body).name);
  const place = parent.guildId ? { guildId: parent.guildId } : {};
  const made = world.addChannel({ id: start.id, type: 11, parentId: parent.id, name, ...place });
  publish({ type: 'THREAD_CREATE', intent: 1, guildId: parent.guildId, data: channelObject(made) });
  return channelObject(made);
}

function openDm(world: World, call: Call): unknown {
  const user = world.users.get(String(object(call.body).recipient_id));
  if (!user) throw refusals.unknownUser();
  return channelObject(world.dmWith(user));
}
