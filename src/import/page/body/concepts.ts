import { type DomElement, isElement } from '../dom.ts';
import data from './data/names.json' with { type: 'json' };
import { namePattern, partNames } from './names.ts';

/** What parts of pages are called, by what they hold. */
export type PartKind = keyof typeof data.concepts;

/** Those whose parts hold nothing of an article, however long they are. */
export const FOREIGN = data.foreign as readonly PartKind[];

/** Those whose parts may be a piece of the article when they are long. */
export const DOUBTFUL = data.doubtful as readonly PartKind[];

/** A name for any of some concepts is nowhere around an element. */
export const NOWHERE = 12;

/** Whether an element is named for one of some concepts. */
export function namedFor(concepts: readonly PartKind[]): (element: DomElement) => boolean {
  const pattern = namePattern(concepts.flatMap((concept) => data.concepts[concept]));
  return (element) => pattern.test(partNames(element));
}

/**
 * How many elements away the nearest is that is named for one of some concepts: 0 for the element itself, at most one
 * less than `NOWHERE`. Each element is looked at once.
 */
export function distanceTo(concepts: readonly PartKind[]): (element: DomElement) => number {
  const isNamed = namedFor(concepts);
  const known = new Map<DomElement, number>();
  const distance = (element: DomElement): number => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const holder = element.parentNode;
    const far = holder && isElement(holder) ? distance(holder) : NOWHERE;
    const own = isNamed(element) ? 0 : far === NOWHERE ? NOWHERE : Math.min(far + 1, NOWHERE - 1);
    known.set(element, own);
    return own;
  };
  return distance;
}
