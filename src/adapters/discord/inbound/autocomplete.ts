import type { AutocompleteInteraction } from 'discord.js';
import { offeredCommands } from '../../../contract/offered.ts';
import { messageOf } from '../../../errors.ts';
import { MAX_CHOICE_LENGTH, MAX_CHOICES } from '../limits.ts';
import type { HandlerDependencies } from '../state/handler-dependencies.ts';
import { contextOf } from './context.ts';

/** Suggests what can be typed into an option; never rejects, and offers nothing where something goes wrong. */
export async function suggestChoices(
  interaction: AutocompleteInteraction,
  deps: HandlerDependencies,
): Promise<void> {
  const { log } = deps.app;
  const about = { command: interaction.commandName };
  const suggested = await suggestionsFor(interaction, deps).catch((error: unknown) => {
    log.error({ ...about, err: error }, 'suggesting failed');
    return [];
  });
  try {
    await interaction.respond(choicesOf(suggested));
  } catch (error) {
    // Whoever types on makes the suggestions of a moment ago useless, and Discord refuses them.
    log.debug({ ...about, reason: messageOf(error) }, 'suggestions could not be delivered');
  }
}

async function suggestionsFor(
  interaction: AutocompleteInteraction,
  deps: HandlerDependencies,
): Promise<readonly string[]> {
  const { services } = deps.app;
  const { name, value } = interaction.options.getFocused(true);
  const context = contextOf(interaction, deps);
  // Whoever may not use a command learns nothing from what it suggests.
  const command = offeredCommands(services.commands, context).find(
    (candidate) => candidate.name.en === interaction.commandName,
  );
  const kind = command?.options[name]?.autocomplete;
  if (!kind || deps.stopping()) return [];
  return services.suggest(kind, value, context.language);
}

/** Suggestions within Discord's limits; one that is too long is left out, since a part of it would mean something else. */
function choicesOf(suggestions: readonly string[]): { name: string; value: string }[] {
  const fitting = suggestions.filter((text) => text.trim() !== '' && text.length <= MAX_CHOICE_LENGTH);
  return [...new Set(fitting)].slice(0, MAX_CHOICES).map((text) => ({ name: text, value: text }));
}
