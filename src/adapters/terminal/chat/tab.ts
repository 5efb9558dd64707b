import type { Completion } from './complete.ts';

/** What pressing Tab does: a text takes the place of the part, or all offers are shown, or nothing fits. */
export type TabOutcome = { readonly text: string } | { readonly list: string } | undefined;

/** Puts in whatever is certain; where that is nothing, shows what there is at the first press. */
export function pressTab({ offers, part }: Completion): TabOutcome {
  const [first] = offers;
  if (first === undefined) return undefined;
  const common = offers.reduce(commonStart);
  // Who typed nothing wants to see what there is.
  const isFurther =
    part !== '' && common.length > part.length && common.toLowerCase().startsWith(part.toLowerCase());
  if (offers.length === 1 || isFurther) return { text: common };
  return { list: offers.join(offers.some(needsOwnLine) ? '\n' : '  ') };
}

/** Several words among others would run together, and so would words of another direction. */
function needsOwnLine(offer: string): boolean {
  return /\s\S|\p{Script=Arabic}/u.test(offer);
}

function commonStart(one: string, other: string): string {
  const characters = [...one];
  const parting = characters.findIndex((_, at) => !other.startsWith(characters.slice(0, at + 1).join('')));
  return parting < 0 ? one : characters.slice(0, parting).join('');
}
