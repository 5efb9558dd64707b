import { MAX_CHOICE_LENGTH, MAX_CHOICES } from '../limits.ts';

/** Suggestions within Discord's limits; one that is too long is left out, since a part of it would mean something else. */
export function suggestionChoices(suggestions: readonly string[]): { name: string; value: string }[] {
  const fitting = suggestions.filter((text) => text.trim() !== '' && text.length <= MAX_CHOICE_LENGTH);
  return [...new Set(fitting)].slice(0, MAX_CHOICES).map((text) => ({ name: text, value: text }));
}
