import { type Client, Events } from 'discord.js';
import { DalilError, messageOf } from '../../../errors.ts';
import { suggestChoices } from '../inbound/autocomplete.ts';
import { answerButton } from '../inbound/button.ts';
import { answerMessage } from '../inbound/message.ts';
import { answerMessageMenu } from '../inbound/message-menu.ts';
import { answerSlashCommand } from '../inbound/slash.ts';
import { RateLimitNotices } from '../rest/rate-limit-notices.ts';
import { watchRateLimits } from '../rest/watch-rate-limits.ts';
import type { HandlerDependencies } from '../state/handler-dependencies.ts';
import type { RunningReplies } from '../state/running.ts';
import { closedForGood } from './connection/login.ts';

/**
 * Answers what comes in; every answer under way is known to `running`. A changed message is not answered, not even when
 * the change mentions the bot: an answer stands beside the words that it was given to.
 */
export function attachWork(client: Client, deps: HandlerDependencies, running: RunningReplies): void {
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) running.add(answerSlashCommand(interaction, deps));
    else if (interaction.isMessageContextMenuCommand()) running.add(answerMessageMenu(interaction, deps));
    else if (interaction.isButton()) running.add(answerButton(interaction, deps));
    else if (interaction.isAutocomplete()) running.add(suggestChoices(interaction, deps));
  });
  client.on(Events.MessageCreate, (message) => {
    running.add(answerMessage(message, deps));
  });
}

/** Writes the state of the connection to the log; without a listener an error event would end the process. */
export function attachLog(client: Client, { app: { log, meter }, stopping }: HandlerDependencies): void {
  client.on(Events.Error, (error) => log.error({ err: error }, 'discord client error'));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ shard, reason: messageOf(error) }, 'gateway error'),
  );
  client.on(Events.ShardReady, (shard) => log.info({ shard }, 'gateway ready'));
  client.on(Events.ShardDisconnect, ({ code }, shard) =>
    log.error({ shard, code }, 'gateway closed for good'),
  );
  client.on(Events.ShardReconnecting, (shard) => {
    // discord.js says so of every connection that it closes, also at a stop.
    if (!stopping()) log.info({ shard }, 'gateway reconnecting');
  });
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'gateway resumed'));
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
