import limits from '../data/limits.json' with { type: 'json' };
import type { Problem } from '../refusal.ts';
import type { Json } from '../types.ts';
import { outside, problem, tooLong } from './problem.ts';

type Path = (string | number)[];

const LINK = 5;
const PREMIUM = 6;

/** What Discord would find wrong with a button. */
export function checkButton(button: Json, at: Path): Problem[] {
  const { style, url, custom_id: customId, label, emoji } = button;
  const found = [
    ...tooLong(label, limits.label, [...at, 'label']),
    ...tooLong(url, limits.url, [...at, 'url']),
  ];
  const clash = style === LINK ? !url || Boolean(customId) : Boolean(url);
  if (clash)
    found.push(problem(at, 'BUTTON_COMPONENT_LINK_URL', 'A url belongs on a link button and nowhere else'));
  if (style === LINK && !/^(https?|discord):\/\//.test(String(url))) {
    found.push(problem([...at, 'url'], 'URL_TYPE_INVALID_URL', 'Not a well formed URL.'));
  }
  if (style !== LINK && style !== PREMIUM)
    found.push(...outside(customId, limits.customId, [...at, 'custom_id']));
  if (style !== PREMIUM && !label && !emoji) {
    found.push(problem(at, 'BUTTON_COMPONENT_INVALID_LABEL', 'A button must have a label or an emoji'));
  }
  return found;
}

/** What Discord would find wrong with a select menu. */
export function checkSelect(select: Json, at: Path): Problem[] {
  const found = outside(select.custom_id, limits.customId, [...at, 'custom_id']);
  if (select.type !== 3) return found;
  const options = Array.isArray(select.options) ? select.options : [];
  if (options.length < 1 || options.length > limits.selectOptions) {
    found.push(
      problem([...at, 'options'], 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${limits.selectOptions}.`),
    );
  }
  return found;
}
