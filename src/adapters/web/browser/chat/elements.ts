import { readsFromRight } from '../../../../text/unicode/scripts.ts';

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** Makes an element; attributes that are false or undefined are left out, and texts are texts, never markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  element.append(...children);
  return element;
}

/**
 * An element that the page has.
 * @throws Error where it has not
 */
export function find<Found extends HTMLElement = HTMLElement>(
  selector: string,
  within: ParentNode = document,
): Found {
  const found = within.querySelector<Found>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

/** Lets a field begin at the side at which its words begin, after a mention; one without words where the page does. */
export function followDirection(input: HTMLInputElement): void {
  const [letter] = /\p{L}/u.exec(input.value.replace(/^@\p{L}*/u, '')) ?? [];
  const isMention = letter === undefined && input.value.startsWith('@');
  if (letter !== undefined) input.dir = readsFromRight(letter) ? 'rtl' : 'ltr';
  else input.dir = isMention ? 'ltr' : document.documentElement.dir;
}
