import { type Client, Events, type Interaction } from 'discord.js';
import { DalilError } from '../../../errors.ts';
import { suggestChoices } from '../inbound/autocomplete.ts';
import { answerButton } from '../inbound/button.ts';
import { answerMessage } from '../inbound/message.ts';
import { answerMessageMenu } from '../inbound/message-menu.ts';
import { answerSlashCommand } from '../inbound/slash.ts';
import { RateLimitNotices } from '../rest/rate-limit-notices.ts';
import { watchRateLimits } from '../rest/watch-rate-limits.ts';
import type { HandlerDependencies } from '../state/handler-dependencies.ts';
import type { RunningReplies } from '../state/running.ts';
import { attachGatewayLog } from './connection/gateway-log.ts';
import { closedForGood } from './connection/refusals.ts';
import { newEvents } from './connection/replays.ts';

/**
 * Answers what comes in; every answer under way is known to `running`. A changed message is not answered, not even when
 * the change mentions the bot: an answer stands beside the words that it was given to. What is replayed is not answered again.
 */
export function attachWork(client: Client, deps: HandlerDependencies, running: RunningReplies): void {
  const isNew = newEvents();
  const answer = (event: string, work: Promise<void>): void =>
    // Handlers tell of their own failures; what is left is an event that lacks what they go by.
    running.add(work.catch((error: unknown) => deps.malformed.note(event, error)));
  client.on(Events.InteractionCreate, (interaction) => {
    const work = isNew(interaction.id) ? workOn(interaction, deps) : undefined;
    if (work) answer('INTERACTION_CREATE', work);
  });
  client.on(Events.MessageCreate, (message) => {
    if (isNew(message.id)) answer('MESSAGE_CREATE', answerMessage(message, deps));
  });
}

/** Undefined for kinds of interaction that the bot does not offer. */
function workOn(interaction: Interaction, deps: HandlerDependencies): Promise<void> | undefined {
  if (interaction.isChatInputCommand()) return answerSlashCommand(interaction, deps);
  if (interaction.isMessageContextMenuCommand()) return answerMessageMenu(interaction, deps);
  if (interaction.isButton()) return answerButton(interaction, deps);
  return interaction.isAutocomplete() ? suggestChoices(interaction, deps) : undefined;
}

/** Writes to the log what goes wrong; without a listener an error event would end the process. */
export function attachLog(client: Client, { app: { log, meter } }: HandlerDependencies): void {
  client.on(Events.Error, (error) => log.error({ err: error }, 'discord client error'));
  attachGatewayLog(client, log, meter);
  watchRateLimits(client.rest, new RateLimitNotices(log, meter));
}

/** Resolves with the reason once Discord will not have this session back. */
export function connectionLost(client: Client): Promise<DalilError> {
  return new Promise((resolve) => {
    client.once(Events.ShardDisconnect, ({ code }) => resolve(closedForGood(code)));
    client.once(Events.Invalidated, () =>
      resolve(
        new DalilError(
          'discord-invalidated',
          'Discord has declared the session invalid; start the bot again.',
        ),
      ),
    );
  });
}
