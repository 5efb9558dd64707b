import { CALLBACK, checkCallback } from '../check/callback.ts';
import { FLAGS } from '../check/message.ts';
import { messageEvent } from '../deliver.ts';
import type { Interaction } from '../interaction.ts';
import { createMessage, editMessage, findMessage, storeMessage } from '../messages.ts';
import { refusals } from '../refusal.ts';
import { type Answer, type Call, noContent, object, ok, param, type Route } from '../router.ts';
import type { GatewayEvent } from '../session.ts';
import type { Json, Message } from '../types.ts';
import type { World } from '../world.ts';

type Publish = (event: GatewayEvent) => void;

/** Answers to interactions: the callback, and the webhook of its token. */
export function interactionRoutes(world: World, publish: Publish): Route[] {
  const hook = '/webhooks/:app/:token';
  const one = `${hook}/messages/:message`;
  const row = (
    method: string,
    path: string,
    act: (call: Call, interaction: Interaction) => Answer,
  ): Route => ({
    method,
    path,
    open: true,
    handle: (call) => act(call, open(world, call)),
  });
  return [
    {
      method: 'POST',
      path: '/interactions/:id/:token/callback',
      open: true,
      handle: (call) => acknowledge(world, publish, call),
    },
    row('POST', hook, (call, interaction) => ok(followUp(world, publish, interaction, object(call.body)))),
    row('GET', one, (call, interaction) => ok(pick(world, interaction, param(call, 'message')))),
    row('PATCH', one, (call, interaction) => ok(edit(world, publish, interaction, call))),
    row('DELETE', one, (call, interaction) => {
      world.messages.delete(pick(world, interaction, param(call, 'message')).id);
      return noContent;
    }),
  ];
}

function acknowledge(world: World, publish: Publish, call: Call): Answer {
  const interaction = world.interactions.get(param(call, 'token'));
  if (!interaction || interaction.id !== call.params.id) throw refusals.unknownInteraction();
  interaction.assertAcknowledgeable(world.clock.now());
  const body = object(call.body);
  checkCallback(interaction.kind, body);
  const message = respond(world, interaction, body);
  interaction.callback = body;
  if (message) announce(world, publish, message, body.type === CALLBACK.update);
  return call.query.get('with_response') === 'true' ? ok(response(interaction, body, message)) : noContent;
}

function respond(world: World, interaction: Interaction, body: Json): Message | undefined {
  const data = (body.data as Json | undefined) ?? {};
  const given = byBot(world, interaction);
  if (body.type === CALLBACK.message) interaction.original = createMessage(world, data, given);
  if (body.type === CALLBACK.deferredMessage) {
    const flags = FLAGS.loading | (Number(data.flags ?? 0) & FLAGS.ephemeral);
    interaction.original = storeMessage(world, {}, { ...given, flags });
  }
  if (body.type === CALLBACK.deferredUpdate || body.type === CALLBACK.update)
    interaction.original = interaction.source;
  if (body.type === CALLBACK.update && interaction.source) editMessage(world, interaction.source, data);
  return interaction.original;
}

function byBot(
  world: World,
  interaction: Interaction,
): { channel_id: string; author: World['bot'] } & Partial<Message> {
  const about = { id: interaction.id, type: interaction.kind, authorizing_integration_owners: {} };
  return {
    channel_id: interaction.channelId,
    author: world.bot,
    application_id: world.bot.id,
    webhook_id: world.bot.id,
    type: 20,
    interaction_metadata: { ...about, user: interaction.user },
  };
}

/** Private answers are shown to one person and are no event of the channel. */
function announce(world: World, publish: Publish, message: Message, changed: boolean): void {
  if (message.flags & (FLAGS.ephemeral | FLAGS.loading)) return;
  publish(messageEvent(world, changed ? 'MESSAGE_UPDATE' : 'MESSAGE_CREATE', message));
}

function response(interaction: Interaction, body: Json, message: Message | undefined): Json {
  const { id, kind } = interaction;
  if (!message) return { interaction: { id, type: kind }, resource: { type: body.type } };
  const state = {
    response_message_id: message.id,
    response_message_loading: Boolean(message.flags & FLAGS.loading),
    response_message_ephemeral: Boolean(message.flags & FLAGS.ephemeral),
  };
  return { interaction: { id, type: kind, ...state }, resource: { type: body.type, message } };
}

function open(world: World, call: Call): Interaction {
  const interaction = world.interactions.get(param(call, 'token'));
  if (!interaction || param(call, 'app') !== world.bot.id) throw refusals.unknownWebhook();
  interaction.assertOpen(world.clock.now());
  return interaction;
}

function pick(world: World, interaction: Interaction, id: string): Message {
  if (id !== '@original') return findMessage(world, id, interaction.channelId);
  if (!interaction.original) throw refusals.unknownMessage();
  return interaction.original;
}

function edit(world: World, publish: Publish, interaction: Interaction, call: Call): Message {
  const message = pick(world, interaction, param(call, 'message'));
  const loading = Boolean(message.flags & FLAGS.loading);
  editMessage(world, message, object(call.body));
  announce(world, publish, message, !loading);
  return message;
}

/** The first follow-up after a deferral is the deferred answer itself. */
function followUp(world: World, publish: Publish, interaction: Interaction, body: Json): Message {
  interaction.assertMayFollowUp();
  const { original } = interaction;
  if (original && original.flags & FLAGS.loading) {
    const message = editMessage(world, original, body);
    announce(world, publish, message, false);
    return message;
  }
  const message = createMessage(world, body, byBot(world, interaction));
  interaction.followUps.push(message);
  announce(world, publish, message, false);
  return message;
}
