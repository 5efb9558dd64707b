import type { AutocompleteInteraction } from 'discord.js';
import { messageOf } from '../../../errors.ts';
import { suggestionsFor } from '../../../runtime/suggestions.ts';
import { suggestionChoices } from '../outbound/suggestion-choices.ts';
import type { HandlerDependencies } from '../state/handler-dependencies.ts';
import { contextOf } from './context.ts';

/**
 * Suggests what can be typed into an option; never rejects, and offers nothing where something goes wrong or answers have to wait for
 * their turn.
 */
export async function suggestChoices(
  interaction: AutocompleteInteraction,
  deps: HandlerDependencies,
): Promise<void> {
  const { workload } = deps;
  await workload.during('autocomplete', async (pressure) => {
    if (pressure === 'busy') workload.shed('autocomplete');
    if (pressure !== 'over') await suggest(interaction, pressure === 'calm', deps);
  });
}

async function suggest(
  interaction: AutocompleteInteraction,
  isCalm: boolean,
  deps: HandlerDependencies,
): Promise<void> {
  const { log } = deps.app;
  const about = { command: interaction.commandName };
  const suggesting = isCalm ? suggestedTo(interaction, deps) : Promise.resolve([]);
  const suggested = await suggesting.catch((error: unknown) => {
    log.error({ ...about, err: error }, 'suggesting failed');
    return [];
  });
  try {
    await interaction.respond(suggestionChoices(suggested));
  } catch (error) {
    // Whoever types on makes the suggestions of a moment ago useless, and Discord refuses them.
    log.debug({ ...about, reason: messageOf(error) }, 'suggestions could not be delivered');
  }
}

async function suggestedTo(
  interaction: AutocompleteInteraction,
  deps: HandlerDependencies,
): Promise<readonly string[]> {
  const { name: option, value: typed } = interaction.options.getFocused(true);
  const context = contextOf(interaction, deps);
  if (deps.stopping() || (await deps.rateLimit.take(context, 'suggestion'))) return [];
  return suggestionsFor({ command: interaction.commandName, option, typed }, deps.app.services, context);
}
