import { hashString } from '../../text/unicode/hash.ts';
import { randomFrom } from './random.ts';

/** Named lists of what may stand in a template; templates again. */
export type TemplateSlots = Readonly<Record<string, readonly string[]>>;

const CHOICE = /\(([^()]*)\)(\?)?/u;
const SLOT = /\{([\w-]+)\}(\?)?/u;
const TRIES = 3;

/**
 * Up to `most` different messages that a template stands for, the same every time: `(a|b)` is a choice, `{name}` what a slot
 * holds, and either may be missing when `?` follows it.
 */
export function expandTemplate(template: string, slots: TemplateSlots, most: number): string[] {
  const random = randomFrom(hashString(template));
  const made = new Set<string>();
  for (let tries = most * TRIES; tries > 0 && made.size < most; tries--)
    made.add(draw(template, slots, random));
  made.delete('');
  return [...made];
}

function draw(template: string, slots: TemplateSlots, random: () => number): string {
  const oneOf = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const left = (mark: string | undefined) => mark !== undefined && random() < 0.5;
  let text = template;
  for (let found = CHOICE.exec(text); found; found = CHOICE.exec(text))
    text = replaced(text, found, left(found[2]) ? '' : oneOf((found[1] ?? '').split('|')));
  for (let found = SLOT.exec(text); found; found = SLOT.exec(text))
    text = replaced(
      text,
      found,
      left(found[2]) ? '' : draw(oneOf(slots[found[1] ?? ''] ?? []), slots, random),
    );
  return text.replaceAll(/\s+/gu, ' ').trim();
}

function replaced(text: string, { 0: part, index }: RegExpExecArray, by: string): string {
  return text.slice(0, index) + by + text.slice(index + part.length);
}
