import { type Client, Events, RESTEvents } from 'discord.js';
import { DalilError } from '../../../errors.ts';
import { suggestChoices } from '../inbound/autocomplete.ts';
import { answerButton } from '../inbound/button.ts';
import { answerMessage } from '../inbound/message.ts';
import { answerMessageMenu } from '../inbound/message-menu.ts';
import { answerSlashCommand } from '../inbound/slash.ts';
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
  client.on(Events.InteractionCreate, (interaction) => {
    if (!isNew(interaction.id)) return;
    if (interaction.isChatInputCommand()) running.add(answerSlashCommand(interaction, deps));
    else if (interaction.isMessageContextMenuCommand()) running.add(answerMessageMenu(interaction, deps));
    else if (interaction.isButton()) running.add(answerButton(interaction, deps));
    else if (interaction.isAutocomplete()) running.add(suggestChoices(interaction, deps));
  });
  client.on(Events.MessageCreate, (message) => {
    if (isNew(message.id)) running.add(answerMessage(message, deps));
  });
}

/** Writes to the log what goes wrong; without a listener an error event would end the process. */
export function attachLog(client: Client, { app: { log, meter } }: HandlerDependencies): void {
  client.on(Events.Error, (error) => log.error({ err: error }, 'discord client error'));
  attachGatewayLog(client, log, meter);
  client.rest.on(RESTEvents.RateLimited, ({ route, retryAfter, global }) =>
    log.warn({ route, retryAfter, global }, 'rate limited'),
  );
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
