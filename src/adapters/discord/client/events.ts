import { type Client, Events, type Interaction } from 'discord.js';
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
  const answer = (event: string, work: Promise<void>): void =>
    // Handlers tell of their own failures; what is left is an event that lacks what they go by.
    running.add(work.catch((error: unknown) => deps.malformed.note(event, error)));
  client.on(Events.InteractionCreate, (interaction) => {
    const work = workOn(interaction, deps);
    if (work) answer('INTERACTION_CREATE', work);
  });
  client.on(Events.MessageCreate, (message) => answer('MESSAGE_CREATE', answerMessage(message, deps)));
}

/** Undefined for kinds of interaction that the bot does not offer. */
function workOn(interaction: Interaction, deps: HandlerDependencies): Promise<void> | undefined {
  if (interaction.isChatInputCommand()) return answerSlashCommand(interaction, deps);
  if (interaction.isMessageContextMenuCommand()) return answerMessageMenu(interaction, deps);
  if (interaction.isButton()) return answerButton(interaction, deps);
  return interaction.isAutocomplete() ? suggestChoices(interaction, deps) : undefined;
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
